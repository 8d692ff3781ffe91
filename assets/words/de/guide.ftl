### Wörter der Oberfläche: der Leitfaden.

guide-title = Leitfaden
guide-look-up = { $what } im Leitfaden
guide-back-conversation = Zurück zum Gespräch
guide-back-inbox = Zurück zum Posteingang
guide-back-debrief = Zurück zur Nachbesprechung
guide-back-briefing = Zurück zur Einweisung
guide-back-reflect = Zurück zum Rückblick
guide-search = Im Leitfaden suchen
guide-search-hint = Suchen: Entschuldigung, Erstattung, sechs Schritte …
guide-found = { $count ->
        [one] 1 Eintrag
       *[other] { $count } Einträge
    }
guide-nothing = Nichts gefunden für „{ $query }“.
guide-nothing-try = Versuch es mit einem kürzeren Wort oder mit dem, was du im Gespräch sagen würdest:

# Danach wird in den Einträgen gesucht.
guide-try-1 = Entschuldigung
guide-try-2 = Erstattung
guide-try-3 = Zusage
guide-try-4 = sechs Schritte

guide-section-dimensions = Vier Dimensionen
guide-section-errors = Häufige Fehler
guide-section-phrases = Formulierungen
guide-section-step-lists = Schrittfolgen
guide-section-signals = Drei Signale
guide-section-ticks = Elf Dinge, die helfen
guide-section-recoveries = Arten der Wiedergutmachung
guide-section-ideas = Gut zu wissen
guide-kind-dimension = Dimension
guide-kind-error = Fehler
guide-kind-phrases = Formulierungen
guide-kind-step-list = Schrittfolge
guide-kind-signal = Signal
guide-kind-tick = Häkchen
guide-kind-recovery = Wiedergutmachung
guide-kind-idea = Gedanke

guide-rather-not = Lieber nicht
guide-better = Besser
guide-see-also = Siehe auch

guide-card = Taschenkarte
guide-card-explains = Ein Blatt A4, einseitig bedruckt: dreimal falten, einmal schneiden, und du hast ein Büchlein mit acht kleinen Seiten für die Tasche. Das PDF behält die Maße; das HTML lässt sich auch am Bildschirm lesen.
guide-card-written = Die Karte liegt hier: { $path }
