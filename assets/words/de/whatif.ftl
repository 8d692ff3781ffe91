### Wörter der Oberfläche: Was wäre wenn, und Durchgänge nebeneinander.

# Wann ein Durchgang begann.
whatif-when-today = heute um { $time }
whatif-when-yesterday = gestern um { $time }
whatif-when-weekday = { $day } um { $time }
whatif-when-date = { $day }. { $month } um { $time }
whatif-when-year = { $day }. { $month } { $year } um { $time }
whatif-in-the-case = { $minutes } Min. im Fall

# Welcher Durchgang es ist, für sich und im Satz.
whatif-this-run = Dieser Durchgang
whatif-this-run-within = dieser
whatif-first-try = Erster Versuch
whatif-first-try-within = erster Versuch
whatif-try-before = Versuch davor
whatif-try-before-within = Versuch davor
whatif-later-try = Späterer Versuch
whatif-later-try-within = späterer Versuch
whatif-best-other = Dein bester anderer Durchgang
whatif-best-other-within = dein bester anderer Durchgang
whatif-other-run = Anderer Durchgang
whatif-other-run-within = anderer Durchgang
whatif-tried-from-this = von diesem aus neu versucht
whatif-other-rules = nach anderen Regeln
whatif-both = Beide

# Zwei Durchgänge nebeneinander.
whatif-runs-title = Zwei Durchgänge nebeneinander
whatif-runs-none-yet = Es gibt noch keinen anderen Durchgang dieses Falls.
whatif-runs-none = Hier steht dieser Durchgang neben einem anderen von dir, ab der Antwort, bei der sie sich trennen. Spiel den Fall noch einmal, oder öffne unter „Antwort für Antwort“ eine Antwort und versuch es ab da noch einmal.
whatif-runs-alike = Zwei Durchgänge, Wort für Wort gleich
whatif-runs-from = Zwei Durchgänge ab Antwort { $reply }
whatif-same-to-the-end = Gleich bis zum Ende.
whatif-had-ended = Da war er schon zu Ende.
whatif-all-the-same = Alle { $count } Antworten waren in beiden gleich.
whatif-the-same = { $count ->
    [0] Sie trennen sich bei der ersten Antwort.
    [1] Antwort 1 war in beiden gleich.
    [2] Die Antworten 1 und 2 waren in beiden gleich.
   *[other] Die Antworten 1 bis { $count } waren in beiden gleich.
 }
whatif-saved-for = { $saved } für { $cost }
whatif-figure-satisfied = Zufriedenheit
whatif-figure-recommend = Empfehlung
whatif-figure-stay = würden bleiben
whatif-figure-money = erhalten, Kosten
whatif-figure-name = { $value } { $label }, simuliert
whatif-came-out = Wie es ausging, simuliert
whatif-read-both = Beide ganz lesen

# Die Liste, aus der ein anderer Durchgang gewählt wird.
whatif-beside = Neben diesem Durchgang: { $run }, { $when }.
whatif-list-choose = Anderen Durchgang wählen
whatif-list-hide = Liste ausblenden
whatif-list-more = { $count ->
    [one] Noch einen zeigen
   *[other] Noch { $count } zeigen
 }
whatif-runs-unread = Deine anderen Durchgänge konnten nicht gelesen werden. { $error }
whatif-run-not-shown = Jener Durchgang kann nicht neben diesem stehen: { $error }. Er behält sein Ergebnis: { $csat }.
whatif-rules-differ = Jener Durchgang wurde nach anderen Regeln bewertet als den heutigen und behält sein Ergebnis: { $issued }. Hier, nach den heutigen Regeln, erreichen dieselben Worte { $now }.
whatif-rules-agree = Jener Durchgang wurde nach anderen Regeln bewertet als den heutigen. Auch nach den heutigen erreichen dieselben Worte { $issued }.
whatif-other-versions = { $count ->
    [one] Noch ein Durchgang gehört zu einer anderen Fassung dieses Falls; Antwort für Antwort lässt er sich nicht neben diesen stellen.
   *[other] Noch { $count } Durchgänge gehören zu anderen Fassungen dieses Falls; Antwort für Antwort lassen sie sich nicht neben diesen stellen.
 }

# Beide ganz.
whatif-back = Zurück zur Nachbesprechung
whatif-reading-title = Zweimal „{ $title }“
whatif-reading-moods = Stimmungen simuliert.
whatif-same-in-both = In beiden gleich
whatif-part-from = Ab Antwort { $reply } trennen sie sich
whatif-afterwards = Danach
whatif-afterwards-within = danach
whatif-ending = Wie es endete
whatif-ending-within = wie es endete
whatif-in-the-survey = In der Umfrage: „{ $survey }“
whatif-customer = Kundschaft
whatif-you = Du
whatif-with-it = Dazu: { $offers }

# Wie wahrscheinlich jemand bleibt.
whatif-stay-title = Wie wahrscheinlich { $name } bleibt
whatif-stay-title-they = Wie wahrscheinlich sie bleiben
whatif-stay-about = Von 100 Menschen wie { $name }, simuliert.
whatif-stay-about-they = Von 100 Menschen wie ihnen, simuliert.
whatif-conditions = Was stimmen muss, um über { $figure } zu enden
whatif-conditions-not-enough = Alles davon war erfüllt, und es blieb doch darunter: Es braucht all das und mehr davon.
whatif-rare = Selten.
whatif-rare-none = { $ways ->
    [tried] Keiner der versuchten Wege endet höher, als wäre nie etwas schiefgegangen.
   *[all] Kein Weg durch diesen Fall endet höher, als wäre nie etwas schiefgegangen.
 }
whatif-rare-most = { $ways ->
    [tried] Die meisten der versuchten Wege führen dahin, simuliert.
   *[all] Die meisten Wege durch diesen Fall führen dahin, simuliert.
 }
whatif-rare-one-in = { $ways ->
    [tried] Selten: Etwa einer von { $count } der versuchten Wege führt dahin, simuliert.
   *[all] Selten: Etwa einer von { $count } Wegen durch diesen Fall führt dahin, simuliert.
 }
whatif-very-rare-one-in = { $ways ->
    [tried] Sehr selten: Etwa einer von { $count } der versuchten Wege führt dahin, simuliert.
   *[all] Sehr selten: Etwa einer von { $count } Wegen durch diesen Fall führt dahin, simuliert.
 }
whatif-very-rare = { $ways ->
    [tried] Sehr selten: Weniger als einer von tausend der versuchten Wege führt dahin, simuliert.
   *[all] Sehr selten: Weniger als einer von tausend Wegen durch diesen Fall führt dahin, simuliert.
 }
whatif-rare-no-reason = Eine gute Wiedergutmachung ist nie ein Grund, jemanden erst zu enttäuschen.

# Dasselbe Angebot, rechtzeitig.
whatif-in-time-title = Dasselbe Angebot, beim ersten Kontakt
whatif-in-time-about = Was du gegeben hast, { $name } am Ende { $offer } wert, gemessen an dem, was { $name } da erwartete. Simuliert.
whatif-in-time-about-they = Was du gegeben hast, am Ende { $offer } wert, gemessen an dem, was da erwartet wurde. Simuliert.
whatif-expected-title = Was { $name } erwartete, zuerst und zuletzt
whatif-expected-title-they = Was sie erwarteten, zuerst und zuletzt
whatif-expected-about = Am Ende stand kein Angebot mehr. Simuliert.
whatif-with-the-first = Mit der ersten Antwort
whatif-when-settled = Als es erledigt war
whatif-at-the-end = Am Ende
whatif-your-offer = deines, { $offer } wert
whatif-just-covered = Gerade gedeckt
whatif-covered-over = Gedeckt, { $left } bleiben übrig
whatif-covered = Zu { $share } % gedeckt
whatif-raised-it = Erhöht durch { $rises }
whatif-rise-waiting = das Warten
whatif-rise-higher = den Weg nach oben
whatif-rise-trouble = zusätzliche Mühe

# Mit einem höheren Limit.
whatif-limit-title = Was mit einem höheren Limit gewesen wäre
whatif-limit-about = Dieselben Worte, mehr Spielraum.
whatif-limit-yours = Anfangs durftest du ohne Rückfrage { $limit } geben.
whatif-limit-approved = { $count ->
    [one] Ein Angebot, das jemand weiter oben genehmigt hat, hättest du selbst geben dürfen, ohne zu fragen.
   *[other] { $count } Angebote, die jemand weiter oben genehmigt hat, hättest du selbst geben dürfen, ohne zu fragen.
 }
whatif-limit-none-back = Nichts von dem, was du angeboten hast, musste zurückgenommen werden.
whatif-limit-back = { $count ->
    [one] Ein Angebot musste zurückgenommen werden.
   *[other] { $count } Angebote mussten zurückgenommen werden.
 }
whatif-limit-higher = Dieselben Worte mit höherem Limit, simuliert:
whatif-limit-same-end = Mit einem höheren Limit kommen dieselben Worte zum selben Ende.
whatif-limit-as-it-was = { $limit }, wie es war
whatif-limit-column-back = zurückgenommen
whatif-limit-column-satisfied = Zufriedenheit
whatif-limit-column-stay = würden bleiben
whatif-limit-column-cost = Kosten
whatif-limit-column-time = im Fall
whatif-limit-column-steps = Stufen höher
whatif-limit-name = { $limit }: { $figure } { $column }, simuliert
whatif-limit-none = keine
whatif-limit-minutes = { $minutes } Min.
whatif-limit-parts-at-once = Von Anfang an nimmt die Geschichte einen anderen Weg, und deine Worte passen nicht mehr.
whatif-limit-parts = Nach Antwort { $reply } nimmt die Geschichte einen anderen Weg, und deine Worte passen nicht mehr.
whatif-limit-spared = Es endet gut genug: Keine zweite Chance geht auf, und was du mit ihr getan hast, fällt weg.
whatif-limit-needless = Nicht nötig: { $moves }.
whatif-limit-dropped = Nicht mehr möglich und weggelassen: { $moves }.
whatif-saved = Gespart: { $saved }.
whatif-saved-minutes = { $count ->
    [one] eine Minute
   *[other] { $count } Minuten
 }
whatif-saved-steps = { $count ->
    [one] eine Stufe nach oben
   *[other] { $count } Stufen nach oben
 }
whatif-move-with-reply = { $move } bei Antwort { $reply }
whatif-move-offering = das Angebot „{ $offer }“
whatif-move-offering-some = ein Angebot
whatif-move-leaving = das Weglassen von „{ $offer }“
whatif-move-leaving-some = das Weglassen eines Angebots
whatif-move-hand-over = die Übergabe
whatif-move-note = die Fallnotiz
whatif-move-breath = das Durchatmen
whatif-move-look-up = das Nachsehen
whatif-move-answer = die Antwort

# Was es braucht, um über „nie etwas passiert“ zu enden.
whatif-condition-empathy = Empathie im Mittel etwas besser als gut
whatif-condition-ownership = Verantwortung im Mittel etwas besser als gut
whatif-condition-speed = Tempo im Mittel zwischen annehmbar und gut oder besser
whatif-condition-compensation = Ausgleich im Mittel gut oder besser
whatif-condition-made-whole = Der Schaden ersetzt, oder fast
whatif-condition-resolved = Der Schaden behoben
whatif-condition-confirmed = Gefragt, ob es so passt
whatif-condition-followed-up = Nachgefasst
whatif-condition-no-second-failure = Kein zweiter Fehler
whatif-condition-forgivable = Nicht zu schwer, oder hier war niemand schuld
