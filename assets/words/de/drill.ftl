### Wörter der Oberfläche: Kurzübungen.
