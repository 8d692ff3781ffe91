### Worte der Oberfläche. Workshop: die Wand für alle, das Pult, und was vorher eingerichtet wird.

# Die Schritte einer Entscheidung.
workshop-step-lobby = Ankommen
workshop-step-show = Zeigen
workshop-step-discuss = Bereden
workshop-step-commit = Wählen
workshop-step-reveal = Aufdecken
workshop-step-argue = Streiten
workshop-step-predict = Vorhersagen
workshop-step-play = Spielen
workshop-step-after = Ende
workshop-before-first = Vor der ersten Entscheidung

# Die Wand.
workshop-wall-ahead = { $decisions ->
    [one] { $minutes } Minuten, eine Entscheidung, ein Fall
   *[other] { $minutes } Minuten, { $decisions } Entscheidungen, ein Fall
}
workshop-wall-between = Die Geschichte geht weiter
workshop-wall-title = { $title }. { $under }
workshop-wall-step = Der Raum ist bei: { $step }
workshop-wall-way = { $number }: { $text }
workshop-wall-way-chosen = { $count ->
    [one] { $number }: { $text } Einmal gewählt.
   *[other] { $number }: { $text } { $count }-mal gewählt.
}
workshop-wall-way-changed = { $number }: { $text } Erst { $before }, jetzt { $count }.
workshop-wall-own = In eigenen Worten
workshop-wall-own-chosen = { $text }: { $count }.
workshop-wall-own-changed = { $text }: erst { $before }, jetzt { $count }.
workshop-wall-typed = In eigenen Worten
workshop-wall-typed-more = { $count ->
    [one] und eine weitere
   *[other] und { $count } weitere
}
workshop-wall-say = Das sagen wir
workshop-wall-say-spoken = Das sagen wir: { $text }
workshop-wall-said = Das haben wir gesagt
workshop-wall-said-spoken = Das haben wir gesagt: { $text }
workshop-wall-foreseen = { $count ->
    [0] Von { $all } Vorhersagen war keine diese.
    [one] Von { $all } Vorhersagen war eine diese.
   *[other] Von { $all } Vorhersagen waren { $count } diese.
}
workshop-wall-mood-end = { $mood } am Ende
workshop-wall-thanks = Danke. Was sagt ihr ab Montag anders?
workshop-decision-of = Entscheidung { $number } von { $all }
workshop-decision-vote = { $vote ->
    [2] Entscheidung { $number } von { $all }, zweite Wahl
    [3] Entscheidung { $number } von { $all }, dritte Wahl
   *[other] Entscheidung { $number } von { $all }, { $vote }. Wahl
}
workshop-decision-extra = Eine Frage außer der Reihe
workshop-decision-extra-vote = { $vote ->
    [2] Eine Frage außer der Reihe, zweite Wahl
   *[other] Eine Frage außer der Reihe, Wahl { $vote }
}
workshop-way-open = { $name } antworten
workshop-way-close = Das Postfach schließen
workshop-wall-level = { $level } von 4, { $word }
workshop-typed-level = { $dimension }: { $level }
workshop-typed-spoken = { $text } Stufen: { $levels }.

# Die Wand, während alle ankommen.
workshop-lobby-lead = Nehmt das Handy heraus und setzt euch dazu.
workshop-lobby-camera = Kamera auf das Quadrat richten.
workshop-lobby-name = Einen Namen wählen, den alle sehen dürfen.
workshop-lobby-name-own = Wähle einen Namen. Nur die Leitung sieht ihn.
workshop-lobby-look-up = Aufschauen. Gleich wird gesprochen.
workshop-lobby-hands-lead = Diesen Fall entscheiden wir gemeinsam, mit Handzeichen.
workshop-lobby-hands-listen = Hört zu, was gesagt wird.
workshop-lobby-hands-talk = Beredet es mit denen, die neben euch sitzen.
workshop-lobby-hands-raise = Hebt die Hand für eine Antwort, einmal.
workshop-lobby-square = Ein Quadrat für Handykameras. Es führt zu { $address }.
workshop-lobby-or-type = oder eintippen
workshop-lobby-code = mit dem Code
workshop-lobby-typed = Oder { $address } eintippen, mit dem Code { $code }.
workshop-lobby-counted = am Tisch
workshop-lobby-count = { $count } { $counted }
workshop-lobby-more = +{ $count }

# Worum der Raum am Fuß der Wand gebeten wird.
workshop-foot-hand = Kein Handy? Eine gehobene Hand zählt genauso.
workshop-foot-hands = Eure gehobene Hand zählt. Ganz ohne Handy.
workshop-foot-show = Lest es erst einmal jeder für sich.
workshop-foot-listen = Hört zu. Die nächste Frage ist eure.
workshop-foot-discuss = Was würdet ihr zu { $whom } sagen? Beredet es.
workshop-foot-commit = Wählt am Handy oder hebt die Hand.
workshop-foot-commit-hands = Wählt. Hebt die Hand für eine Antwort.
workshop-foot-commit-again = Wählt noch einmal. Wer nicht wählt, bleibt bei der ersten Wahl.
workshop-foot-commit-again-hands = Wählt noch einmal. Hebt die Hand, auch für dieselbe Antwort.
workshop-foot-reveal = So haben wir gewählt.
workshop-foot-reveal-tie = { $count ->
    [one] Gleichstand: { $numbers } haben je eine Stimme.
   *[other] Gleichstand: { $numbers } haben je { $count } Stimmen.
}
workshop-foot-reveal-changed = Das hat das Reden verändert: vorher und jetzt.
workshop-foot-reveal-same = Das Reden hat keine Zahl verändert.
workshop-foot-argue = Sucht jemanden, der anders gewählt hat. Was wird { $whom } hören?
workshop-foot-predict = Was wird { $whom } darauf sagen?
workshop-foot-play = Habt ihr das erwartet?
workshop-foot-play-listen = Hört, wie { $whom } es aufnimmt.
workshop-foot-after = Nehmt einen Satz mit.
workshop-foot-nothing-leaves = Nichts zu installieren, nichts verlässt diesen Raum
workshop-foot-answered = { $count } von { $all } haben geantwortet
workshop-foot-answered-again = { $count } von { $all } haben noch einmal gewählt
workshop-foot-answered-hands = { $hands ->
    [one] eine Hand gezählt
   *[other] { $hands } Hände gezählt
}
workshop-foot-answered-both = { $hands ->
    [one] { $count } von { $all } Handys und eine Hand
   *[other] { $count } von { $all } Handys und { $hands } Hände
}

# Die Uhr eines Schritts.
workshop-clock-left = noch { $left }
workshop-clock-held = Die Uhr steht bei { $left }
workshop-clock-paused = Angehalten, noch { $left }
workshop-clock-paused-word = Angehalten
workshop-clock-discuss = zum Bereden
workshop-clock-commit = zum Wählen
workshop-clock-argue = zum Streiten
workshop-clock-predict = zum Vorhersagen

# Das Pult.
workshop-panel-under = { $under }, { $group }
workshop-next-begin = Zeigt die Kundschaft und was sie sagt. Noch wählt niemand.
workshop-next-discuss = Lass sie zu zweit reden, bevor jemand wählt.
workshop-next-play-on = Der Ablauf hält hier nicht an. Spiel, was gewählt ist, nimm per Nummer etwas anderes, oder frag doch den Raum.
workshop-next-commit = Lass alle wählen, jeder für sich.
workshop-next-reveal = Zeig, wie der Raum gewählt hat, und schick sie dann zu jemandem, der anders gewählt hat.
workshop-next-argue = Schick sie zu jemandem, der anders gewählt hat.
workshop-next-predict = Frag, was { $whom } sagen wird, bevor du es spielst.
workshop-next-play = Spiel es und sieh, wie { $whom } es aufnimmt.
workshop-next-show = Weiter zu dem, was daraus wird.
workshop-next-end = Der Fall ist zu Ende. Weiter zum Schluss des Workshops.
workshop-next-over = Der Workshop ist zu Ende.
workshop-begin = Beginnen
workshop-go-on = Weiter
workshop-go-to-end = Zum Schluss
workshop-pick-first = Noch hat niemand gewählt. Wähle per Nummer, was gespielt wird.
workshop-then-discuss = zu zweit, bevor jemand wählt
workshop-then-commit = jeder für sich
workshop-then-reveal = wie der Raum gewählt hat
workshop-then-argue = mit jemandem, der anders gewählt hat
workshop-then-predict = was { $whom } sagen wird
workshop-then-play = { $whom } antwortet auf das, was du wählst
workshop-play-choice = { $number }: die Wahl des Raums
workshop-play-runner-up = { $number }: die zweite Wahl
workshop-play-tied = { $number }: gleichauf vorn
workshop-play-best = { $number }: die beste Antwort
workshop-play-other = Nummer { $number }
workshop-play-typed = In jemandes Worten: { $words }
workshop-replay = Entscheidung { $number }: { $what }
workshop-replay-extra = Frage außer der Reihe: { $what }
workshop-replay-between = Nach Entscheidung { $number }: { $what }
workshop-notes-ask = Zuerst fragen
workshop-notes-listen = Hinhören auf
workshop-notes-most = Wenn die meisten { $number } wählen
workshop-notes-most-did = Die meisten haben { $number } gewählt
workshop-notes-take = Zum Mitnehmen
workshop-notes-none = Der Fall hat für diese Entscheidung keine Notizen.
workshop-wall-now = Jetzt an der Wand
workshop-wall-here = in diesem Fenster
workshop-wall-second = zweites Fenster
workshop-wall-picture = Die Wand, wie der Raum sie sieht. { $prompt }
workshop-wall-debrief = Rückblick
workshop-wall-leave = Pult
workshop-wall-show = Wand hier
workshop-projector-open = Zweites Fenster
workshop-projector-close = Zweites schließen
workshop-projector-title = Wand, Amends
workshop-clock-more = +1 Min.
workshop-clock-pause = Pause
workshop-clock-go-on = Weiter
workshop-next = Als Nächstes
workshop-next-row = { $step }: { $what }
workshop-back = Ein Schritt zurück
workshop-used = { $used } von { $minutes } Min.
workshop-planned = { $minutes } Min. geplant
workshop-can-do = Was hier möglich ist
workshop-chosen = So haben sie gewählt
workshop-chosen-predict = Was sie erwarten
workshop-chosen-you = bis zum Aufdecken siehst nur du das
workshop-chosen-all = an der Wand
workshop-row-played = Das wurde gespielt
workshop-row-came = Das kam
workshop-own = Mit eigenen Worten: { $count }
workshop-own-waits =
    { $waits ->
        [one] Mit eigenen Worten: { $count }, 1 wartet auf dich
       *[other] Mit eigenen Worten: { $count }, { $waits } warten auf dich
    }
workshop-expected = Was sie erwartet haben
workshop-further = Weiter unten
workshop-who-again = Wer noch einmal gewählt hat
workshop-who-missing =
    { $count ->
        [one] 1 fehlt
       *[other] { $count } fehlen
    }
workshop-who-more = { $count } weitere
workshop-who-fewer = Weniger Namen
workshop-hands-for = Hände für Nummer { $number }
workshop-hands-beside = Wer kein Handy hat, hebt die Hand. Zähl sie hier.
workshop-hands-add = Hände zählen
workshop-hands-done = Fertig gezählt
workshop-typed-heading = In eigenen Worten
workshop-typed-note = ohne Namen
workshop-typed-later = Die Stufen werden beim Aufdecken gelesen.
workshop-typed-unread = Das ließ sich nicht bewerten.
workshop-typed-release = Dem Raum zeigen
workshop-typed-hold = Zurückhalten
workshop-waiting = Warten auf Einlass
workshop-waiting-count = { $count }
workshop-admit = Einlassen
workshop-admit-whom = { $name } einlassen
workshop-admit-all = Alle einlassen
workshop-refuse = { $name } abweisen
workshop-refuse-ask = { $name } abweisen?
workshop-refuse-about = Das Handy erfährt, dass es keinen Platz hat. Wer es hält, kann sich unter anderem Namen neu anmelden.
workshop-refuse-yes = Abweisen
workshop-refuse-leave = Warten lassen
workshop-name-at = { $name }, { $table }
workshop-name-other = Anderer Name
workshop-name-field = Anderer Name
workshop-name-keep = Umbenennen
workshop-name-remove = Platz wegnehmen
workshop-remove-ask = { $name } den Platz wegnehmen?
workshop-remove-about = Die Antwort auf diese Entscheidung geht mit, und das Handy muss sich neu anmelden. Das lässt sich nicht zurücknehmen.
workshop-remove-leave = Platz lassen
workshop-asleep-remove = Schlafende Plätze wegnehmen
workshop-asleep-ask = { $count ->
    [one] Einen schlafenden Platz wegnehmen?
   *[other] { $count } schlafende Plätze wegnehmen?
}
workshop-asleep-about = Handys, die sich nach dem Umzug neu angemeldet haben, ließen sie zurück. Was dort auf diese Entscheidung geantwortet wurde, geht mit.
workshop-asleep-leave = So lassen
workshop-name-leave = So lassen
workshop-who = Wer geantwortet hat
workshop-who-count = { $count } von { $all }
workshop-who-count-hands = { $hands ->
    [one] { $count } von { $all } Handys, eine Hand
   *[other] { $count } von { $all } Handys, { $hands } Hände
}
workshop-who-hands = { $hands ->
    [0] noch keine Hände
    [one] eine Hand
   *[other] { $hands } Hände
}
workshop-who-sits = Wer hier sitzt
workshop-who-all = { $count ->
    [one] eine Person
   *[other] { $count } Personen
}
workshop-who-about = Wer was gewählt hat, wird niemandem gezeigt, auch dir nicht.
workshop-who-nobody = Noch ist niemand da.
workshop-who-done = { $name } hat geantwortet
workshop-who-choosing = { $name } wählt noch
workshop-who-asleep = { $name }, Handy schläft
workshop-lock = Raum abschließen
workshop-unlock = Raum wieder öffnen
workshop-locked-about = Niemand kann mehr dazukommen.
workshop-by-hands = Mit Handzeichen
workshop-by-hands-about = Wenn der Raum wählt, zähl die Hände für jede Antwort.
workshop-by-hands-count = Ruf jede Nummer auf und tippe ein, wie viele Hände du siehst.
workshop-let-phones-in = Doch Handys zulassen
workshop-let-phones-in-do = Handys zulassen
workshop-move = Andere Adresse
workshop-move-about = Hat dieser Rechner das Netz gewechselt, kommen Handys an der neuen Adresse dazu. Ein Platz öffnet sich nur an der Adresse und dem Port von selbst, wo er genommen wurde; anderswo meldet sich ein Handy neu an, und sein alter Platz lässt sich wegnehmen. Was geantwortet wurde, bleibt.
workshop-move-do = Handys dort zulassen
workshop-not-moved = Die Handys ließen sich nicht umziehen. { $why } Sie werden weiter unter { $address } erwartet.
workshop-cut-off = Das Netz hat gewechselt: Dieser Rechner ist nicht mehr unter der Adresse, die die Handys kennen, also erreicht keines den Raum. Nichts ist verloren. Verbinde dich wieder mit dem alten Netz, lass Handys an einer anderen Adresse dazukommen, oder zähl Hände.
workshop-join = So kommen Handys dazu
workshop-join-note = wie an der Wand
workshop-join-code = Code { $code }
workshop-join-line = Handys: { $address }, Code { $code }
workshop-join-show = An die Wand
workshop-join-hide = Von der Wand
workshop-plan-heading = Wo der Raum gefragt wird
workshop-plan-note = in dieser Reihenfolge, soweit die Geschichte dort vorbeikommt
workshop-notes = Deine Notizen
workshop-notes-never = nie an der Wand
workshop-tabs = Was das Pult zeigt
workshop-tab-room = Auswahl
workshop-tab-who = Wer: { $count }
workshop-tab-hands = Hände
workshop-then = Dann spielen
workshop-ask-again = Noch einmal fragen
workshop-ask-here = Hier doch fragen
workshop-replays = Anderer Weg
workshop-replays-leave = Zu den Notizen
workshop-replays-about = Geht zu dieser Entscheidung zurück. Was seither gespielt wurde, wird beiseitegelegt und bleibt in der Nachbesprechung.
workshop-end = Workshop beenden
workshop-end-ask = Den Workshop jetzt beenden?
workshop-end-about = Der Raum sieht seine letzte Seite, und niemand kann mehr antworten. Was gewählt wurde, bleibt, auch was gerade gewählt wird. Das lässt sich nicht zurücknehmen.
workshop-end-stay = Weitermachen
workshop-end-yes = Workshop beenden
workshop-flood = An der Tür klopft es weit öfter, als Menschen das tun: Da treibt jemand ein Spiel. Wer hier sitzt, bleibt, und wer noch keinen Platz hat, muss vielleicht warten.
workshop-no-phones = Handys können nicht dazukommen. { $why } Der Raum ist offen und geht mit Handzeichen weiter.

# Was vorher eingerichtet wird.
workshop-heading = Workshop
workshop-about = Ein Raum spielt gemeinsam einen Fall: Er redet, wählt, sieht, wie er gewählt hat, streitet und hört, was die Kundschaft dazu sagt.
workshop-kept = { $title }, Entscheidung { $number }, wieder öffnen?
workshop-kept-group = { $group }, { $title }, Entscheidung { $number }, wieder öffnen?
workshop-kept-lobby = { $title }, vor der ersten Entscheidung, wieder öffnen?
workshop-kept-group-lobby = { $group }, { $title }, vor der ersten Entscheidung, wieder öffnen?
workshop-kept-over = { $title } ist zu Ende, und die Namen sind noch da.
workshop-kept-about = { $seated ->
    [0] Dieser Workshop wurde nicht beendet. Er öffnet sich dort, wo er war.
    [one] Dieser Workshop wurde nicht beendet. Er öffnet sich dort, wo er war; das eine Handy behält seinen Platz.
   *[other] Dieser Workshop wurde nicht beendet. Er öffnet sich dort, wo er war; die { $seated } Handys behalten ihre Plätze.
}
workshop-reopen = Wieder öffnen
workshop-kept-end = Beenden und Namen vergessen
workshop-nothing-to-reopen = Es gibt keinen Workshop mehr, der sich wieder öffnen ließe.
workshop-open = Den Raum öffnen
workshop-opening = Wird geöffnet …
workshop-open-kept = Öffne erst den Workshop, der nicht beendet wurde, oder beende ihn.
workshop-sum-hands = { $decisions ->
    [one] { $title }: { $minutes } Minuten, eine Entscheidung, mit Handzeichen
   *[other] { $title }: { $minutes } Minuten, { $decisions } Entscheidungen, mit Handzeichen
}
workshop-sum-phones = { $decisions ->
    [one] { $title }: { $minutes } Minuten, eine Entscheidung, mit Handys
   *[other] { $title }: { $minutes } Minuten, { $decisions } Entscheidungen, mit Handys
}
workshop-no-case = Wähle erst einen Fall.
workshop-no-stop = Wähle mindestens eine Entscheidung zum Anhalten.
workshop-no-address = Wähle, wo Handys dazukommen, und einen Port zwischen 1024 und 65535.
workshop-case = Der Fall
workshop-plan = { $decisions ->
    [one] { $minutes } Min., eine Entscheidung
   *[other] { $minutes } Min., { $decisions } Entscheidungen
}
workshop-plan-own = Eigener Ablauf
workshop-people = Der Raum trifft
workshop-people-number = Nummer
workshop-people-others = Andere
workshop-people-about = Dieselbe Nummer bringt dieselben Leute und Worte: im Raum, auf den Blättern und an einem anderen Tag.
workshop-sheets = Blätter zum Drucken
workshop-sheets-about = Dein Ablauf mit dem, was wann zu fragen ist, und eine Seite für alle, die nichts verrät.
workshop-sheets-written = Dein Ablauf liegt hier: { $plan }. Das Blatt für alle liegt hier: { $sheet }.
workshop-stops-sum = { $decisions ->
    [0] Noch wird der Raum nirgends gefragt.
    [one] Der Raum wird einmal gefragt, in { $minutes } Minuten. Überall sonst wählst du.
   *[other] Der Raum wird { $decisions }-mal gefragt, in { $minutes } Minuten. Überall sonst wählst du.
}
workshop-stop = Hier anhalten: { $name }
workshop-stop-more = Eine Minute mehr: { $name }
workshop-stop-less = Eine Minute weniger: { $name }
workshop-minutes = { $minutes } Min.
workshop-how = Wie sie antworten
workshop-how-hands = Handzeichen, ohne Netz
workshop-how-phones = Handys in diesem Netz
workshop-hands-about = Nichts wird geöffnet, niemand meldet sich an. Du zählst Hände und tippst die Zahlen ein.
workshop-no-network = In diesem Fenster können keine Handys dazukommen. Du zählst Hände und tippst die Zahlen ein.
workshop-interface = Wo Handys dazukommen
workshop-interface-of = { $addr } ({ $name })
workshop-interface-own = { $addr }, nur dieser Rechner ({ $name })
workshop-port = Port
workshop-no-interface = Dieser Rechner ist in keinem Netz. Schalte seinen Hotspot ein oder verbinde ihn, dann komm auf diese Seite zurück.
workshop-plain-http = In einem WLAN, das andere mitbenutzen, können sie mitlesen, was Handys senden: Es geht unverschlüsselt über HTTP. Nimm einen eigenen Hotspot oder ein privates Netz; sonst lass die Hände heben.
workshop-room = Der Raum
workshop-group = Gruppe
workshop-group-hint = Donnerstagsgruppe
workshop-trainer = Dein Name dort
workshop-each = Alle für sich
workshop-tables = Tische
workshop-table = Tisch { $number }
workshop-table-more = Noch ein Tisch
workshop-table-fewer = Einer weniger
workshop-predict = Vorhersagen, was zurückkommt
workshop-predict-about = Gefragt wird, bevor ein Weg gespielt wird.
workshop-typed = Antworten in eigenen Worten
workshop-typed-about = Du liest jede zuerst und lässt sie durch.
workshop-names = Namen an der Wand
workshop-names-about = Sonst sagt die Wand, wie viele da sind.
workshop-approve = Namen warten auf dich
workshop-approve-about = Niemand sitzt, bevor du den Namen gesehen hast.
