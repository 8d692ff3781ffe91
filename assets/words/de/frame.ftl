### Wörter der Oberfläche: das Fenster um die Seite: Orte, Leisten, Hinweise.

frame-practice = Üben
frame-progress = Fortschritt
frame-guide = Leitfaden
frame-workshop = Workshop
frame-workshop-open = Ein Workshop ist nicht beendet
frame-reports = Berichte
frame-settings = Einstellungen

# Die Titel des Fensters.
frame-title-library = Üben, Amends
frame-title-briefing = { $case }: Einweisung, Amends
frame-title-conversation = { $case }, Amends
frame-title-inbox = { $case }, Posteingang, Amends
frame-title-drill = { $case }: Kurzübung, Amends
frame-title-reflect = { $case }: Rückblick, Amends
frame-title-debrief = { $case }: Nachbesprechung, Amends
frame-title-guide = Leitfaden, Amends
frame-title-letter = Einen Brief schreiben, Amends
frame-title-progress = Fortschritt, Amends
frame-title-recognition = Anerkennung, Amends
frame-title-my-data = Meine Daten, Amends
frame-title-hand-in = Abgeben, Amends
frame-title-reports = Berichte, Amends
frame-title-behind = Durchgänge hinter einer Zahl, Amends
frame-title-handed-run = Ein Durchgang, Amends
frame-title-ready = Bereit für Kundschaft?, Amends
frame-title-report-export = Bericht exportieren, Amends
frame-title-workshop = Workshop, Amends
frame-title-room = { $case }: Workshop, Amends
frame-title-room-after = { $case }: Ende des Workshops, Amends
frame-title-settings = Einstellungen, Amends
frame-title-trouble = Das ging nicht auf, Amends
frame-title-failed = Eine Seite ist ausgefallen, Amends

frame-sound-on = Ton an ({ $key })
frame-sound-off = Ton aus ({ $key })
frame-sound-on-for-now = Ton an ({ $key }), aber nur für jetzt. { $why }
frame-sound-off-for-now = Ton aus ({ $key }), aber nur für jetzt. { $why }
