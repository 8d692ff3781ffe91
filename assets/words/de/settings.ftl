### Wörter der Oberfläche: Einstellungen.

settings-language = Sprache
settings-language-explains = Die Wörter des Fensters. „System“ folgt deinem Rechner.
settings-system = System
