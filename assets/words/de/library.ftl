### Wörter der Oberfläche: Üben: die Bibliothek und die Wahl von heute.

library-morning = Guten Morgen
library-morning-name = Guten Morgen, { $name }
library-afternoon = Guten Tag
library-afternoon-name = Guten Tag, { $name }
library-evening = Guten Abend
library-evening-name = Guten Abend, { $name }
library-aside-look-back = Ein Rückblick wartet auf dich.
library-aside-under-way = Du bist mitten in einem Gespräch.
library-aside-minutes = { $count ->
        [one] Eine Minute reicht für ein Gespräch.
       *[other] { $number } Minuten reichen für ein Gespräch.
    }
library-house = Nach den Regeln von { $name }

library-today = Heute
library-today-scene = Wer heute wartet
library-briefing = Einweisung lesen
library-resume = Weitermachen, wo du warst
library-look-back = Wie lief es?
library-channel = Kanal
library-time = Zeit
library-resume-failed = Dieser Durchgang lässt sich nicht fortsetzen: { $error }. Er bleibt, wie er ist; beginne den Fall unter „Üben“ von vorn.

library-reason-look-back = Diesen Fall hast du gerade beendet. Schau zurück, bevor du siehst, wie er ausging.
library-reason-resume = Du hast mittendrin aufgehört. Nichts ging verloren; es geht beim selben Satz weiter.
library-reason-first = Ein guter Fall für den Anfang.
library-reason-lowest = Ausgewählt, weil { $dimension } in deinen letzten Durchgängen am meisten Luft nach oben hatte. Hier übst du { $dimension }.
library-reason-error = Ausgewählt, weil du in { $runs } deiner letzten { $of } Durchgänge { $did }. Hier übst du { $dimension }.
library-reason-new = Diesen Fall kennst du noch nicht.
library-reason-due = { $count ->
        [one] Ausgewählt, weil { $dimension } wieder dran ist, einen Tag nach „{ $title }“. Dieselbe Fähigkeit, andere Kundschaft.
       *[other] Ausgewählt, weil { $dimension } wieder dran ist, { $number } Tage nach „{ $title }“. Dieselbe Fähigkeit, andere Kundschaft.
    }
library-reason-due-same = { $count ->
        [one] Ausgewählt, weil { $dimension } wieder dran ist, einen Tag nach deinem letzten Durchgang hier. Kein anderer Fall übt das.
       *[other] Ausgewählt, weil { $dimension } wieder dran ist, { $number } Tage nach deinem letzten Durchgang hier. Kein anderer Fall übt das.
    }
library-reason-none-due = Heute ist nichts fällig. Probier hier einen anderen Weg, oder ruh dich aus.

# Was jemand getan hat, an der Stelle von `did` oben.
library-did-blame = anderen die Schuld gegeben hast
library-did-cust-blame = die Schuld beim Gegenüber gesucht hast
library-did-cliche = eine Floskel benutzt hast
library-did-cond = dich mit „falls“ entschuldigt hast
library-did-passive = offengelassen hast, wer es war
library-did-policy = dich auf Vorschriften berufen hast
library-did-empty = etwas zugesagt hast, ohne Namen oder Zeit zu nennen
library-did-overpromise = mehr versprochen hast, als du halten konntest
library-did-bribe = Geld angeboten hast, bevor du zugehört hattest
library-did-repeat = nach dem gefragt hast, was schon gesagt war
library-did-minimise = es heruntergespielt hast
library-did-calm = anderen ihre Gefühle vorgeschrieben hast
library-did-argue = widersprochen hast, bevor du etwas anerkannt hattest
library-did-jargon = Firmenjargon benutzt hast
library-did-script = nach Vorlage geklungen hast
library-did-pass-buck = jemanden zur nächsten Stelle geschickt hast
library-did-strings = Hilfe an eine Bedingung geknüpft hast
library-did-hide = verschwiegen hast, was jemandem zustand
library-did-assume = abgeschlossen hast, ohne nachzufragen
library-did-drama = dich selbst in den Mittelpunkt gestellt hast

library-recent = { $count ->
        [one] Dein letzter ganzer Durchgang
       *[other] Deine letzten { $number } ganzen Durchgänge
    }
library-recent-levels = { $count ->
        [one] Stufen, von 4
       *[other] Mittlere Stufe, von 4
    }

library-drill = Kurzübung, zwei Minuten
library-drill-for = Kurzübung, zwei Minuten: { $dimension }
library-drill-icon = Kurzübung
library-drill-reason = { $reason } Eine Entscheidung aus „{ $title }“.
library-drill-begin = Kurzübung beginnen
library-drill-go-on = Kurzübung fortsetzen

library-all = { $count ->
        [1] Der eine Fall
        [2] Beide Fälle
       *[other] Alle { $number }
    }
library-filter-due = Wieder fällig, { $count }
library-filter-face-to-face = Vor Ort
library-filter-phone = Telefon
library-filter-written = Schriftlich
library-filter-not-played = Ungespielt
library-search = Fall suchen
library-trade = Branche
library-every-trade = Alle Branchen
library-show-all = Alle Fälle zeigen
library-none = Kein Fall passt zu dem, was du suchst.
library-none-found = Kein Fall handelt von „{ $search }“. Durchsucht werden Titel, Einweisungen, Namen, Branchen und Wege der Verständigung.

library-easy = leichter Einstieg
library-demanding = anspruchsvoll
library-hard = schwer
library-not-played = noch nicht gespielt
library-under-way = angefangen
library-not-looked-at = beendet, noch nicht angesehen
library-not-looked-at-short = noch nicht angesehen
library-played = gespielt
library-pill-under-way = Angefangen
library-pill-not-looked-at = Noch nicht angesehen
library-pill-due = Wieder fällig
library-pill-due-today = Heute fällig
library-pill-due-tomorrow = Morgen fällig
library-pill-due-on = Am { $weekday } fällig
library-pill-yours = Eigener Fall
library-pill-yours-instead = Deiner, statt unserem

# Ein Tag, im Satz: „Wieder dran am Montag.“
library-day-today = heute
library-day-tomorrow = morgen
library-day-on = am { $weekday }
library-day-in = in { $days } Tagen

library-broken = { $file } ließ sich nicht laden: { $what } Die anderen Fälle sind nicht betroffen.
library-broken-what = { $count ->
        [one] 1 Fehler. In Zeile { $line }: { $what }
       *[other] { $count } Fehler. Der erste, in Zeile { $line }: { $what }
    }
library-broken-all = Alle Probleme zeigen
library-understood = Verstanden

library-somebody-else = Jemand anderes übt
library-workshop-open = Ein Workshop wurde nicht beendet: { $title }
library-workshop-open-group = Ein Workshop wurde nicht beendet: { $title }, { $group }
library-workshop-about = Alles, was bestätigt wurde, ist sicher; die Namen dieses Raums sind noch gespeichert.
library-workshop-back = Zurück in den Raum
library-workshop-reopen = Wieder öffnen oder beenden
