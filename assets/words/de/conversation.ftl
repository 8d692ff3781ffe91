### Wörter der Oberfläche: das Gespräch.
conversation-only-chosen = Hier wählst du: Antworten in eigenen Worten werden nur auf Englisch bewertet.
