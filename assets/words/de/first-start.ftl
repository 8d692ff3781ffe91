### Wörter der Oberfläche: der erste Start.

first-start-title = Übe das schwere Gespräch, bevor es ernst wird.
first-start-lead = Gleich wird jemand enttäuscht und sagt es dir. Wähl deine Worte, sieh, was sie bewirken, versuch es noch einmal. Niemand kommt wirklich zu Schaden.
first-start-name = Wie sollen wir dich nennen?
first-start-begin = Los geht’s
first-start-kept = Unter diesem Namen bleibt dein Fortschritt gespeichert, nur auf diesem Rechner.
first-start-kept-nameless = Bleibt das Feld leer, wird dein Fortschritt ohne Namen gespeichert; nur auf diesem Rechner.
first-start-try = Nur ausprobieren
first-start-unkept = kein Name, nichts wird gespeichert
first-start-group = Leitest du eine Gruppe?
first-start-reports = Liest du Berichte?
first-start-waiting = { $name } wartet verärgert an einem Tisch

# Where somebody practised before.
first-start-who = Wer übt heute?
first-start-who-lead = Jeder Name hat seine eigenen Durchgänge. Wer einen wählt, sieht, was darunter geübt wurde.
first-start-nameless = Ohne Namen
first-start-new = Neu hier? Wie sollen wir dich nennen?
first-start-new-lacks = Gib zuerst einen Namen ein.
