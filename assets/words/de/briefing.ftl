### Wörter der Oberfläche: die Einweisung.

briefing-place = { $channel }, { $industry }
briefing-where = Wo
briefing-focus = Diesmal: { $dimension }
briefing-back = { $key } führt zurück
briefing-waiting = { $count ->
        [one] { $names } wartet
       *[other] { $names } warten
    }
briefing-plan = Dein Vorsatz vom letzten Mal: { $plan }
briefing-played = Zuletzt hast du das am { $day } gespielt.
briefing-debrief = Zur Nachbesprechung
briefing-touches = Dieser Fall berührt heikle Themen: { $themes }. Du kannst jederzeit gehen.
briefing-theme-allergy = Allergie
briefing-theme-bereavement = Trauer
briefing-theme-hospital = Krankenhaus
briefing-theme-illness = Krankheit
briefing-theme-illness-in-family = Krankheit in der Familie
briefing-theme-insults = Beleidigungen
briefing-theme-pain = Schmerzen

briefing-file = In der Akte
briefing-policy = Hausregeln
briefing-limit = Dein Spielraum
briefing-limit-bar = { $limit } Spielraum, noch nichts vergeben
briefing-limit-explains = Innerhalb dieser Grenze musst du niemanden fragen.
briefing-limit-asking = { $count ->
        [one] Innerhalb dieser Grenze musst du niemanden fragen. Fragen kostet eine Minute.
       *[other] Innerhalb dieser Grenze musst du niemanden fragen. Fragen kostet { $count } Minuten.
    }
# Die Sätze übers Fragen folgen.
briefing-limit-house = Es ist die Grenze von { $name }. { $asking }
briefing-whose-yours = deins
briefing-whose-over = über deiner Grenze
briefing-whose-supervisor = Teamleitung
briefing-whose-manager = Leitung
briefing-whose-executive = Geschäftsleitung
briefing-whose-nobody = gibt niemand

briefing-meet = Mit { $name } sprechen
briefing-meet-email = E-Mail von { $name } lesen
briefing-meet-letter = Brief von { $name } lesen
briefing-meet-inbox = Posteingang öffnen
briefing-meet-all = { $count ->
        [2] Mit beiden sprechen
        [3] Mit allen dreien sprechen
        [4] Mit allen vieren sprechen
        [5] Mit allen fünfen sprechen
       *[other] Mit allen sprechen
    }
briefing-modes = Modus
briefing-mode-coach = Eine Frage vor jeder Antwort, und keine Uhr.
briefing-mode-practice = { $clock }. Rückmeldung gibt es am Ende.
briefing-mode-assessment = { $clock }. Keine Hinweise; dein erster Durchgang zählt.

# Die Uhr, am Anfang eines Satzes und im Satz.
briefing-clock-off = Ohne Uhr
briefing-clock-on = Mit Uhr
briefing-clock-half = Mit Uhr, anderthalbfache Zeit
briefing-clock-double = Mit Uhr, doppelte Zeit
briefing-clock-off-within = ohne Uhr
briefing-clock-on-within = mit Uhr
briefing-clock-half-within = mit Uhr, anderthalbfache Zeit
briefing-clock-double-within = mit Uhr, doppelte Zeit

briefing-broken = Der Fall in { $file } hat jetzt Fehler und lässt sich nicht spielen. Deine Durchgänge sind sicher. Die Einstellungen zeigen, was mit der Datei nicht stimmt; ist sie in Ordnung gebracht, öffne den Fall noch einmal.
briefing-gone = „{ $title }“ ist nicht mehr unter deinen Fällen: Die Datei wurde verschoben oder gelöscht, oder ein anderer Ordner für Fälle wurde gewählt. Deine Durchgänge sind sicher.
briefing-in-english = Read it in English
briefing-in-german = Auf Deutsch lesen
