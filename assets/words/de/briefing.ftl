### Wörter der Oberfläche: die Einweisung.
