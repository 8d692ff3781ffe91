### Wörter der Oberfläche: Dimensionen, Stufen und andere Wörter der Bewertung.

# Dimensionen, für sich und im Satz.
rubric-empathy = Empathie
rubric-ownership = Verantwortung
rubric-speed = Tempo
rubric-compensation = Ausgleich
rubric-empathy-within = Empathie
rubric-ownership-within = Verantwortung
rubric-speed-within = Tempo
rubric-compensation-within = Ausgleich

# Stufen, für sich und im Satz.
rubric-level-0 = Schädlich
rubric-level-1 = Schwach
rubric-level-2 = Annehmbar
rubric-level-3 = Gut
rubric-level-4 = Ausgezeichnet
rubric-level-0-within = schädlich
rubric-level-1-within = schwach
rubric-level-2-within = annehmbar
rubric-level-3-within = gut
rubric-level-4-within = ausgezeichnet
rubric-level-between = { $low } bis { $high }

# Stufen, wie man sie von sich selbst sagt.
rubric-own-empathy-0 = Abgefertigt
rubric-own-empathy-1 = Floskeln
rubric-own-empathy-2 = Entschuldigt
rubric-own-empathy-3 = Benannt
rubric-own-empathy-4 = Alles gehört
rubric-own-ownership-0 = Beschuldigt
rubric-own-ownership-1 = Weitergereicht
rubric-own-ownership-2 = Angenommen
rubric-own-ownership-3 = Meine Sache
rubric-own-ownership-4 = Blieb dran
rubric-own-speed-0 = Hingehalten
rubric-own-speed-1 = „Bald“
rubric-own-speed-2 = Übliche Frist
rubric-own-speed-3 = Eine Uhrzeit
rubric-own-speed-4 = Warten gefüllt
rubric-own-compensation-0 = Verweigert
rubric-own-compensation-1 = Zu wenig
rubric-own-compensation-2 = Ersetzt
rubric-own-compensation-3 = Und mehr
rubric-own-compensation-4 = Freie Wahl

rubric-error-blame = schiebt die Schuld weiter
rubric-error-cust-blame = sucht die Schuld beim Gegenüber
rubric-error-cliche = Floskel von den Unannehmlichkeiten
rubric-error-cond = Entschuldigung mit „falls“
rubric-error-passive = niemand war’s
rubric-error-policy = versteckt sich hinter Vorschriften
rubric-error-empty = leere Zusage
rubric-error-overpromise = verspricht zu viel
rubric-error-bribe = Geld vor dem Zuhören
rubric-error-repeat = fragt noch einmal, was in der Akte steht
rubric-error-minimise = spielt es herunter
rubric-error-calm = schreibt Gefühle vor
rubric-error-argue = widerspricht zuerst
rubric-error-jargon = Firmenjargon
rubric-error-script = Vorlage schaut durch
rubric-error-pass-buck = schickt zur nächsten Stelle
rubric-error-strings = Hilfe mit Bedingungen
rubric-error-hide = verschweigt, was zusteht
rubric-error-assume = schließt ab, ohne nachzufragen
rubric-error-drama = zerfließt in Selbstvorwürfen

rubric-tick-listened = Zugehört
rubric-tick-apologised = Entschuldigt
rubric-tick-personal = Persönlich
rubric-tick-owned-it = Dazu gestanden
rubric-tick-found-cause = Ursache gefunden
rubric-tick-solved = Gelöst
rubric-tick-gave-choice = Die Wahl gelassen
rubric-tick-added-something = Etwas dazugegeben
rubric-tick-kept-promises = Zusagen gehalten
rubric-tick-followed-up = Nachgefasst
rubric-tick-documented = Festgehalten

# Wie ein Durchgang endet.
rubric-stay-kept = Eher ja
rubric-stay-uncertain = Ungewiss
rubric-stay-lost = Eher nein

# Wie fair etwas war.
rubric-unfair = unfair
rubric-less-than-fair = nicht ganz fair
rubric-fair = fair
rubric-very-fair = sehr fair
