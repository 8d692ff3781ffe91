### Words of the interface: the briefing.
briefing-in-english = Read it in English
briefing-in-german = Auf Deutsch lesen
