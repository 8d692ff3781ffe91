### Wörter der Oberfläche: die Nachbesprechung.
