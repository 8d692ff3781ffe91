### Wörter der Oberfläche: das Gespräch.
