### Words of the interface: progress.

progress-heading = Fortschritt
progress-my-data = Meine Daten
progress-hand-in = Abgeben
progress-failed = Deine Durchgänge konnten nicht gelesen werden: { $error }. Es hat sich nichts geändert; die anderen Seiten sind nicht betroffen.
progress-open-failed = Dieser Durchgang lässt sich nicht öffnen: { $error }. Seine Ergebnisse bleiben, wie sie ausgestellt wurden.

# Before the first run.
progress-empty = Nach deinem ersten Gespräch siehst du hier, wie sich Empathie, Verantwortung, Tempo und Ausgleich von Durchgang zu Durchgang entwickeln, welche Fehler wiederkehren, was wann wieder dran ist, und deine Wochen. Es bleibt auf diesem Computer.
progress-empty-begin = Erste Einweisung lesen

# Which runs.
progress-period = Welche Durchgänge
progress-period-all = Alle Durchgänge
progress-period-since = Seit { $month }
progress-case = Welcher Fall
progress-case-every = Alle Fälle
progress-none = Aus dieser Zeit gibt es keinen Durchgang dieses Falls.
progress-none-all = Alle Durchgänge zeigen

# How the dimensions move.
progress-trend = { $count ->
        [one] Ein Durchgang
       *[other] Deine letzten { $number } Durchgänge
    }
progress-since = im { $month }
progress-since-year = im { $month } { $year }
progress-since-start = am Anfang
progress-rose-empathy = In deinen Antworten steckt mehr Empathie als { $since }.
progress-rose-empathy-far = In deinen Antworten steckt viel mehr Empathie als { $since }.
progress-rose-ownership = Du übernimmst mehr Verantwortung als { $since }.
progress-rose-ownership-far = Du übernimmst viel mehr Verantwortung als { $since }.
progress-rose-speed = Beim Tempo sind deine Antworten besser als { $since }.
progress-rose-speed-far = Beim Tempo sind deine Antworten viel besser als { $since }.
progress-rose-compensation = Beim Ausgleich sind deine Antworten besser als { $since }.
progress-rose-compensation-far = Beim Ausgleich sind deine Antworten viel besser als { $since }.
progress-fell-empathy = { $since } steckte mehr Empathie in deinen Antworten als jetzt.
progress-fell-ownership = { $since } hast du mehr Verantwortung übernommen als jetzt.
progress-fell-speed = { $since } waren deine Antworten beim Tempo besser als jetzt.
progress-fell-compensation = { $since } waren deine Antworten beim Ausgleich besser als jetzt.
progress-steady = Deine Stufen liegen etwa da, wo sie { $since } lagen.
progress-too-few = { $count ->
        [one] Noch ein Durchgang, und hier steht, was sich bewegt.
       *[other] Noch { $number } Durchgänge, und hier steht, was sich bewegt.
    }
progress-next = { $dimension } ist als Nächstes dran.
progress-next-same = Dort ist weiter am meisten Luft nach oben.
progress-next-none = Alle sind gut.
progress-up = plus { $by }
progress-down = minus { $by }
progress-level = unverändert
progress-run = { $title }, { $day }: { $level }
progress-run-unscored = { $title }, { $day }: nicht gefragt
progress-chart = { $dimension }: Mittel deiner letzten Durchgänge { $mean } von 4.
progress-chart-changed = { $dimension }: Mittel deiner letzten Durchgänge { $mean } von 4, { $change }.
progress-chart-none = { $dimension }: in diesen Durchgängen nicht gefragt.
progress-chart-lately = { $dimension }: in deinen letzten fünf Durchgängen ohne Hilfe nicht bewertet.
progress-unscored = nicht gefragt
progress-key-run = ein Durchgang
progress-key-mean = Mittel der letzten fünf ohne Hilfe
progress-debrief = Zur Nachbesprechung
progress-debrief-last = Zur letzten Nachbesprechung
progress-debrief-each = Jeder Punkt öffnet die Nachbesprechung seines Durchgangs.

# Weeks.
progress-weeks = { $count ->
        [0] Deine Wochen
        [one] Eine Woche bisher
       *[other] { $number } Wochen in Folge
    }
progress-weeks-lacks = { $count ->
        [one] Übe an zwei Tagen, und die Woche zählt. Noch einer bis Sonntag.
       *[other] Übe an zwei Tagen, und die Woche zählt. Noch zwei bis Sonntag.
    }
progress-weeks-counts = Übe an zwei Tagen, und die Woche zählt. Diese zählt.
progress-weeks-rests = Übe an zwei Tagen, und die Woche zählt. Diese ruht; am Montag beginnt eine neue.
progress-weeks-letters = M D M D F S S
progress-weeks-this = Diese Woche
progress-weeks-of = Woche vom { $day }: { $days }
progress-weeks-now = Diese Woche: { $days }
progress-weeks-no-day = kein Tag
progress-weeks-practised = geübt
progress-weeks-rest = frei
progress-weeks-today = heute

# What keeps coming back.
progress-again = Was wiederkehrt
progress-again-sub = { $count ->
        [one] Antworten in einem Durchgang
       *[other] Antworten in deinen letzten { $number } Durchgängen
    }
progress-again-sub-before = Antworten in deinen letzten { $number } Durchgängen und in { $count ->
        [one] dem einen davor
       *[other] den { $before } davor
    }
progress-again-was = davor { $turns }
progress-again-name = { $error }: { $turns } in deinen letzten Durchgängen
progress-again-name-before = { $error }: { $turns } in deinen letzten Durchgängen, davor { $was }
progress-again-place = { $title }, { $day }
progress-again-none = { $count ->
        [one] Ein Fehler, der in zwei Durchgängen vorkommt, steht hier mit den Worten, an denen er hängt.
       *[other] In deinen letzten { $number } Durchgängen ging nichts zweimal schief.
    }
progress-again-gone = In deinen letzten { $number } Durchgängen kein einziges Mal: { $errors }.
progress-again-reading = Die Worte dazu werden gerade nachgesehen.

# Due again.
progress-due = Wieder dran
progress-due-sub = Dieselbe Fähigkeit, andere Kundschaft
progress-due-row = { $dimension }: { $title }, { $when }
progress-due-today-case = Für heute: { $title }
progress-due-practise = Jetzt üben
progress-due-drill = Kurzübung

# The first run against the latest.
progress-compared = Erster und neuester, ohne Hilfe
progress-compared-case = { $title }, { $first } und { $latest }
progress-compared-alike = { $first-title }, { $first }, und { $latest-title }, { $latest }: gleich schwer
progress-compared-count = { $count ->
        [2] Zwei Durchgänge sind ein Vergleich und noch keine Entwicklung.
       *[other] Der erste und der letzte von { $number } solchen Durchgängen.
    }
progress-compared-one = Erster ohne Hilfe: { $title }, { $day }. Bisher lässt sich kein späterer daran messen: Spiel den Fall noch einmal ohne Hilfe oder einen gleich schweren.
progress-compared-none = Noch kein Durchgang ohne Hilfe. Übung und Prüfung zählen, der Coach und was ab einer Antwort wiederholt wird, nicht.
progress-compared-row = { $what }: { $first } im ersten, { $latest } im neuesten Durchgang
progress-compared-figures = { $first } → { $latest }
progress-compared-csat = Zufriedenheit, simuliert
progress-compared-key-first = erster
progress-compared-key-latest = neuester

# Plans.
progress-plan = Dein Vorsatz
progress-plan-sub = Aus { $title }, { $day }
progress-plan-open = Er steht in der Einweisung deines nächsten Durchgangs. Danach wirst du gefragt, ob du ihn gehalten hast.
progress-plan-kept = Du hast gesagt, dass du ihn gehalten hast.
progress-plan-partly = Du hast gesagt, dass du ihn teilweise gehalten hast.
progress-plan-not = Du hast gesagt, dass es diesmal nicht geklappt hat.
progress-plan-none = Eine Nachbesprechung schlägt einen Vorsatz vor. Nimm ihn an, dann steht er hier und in der Einweisung deines nächsten Durchgangs.

# Recognition.
progress-recognition = Anerkennung
progress-recognition-sub = Verdient in einem ersten oder besten Durchgang ohne Hilfe
progress-recognition-all = Alle ansehen
progress-recognition-more = Alle ansehen, { $count } weitere
progress-recognition-none = Neun Dinge werden anerkannt, jedes nach einer Regel und mit den Worten, die es verdient haben. Bisher noch keins.
progress-recognition-reading = Deine Durchgänge werden gelesen.
