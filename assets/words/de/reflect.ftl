### Wörter der Oberfläche: die Seite vor der Nachbesprechung.
