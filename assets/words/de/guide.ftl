### Wörter der Oberfläche: der Leitfaden.
