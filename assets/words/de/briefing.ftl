### Wörter der Oberfläche: die Einweisung.
briefing-in-english = Read it in English
briefing-in-german = Auf Deutsch lesen
