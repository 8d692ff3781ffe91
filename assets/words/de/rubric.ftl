### Wörter der Oberfläche: Dimensionen, Stufen und andere Wörter der Bewertung.
