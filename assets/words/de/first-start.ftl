### Wörter der Oberfläche: der erste Start.

first-start-title = Übe das schwere Gespräch, bevor es ernst wird.
first-start-lead = Gleich wird jemand enttäuscht und sagt es dir. Wähl deine Worte, sieh, was sie bewirken, versuch es noch einmal. Niemand kommt wirklich zu Schaden.
first-start-name = Wie sollen wir dich nennen?
first-start-begin = Los geht’s
first-start-kept = Unter diesem Namen bleibt dein Fortschritt gespeichert, nur auf diesem Rechner.
first-start-try = Nur ausprobieren
first-start-unkept = kein Name, nichts wird gespeichert
first-start-waiting = { $name } wartet verärgert an einem Tisch
