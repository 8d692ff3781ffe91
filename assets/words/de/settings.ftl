### Wörter der Oberfläche: Einstellungen.

settings-language = Sprache
settings-language-explains = Die Wörter des Fensters. „System“ folgt deinem Rechner.
settings-system = System
settings-case-language = Sprache der Fälle
settings-case-language-explains = Wo ein Fall übersetzt ist; die anderen bleiben, wie sie geschrieben sind.
settings-as-written = Wie im Original
