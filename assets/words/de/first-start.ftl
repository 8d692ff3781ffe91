### Wörter der Oberfläche: der erste Start.
