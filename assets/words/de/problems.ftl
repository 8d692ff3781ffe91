### Wörter der Oberfläche: was an einem Fall, an seiner Datei in einer anderen Sprache oder an der Datei einer Organisation nicht stimmt.

# Eine Stelle mit dem, was dort ist.
problems-line = { $file }:{ $line }:{ $column }: { $code } { $what }

problems-unreadable-fix = Leg eine Falldatei dorthin, oder nimm sie weg.
problems-too-many = Es sind { $count } Probleme mehr, als hier Platz haben.
problems-too-many-fix = Behebe erst die aufgezählten.

# Die Datei als ganze.
problems-bytes = Diese Datei hat { $bytes } Bytes; ein Fall hat höchstens { $most }.
problems-bytes-fix = Teile sie, oder nimm heraus, was nicht zum Fall gehört.
problems-utf-16 = Diese Datei ist UTF-16-Text.
problems-utf-16-fix = Speichere sie als UTF-8.
problems-utf-8 = Ab hier ist das kein UTF-8-Text.
problems-utf-8-fix = Speichere die Datei als UTF-8.
problems-invisible = Hier steht das unsichtbare Zeichen U+{ $code }.
problems-invisible-fix = Lösche es: Nur Zeilenenden und Tabulatoren dürfen unsichtbar sein.
problems-deep = Hier sind Klammern oder Kommentare mehr als 32-mal ineinandergeschachtelt.
problems-deep-fix = Schachtle weniger: Kein Fall braucht mehr als ein Dutzend Ebenen. Teile eine lange Bedingung.
problems-values = In dieser Datei stehen zu viele Werte.
problems-split-fix = Teile den Fall.
problems-case-long = Es sind { $count } { $of }; ein Fall hat höchstens { $most }.
problems-not-whole = Das ist kein ganzer Fall mit dem, was über ihn gelegt war: { $damage }.
problems-not-whole-fix = Nimm die Kopie aus einer Sicherung, oder spiel den Fall neu.
problems-not-whole-later = er wurde von einer neueren Version von Amends aufbewahrt
problems-not-whole-part = bei Byte { $at } steht nicht, welcher Teil folgt und wie lang er ist
problems-not-whole-short = { $kind } sollte { $said } Bytes haben und hat { $there }
problems-not-whole-case = sein Fall fehlt
problems-not-whole-layer = was über seinen Fall gelegt war, fehlt
problems-part-case = der Fall
problems-part-translation = die Übersetzung
problems-part-organisation = die Organisation

# Wie sie geschrieben ist.
problems-syntax = Das ist kein wohlgeformtes RON („{ $why }“).
problems-syntax-open-fix = Such hier oder kurz davor nach einer fehlenden Klammer, einem Komma, einem Doppelpunkt oder Anführungszeichen: Was in Zeile { $line } aufgeht, scheint nie geschlossen zu werden.
problems-syntax-fix = Such hier oder kurz davor nach einer fehlenden Klammer, einem Komma, einem Doppelpunkt oder Anführungszeichen.
problems-kind = Hier steht „{ $shown }“, und erwartet wird { $wanted }.
problems-kind-fix = Hierher gehört { $wanted }.
problems-kind-text = ein Text in Anführungszeichen
problems-kind-number = eine Zahl
problems-kind-whole = eine ganze Zahl ab 0
problems-kind-truth = true oder false
problems-kind-list = eine Liste in [ ]
problems-kind-map = eine Zuordnung in { "{" } { "}" }
problems-kind-bare = { $name } ohne Klammern
problems-kind-one = ein Wert in den Klammern von { $name }
problems-kind-several = eine Reihe von { $count } Werten in den Klammern von { $name }
problems-kind-block = { $name }( … )
problems-kind-field = ein Feld von { $name }, etwa { $field }: …
problems-block = „{ $found }“ kann hier nicht stehen; { $name }( … ) kann es.
problems-block-fix = Schreib { $name }( … ).
problems-name = „{ $name }“ kann hier nicht stehen.
problems-field-twice = Das Feld „{ $field }“ steht hier ein zweites Mal.
problems-field-twice-fix = Lösche eines von beiden.
problems-field-unknown = { $name } hat kein Feld „{ $field }“.
problems-field-outer-fix = { $outer } hat eines: Setz es dorthin, oder schließ die Klammern davor.
problems-field-missing = Hier fehlt das Feld „{ $name }“.
problems-field-missing-fix = Füge { $name }: … hinzu.
problems-key = Hier fehlen eine Kennung in Anführungszeichen und ein Doppelpunkt.
problems-key-fix = Schreib "kennung": vor den Wert.
problems-key-twice = Die Kennung „{ $id }“ steht hier ein zweites Mal; eine von beiden ginge verloren.
problems-key-twice-fix = Gib einer von beiden eine andere Kennung, oder lösche sie.
problems-id = „{ $id }“ kann keine Kennung sein.
problems-id-fix = Nimm 1 bis 64 von a-z, A-Z, 0-9, - und _.
problems-id-taken = „{ $id }“ ist schon vergeben, und zwar an { $kind }.
problems-id-taken-fix = Gib einem von beiden eine andere Kennung.
problems-taken-reply = eine andere Antwort dieser Szene
problems-taken-fact = eine andere verborgene Tatsache
problems-taken-cause = eine andere Ursache
problems-asked-twice = Zu „{ $reply }“ steht in dieser Notiz schon eine Frage
problems-asked-twice-fix = Mach eine daraus.

# Zahlen, Beträge, Zeiten.
problems-not-finite = „{ $shown }“ ist keine Menge.
problems-not-finite-fix = Schreib eine gewöhnliche Zahl.
problems-too-large = „{ $shown }“ ist eine zu große Zahl.
problems-too-large-fix = Schreib eine kleinere Zahl.
problems-not-integer = „{ $shown }“ ist keine ganze Zahl von 0 bis { $most }.
problems-not-integer-fix = Schreib eine ganze Zahl ab 0.
problems-range-of = { $number } liegt außerhalb: Erwartet werden { $what } von { $low } bis { $high }.
problems-range = { $number } liegt außerhalb: Erwartet wird { $low } bis { $high }.
problems-range-fix = Schreib eine Zahl von { $low } bis { $high }.
problems-range-minutes = Minuten
problems-range-points = Punkte
problems-range-shares = Anteile
problems-range-cost = Kosten je Minute
problems-level = { $number } ist keine Stufe.
problems-level-fix = Schreib 0, 1, 2, 3 oder 4, oder lass die Dimension weg.
problems-story-time = „{ $time }“ ist kein Zeitpunkt einer Geschichte.
problems-story-time-fix = Schreib einen Wochentag auf Englisch und eine Uhrzeit, etwa Friday 19:40.
problems-amount = { $amount } ist kein Betrag von 0 bis 1.000.000.000.
problems-amount-fix = Schreib einen Betrag ab 0.
problems-unit = { $amount } geht in der kleinsten Einheit von { $currency } nicht auf.
problems-unit-none = keine Nachkommastellen
problems-unit-two = höchstens zwei Nachkommastellen
problems-unit-fix = Schreib { $unit }.
problems-authority = Befugnisse sind vier Beträge, die nie fallen: wer zuerst antwortet, Teamleitung, Leitung, Geschäftsleitung.
problems-authority-fix = Schreib authority: [60.00, 120.00, 200.00, 1000.00].
problems-cost = Die Kosten der Arbeitszeit sind vier Beträge je Minute, einer je Ebene.
problems-cost-fix = Schreib handling_cost_per_min: [0.80, 1.40, 2.50, 5.00].
problems-month = „{ $month }“ ist kein Jahr mit einem Monat.
problems-month-fix = Schreib beides wie 2026-11.
problems-currency = „{ $currency }“ ist keine Währung.
problems-currency-fix = Schreib drei Großbuchstaben, etwa USD oder EUR.
problems-wait = Angekündigt sind { $told } Minuten, und nur { $waited } vergehen.
problems-wait-fix = Kündige nicht mehr an, als vergeht.

# Die Linie unter der Uhr.
problems-clock-line = Von { $from } bis { $to } ist keine Linie von höchstens zwei Tagen.
problems-clock-line-fix = Schreib ein Ende nach dem Anfang, höchstens zwei Tage später.
problems-clock-start = Die Geschichte beginnt am { $starts }, und das liegt nicht zwischen { $from } und { $to }.
problems-clock-start-fix = Lass die Linie mit der Geschichte beginnen oder davor.
problems-clock-marks = Es sind { $count } Zeitpunkte; höchstens { $most } haben Platz.
problems-clock-marks-fix = Behalte die, auf die es ankommt.
problems-clock-off = { $at } liegt nicht auf der Linie.
problems-clock-off-fix = Schreib eine Zeit zwischen ihrem Anfang und ihrem Ende.
problems-clock-order = { $at } kommt vor dem Zeitpunkt darüber.
problems-clock-order-fix = Ordne die Zeitpunkte nach der Zeit.
problems-clock-words = Das hat { $letters } Zeichen; unter der Uhr ist Platz für { $most }.

# Texte und Listen.
problems-text-invisible = In diesem Text steht das unsichtbare Zeichen U+{ $code }.
problems-text-invisible-fix = Nimm es heraus.
problems-text-long = Dieser Text hat { $letters } Zeichen; kein Text eines Falls hat mehr als { $most }.
problems-text-long-fix = Teile ihn, oder sag es mit weniger Worten.
problems-text-brief = Das hat { $letters } Zeichen; ein Name, ein Titel, eine Aufschrift oder eine Bildunterschrift hat höchstens { $most }.
problems-text-brief-fix = Sag es mit wenigen Worten.
problems-text-fewer-fix = Sag es mit weniger Worten.
problems-text-marks = In diesem Text türmen sich Akzente oder Verbindungszeichen übereinander.
problems-text-marks-fix = Lass höchstens { $most } Akzente auf einem Buchstaben und ein Verbindungszeichen zwischen zweien.
problems-text-empty = Dieser Text sagt nichts.
problems-text-empty-fix = Schreib ihn, oder lösche, wozu er gehört.
problems-brace = Eine geschweifte Klammer in diesem Text hat kein Gegenstück.
problems-brace-fix = Schließ sie, oder verdopple sie, um eine zu zeigen.
problems-placeholder = { "{" }{ $name }{ "}" } gibt es nicht.
problems-placeholder-near-fix = Meintest du { "{" }{ $near }{ "}" }?
problems-placeholder-fix = Nimm eines von { $names }.
problems-list-long = Hier stehen { $count } Einträge; höchstens { $most } sind erlaubt.
problems-list-of = Es sind { $count } { $what }; höchstens { $most } sind erlaubt.
problems-list-long-fix = Nimm welche heraus, oder teile den Fall.
problems-list-fix = Nimm welche heraus.
problems-of-customers = Kundinnen und Kunden
problems-of-offers = Angebote
problems-of-endings = Ausgänge
problems-of-case-file = Tatsachen in der Fallakte
problems-of-hidden = verborgene Tatsachen
problems-of-rules = Regeln
problems-of-causes = Ursachen
problems-of-scenes = Szenen
problems-of-replies = Antworten
problems-of-replies-here = Antworten in dieser Szene

# Was genannt wird.
problems-near-fix = Meintest du { $near }?
problems-known-none = Hier gibt es nichts, was sich nennen ließe.
problems-known = Hier bekannt: { $names }.
problems-known-more = Hier bekannt: { $names } und { $more } weitere.
problems-unknown = Es gibt hier { $kind } „{ $name }“ nicht.
problems-kind-customer = die Kundin oder den Kunden
problems-kind-scene = die Szene
problems-kind-offer = das Angebot
problems-kind-fact = die verborgene Tatsache
problems-kind-promise = die Zusage
problems-kind-flag = das Kennzeichen
problems-ending-as-scene = „{ $name }“ ist ein Ausgang und keine Szene.
problems-ending-as-scene-fix = Schreib next: "end"; dann entscheiden die Bedingungen der Ausgänge.
problems-no-such-scene = Es gibt hier die Szene „{ $name }“ nicht.
problems-no-such-reply = Jene Szene hat keine Antwort „{ $name }“.
problems-no-such-cause = Die Ursache „{ $name }“, unter der dies stehen soll, gibt es nicht.
problems-causes-circle = Von „{ $name }“ aus führen die Ursachen im Kreis.
problems-causes-circle-fix = Nimm der obersten davon ihr `under` weg.
problems-never-granted = „{ $name }“ kann niemand geben, also genehmigt es auch niemand.
problems-never-granted-fix = Lösche das, oder gib dem Angebot eine Ebene.

# Was ein Fall braucht.
problems-format = Diese Version von Amends liest Format 1 und nicht { $format }.
problems-format-fix = Bring Amends auf den neuesten Stand, oder schreib format: 1.
problems-no-ending = Dieser Fall hat keinen Ausgang.
problems-no-ending-fix = Füge endings: { "{" } … { "}" } hinzu, den letzten mit when: Always.
problems-no-scene = Es gibt keine Szene.
problems-no-scene-fix = Füge scenes: { "{" } "erste": Scene(…) { "}" } hinzu.
problems-no-customer = Es gibt niemanden, um den es geht.
problems-no-customer-fix = Füge customers: { "{" } "name": Customer(…) { "}" } hinzu.
problems-no-name = Diese Kundin oder dieser Kunde hat keinen Namen.
problems-no-name-fix = Füge names: [Name(full: …, formal: …, short: …)] hinzu.
problems-no-variant = Diese Einzelheit hat keine Variante.
problems-no-variant-fix = Schreib mindestens eine.
problems-scene-end = Keine Szene kann „end“ heißen: Dort endet ein Fall.
problems-scene-end-fix = Gib der Szene eine andere Kennung.
problems-no-reply = In dieser Szene lässt sich nichts antworten.
problems-no-reply-fix = Füge eine Antwort hinzu, oder führ an der Szene vorbei.
problems-no-silence = Diese Szene sagt nicht, was Schweigen bewirkt.
problems-no-silence-fix = Füge silence: Silence(…) hinzu.
problems-no-wording = Hier gibt es nichts zu sagen.
problems-no-wording-fix = Schreib mindestens einen Wortlaut.
problems-no-reaction = Die Antwort „{ $reply }“ sagt nicht, wie sie aufgenommen wird.
problems-no-reaction-fix = Füge reaction: Reaction(settled: […], …) für alle fünf Stimmungen hinzu.
problems-reaction-moods = Dieser Reaktion fehlen Worte für { $moods }.
problems-reaction-moods-fix = Füge { $moods }: ["…"] hinzu.

# Die Wege durch einen Fall.
problems-of-scene = { $what }: „{ $scene }“.
problems-unreached = Nichts führt zu dieser Szene
problems-unreached-fix = Führ eine Antwort mit next dorthin, oder lösche sie.
problems-dead-end = Von dieser Szene aus lässt sich das Ende nie erreichen
problems-dead-end-fix = Führ einen ihrer Wege zu "end".
problems-idle-loop = Von dieser Szene kann man zu ihr zurückkommen, ohne dass sich etwas ändert
problems-idle-loop-fix = Lass einen Schritt auf dem Weg Zeit kosten, etwas bewerten oder ein Kennzeichen setzen.
problems-all-closed = Jede Antwort hier hat eine Bedingung, also können alle zugleich verschlossen sein
problems-all-closed-fix = Lass eine Antwort ohne `when`, oder gib zweien entgegengesetzte Bedingungen.
problems-ending-always = Dieser Ausgang gilt immer, also werden die darunter nie erreicht.
problems-ending-always-fix = Setz ihn ans Ende, oder gib ihm eine Bedingung.
problems-ending-last = Der letzte Ausgang hat eine Bedingung, also könnte ein Fall keinen haben.
problems-ending-last-fix = Schreib when: Always in den letzten Ausgang.
problems-route-always = Hinter dem Weg für Getipptes, der immer gilt, stehen andere, die nie genommen werden
problems-route-always-fix = Setz Route(when: Always, …) ans Ende der Liste.
problems-route-last = Der letzte Weg für Getipptes hat eine Bedingung, also führten manche Worte nirgendwohin
problems-route-last-fix = Beende die Liste mit Route(when: Always, next: …).
problems-silent-scene = In manchen Stimmungen ist nichts zu hören oder zu sehen, wenn diese Szene beginnt
problems-silent-scene-fix = Füge zuletzt ein Say(any_of: […]) ohne `when` hinzu.

# Wie ein Fall aufgebaut ist.
problems-intro = Rolle und Zusammenfassung haben { $words } Wörter.
problems-intro-fix = Verlege Tatsachen in die Fallakte oder auf die Karte mit den Hausregeln.
problems-station = Ein Weg durch den Fall endet hier ohne { $station }
problems-station-fix = Führ ihn erst durch eine Szene mit diesem `beat`.
problems-station-opening = eine Eröffnung
problems-station-remedy = eine Abhilfe
problems-station-close = einen Abschluss (Zusage oder Nachfassen)
problems-scene-count = { $count ->
    [one] Es ist { $count } Szene; erwartet werden { $low } bis { $high }.
   *[other] Es sind { $count } Szenen; erwartet werden { $low } bis { $high }.
}
problems-scene-count-fix = Setz scope: Short für einen kleinen Fall, oder füge Szenen hinzu oder zusammen.
problems-endings = { $count ->
    [0] Es gibt keinen Ausgang.
    [one] Es gibt nur { $count } Ausgang.
   *[other] Es gibt { $count } Ausgänge.
}
problems-endings-no-loss = { $count ->
    [0] Es gibt keinen Ausgang.
    [one] Es gibt nur { $count } Ausgang, und der ist kein Verlust.
   *[other] Es gibt { $count } Ausgänge, keiner davon ein Verlust.
}
problems-endings-fix = Schreib mindestens vier, einer davon ein Verlust.
problems-recovers = Kein Ausgang macht einen schlechten Anfang wieder gut.
problems-recovers-fix = Füge einen mit dem `band` Patched, Restored oder SecondChance hinzu.
problems-nothing-due = Nichts wird später fällig: keine Karte und keine Zusage.
problems-nothing-due-fix = Gib einer Szene after: After(at: …), oder lass eine Antwort etwas zusagen.
problems-reply-count = { $count ->
    [one] Hier ist nur { $count } Antwort
   *[other] Hier sind { $count } Antworten
}
problems-reply-count-fix = Schreib drei oder vier.
problems-moods = { $count ->
    [one] In nur { $count } Szene wechseln die Sätze mit der Stimmung.
   *[other] In { $count } Szenen wechseln die Sätze mit der Stimmung.
}
problems-moods-fix = Schreib Say(when: Mood(Angry), …) in mindestens zwei.
problems-scored = { $count ->
    [one] { $dimension } wird in { $count } Szene bewertet; erwartet werden mindestens { $wanted }.
   *[other] { $dimension } wird in { $count } Szenen bewertet; erwartet werden mindestens { $wanted }.
}
problems-scored-fix = Bewerte sie, wo eine Antwort sie zeigt.

# Wie er geschrieben ist, soweit sich das sagen lässt.
problems-lengths = Die Antworten haben { $short } bis { $long } Zeichen
problems-lengths-fix = Bring sie einander näher: die längste höchstens 1,4-mal so lang wie die kürzeste.
problems-best-place = In { $count } von { $scenes } Szenen steht die beste Antwort an derselben Stelle der Datei.
problems-best-place-fix = Stell einige davon um.
problems-best-gives-away = In { $count } von { $scenes } Szenen ist die beste Antwort { $what }: Das verrät sie.
problems-best-dearest = die teuerste
problems-best-longest = die längste
problems-best-gives-away-fix = Ändere einige davon.
problems-alike = Die Antworten unterscheiden sich in weniger als zwei Dimensionen
problems-alike-fix = Lass jede etwas gewinnen und etwas anderes kosten.
problems-perfect = Die Antwort „{ $reply }“ ist in allem ausgezeichnet.
problems-perfect-fix = Lass sie etwas kosten: Niemand sagt das Vollkommene.
problems-no-reason = Der Antwort „{ $reply }“ fehlt die Begründung oder der Gedanke.
problems-no-reason-fix = Füge why: "…" und thought: "…" hinzu; die Nachbesprechung zeigt beides.
problems-thought = Dieser Gedanke hat { $words } Wörter.
problems-thought-fix = Lass es bei 25.
problems-rubric-word = Die Antwort „{ $reply }“ sagt „{ $word }…“, ein Wort aus dem Bewertungsraster.
problems-rubric-word-fix = Sag es, wie jemand bei der Arbeit es sagen würde.
problems-unrevealed = Nichts deckt „{ $fact }“ auf.
problems-unrevealed-fix = Füge der Antwort, die es herausfindet, Reveal("…") hinzu.
problems-ungiven = „{ $offer }“ kann nie gegeben werden: Keine Antwort macht das Angebot, und es übersteigt seine Ebene.
problems-ungiven-fix = Lass eine Antwort es machen, heb seine Ebene an, oder nimm es heraus.
problems-unsettled = Die Zusage „{ $promise }“ wird nie gehalten und nie gebrochen.
problems-unsettled-fix = Gib ihr eine Karte oder in späteren Antworten Kept und Broken.
problems-overpromise = Die Antwort „{ $reply }“ sagt zu viel zu, und nichts davon kann zurückkommen.
problems-overpromise-fix = Lass sie ein Promise geben, etwas über die Befugnis hinaus anbieten oder ein Kennzeichen setzen.
problems-no-table = Das Bild dieses Falls hat keinen Tisch
problems-no-table-fix = Lass sight weg, oder schreib OnPhone oder Apart; ein Tisch steht in einem Restaurant oder Café, von Angesicht zu Angesicht.
problems-noted-twice = Zu „{ $scene }“ gibt es schon eine Notiz für die Leitung
problems-noted-twice-fix = Mach eine daraus: eine Notiz hat ask, listen, most und take_away.

# Die Datei einer Organisation.
problems-house-no-case = Kein Fall, der sich hier spielen lässt, heißt „{ $name }“.
problems-house-rules = Es sind { $count } Regeln; höchstens { $most } sind erlaubt.
problems-house-no-currency = Hier steht ein Betrag, und nichts sagt, in welcher Währung.
problems-house-no-currency-fix = Füge currency: "EUR" hinzu, oder welche es ist.
problems-house-own-currency = { $currency } ist die eigene Währung der Organisation.
problems-house-own-currency-fix = Nimm diesen Kurs heraus.
problems-house-worth = { $worth } kann eine Währung nicht wert sein.
problems-house-worth-fix = Schreib, was 1 { $currency } in der Währung der Organisation wert ist.
problems-house-both = „{ $case }“ soll bleiben, wie es geschrieben ist, und hat hier trotzdem Grenzen.
problems-house-both-fix = Nimm eines von beiden heraus.
problems-house-avoid-many = Es sind { $count } Wörter zum Vermeiden; höchstens { $most } sind erlaubt.
problems-house-avoid-many-fix = Behalte die, die am meisten gesagt werden.
problems-house-avoid-none = Hier steht kein Wort zum Vermeiden.
problems-house-avoid-none-fix = Schreib eines zwischen die Klammern, oder nimm dies heraus.
problems-house-no-word = Hier steht weder ein Buchstabe noch eine Ziffer, also findet es sich in keiner Antwort.
problems-house-no-word-fix = Schreib ein Wort, wie es gesagt wird.
problems-house-twice = „{ $word }“ steht hier ein zweites Mal, und nur das erste zählt.
problems-house-colour = „{ $colour }“ ist keine Farbe.
problems-house-colour-fix = Schreib sie als # und sechs Stellen, etwa "#1B6E5A".
problems-house-brace = In dieser Regel, die in jedem Fall gilt, steht eine geschweifte Klammer.
problems-house-brace-fix = Sag es ohne einen Namen aus einem Fall.
problems-house-no-rate = Diese Grenzen sind in { $ours }: Fälle in { $theirs } behalten ihre eigenen, weil ein Kurs fehlt.
problems-house-no-rate-fix = Füge rates hinzu: { "{" }"{ $theirs }": …{ "}" }, was 1 { $theirs } in { $ours } wert ist.
problems-house-bounds = In { $currency } liegt die höchste dieser Grenzen über 1.000.000.000.
problems-house-bounds-fix = Schreib kleinere Beträge, oder berichtige den Kurs.
problems-house-rules-case = Mit diesen Regeln hat „{ $case }“ { $count }; höchstens { $most } sind erlaubt.
problems-house-two = Unter deinen Fällen liegen die Dateien zweier Organisationen: { $first } und { $second }.
problems-house-two-fix = Lass eine dort, und leg die anderen woandershin; bis dahin wird keine benutzt.
problems-accent = { $colour } kann nicht die Akzentfarbe sein: { $why }.
problems-accent-near-fix = Die nächste, die geht, ist { $colour }. Bis dahin bleibt die übliche Farbe.
problems-accent-fix = Schreib eine andere; bis dahin bleibt die übliche Farbe.
problems-accent-button = im Aussehen „{ $look }“ lesen sich die Worte auf einem Knopf mit { $ratio } zu 1, und { $floor } ist nötig
problems-accent-words = im Aussehen „{ $look }“ lesen sich Worte in ihr auf { $ground } mit { $ratio } zu 1, und { $floor } ist nötig
problems-accent-marks = im Aussehen „{ $look }“ liest sich, was aus ihr gemacht wird, auf { $ground } mit { $ratio } zu 1, und { $floor } ist nötig
problems-look-light = hell
problems-look-dark = dunkel
problems-look-contrast-light = hell, hoher Kontrast
problems-look-contrast-dark = dunkel, hoher Kontrast
problems-ground-page = der Seite
problems-ground-rail = der Leiste
problems-ground-card = einer Karte
problems-ground-well = einer Vertiefung
problems-ground-row = einer gewählten Zeile
problems-ground-other = ihrem Grund

# Eine Datei daneben in einer anderen Sprache.
problems-side-language = In „{ $language }“ lassen sich keine Fälle erzählen.
problems-side-language-fix = Schreib eine von { $languages }.
problems-side-update-fix = Bring Amends auf den neuesten Stand.
problems-side-own = „{ $case }“ ist selbst in dieser Sprache geschrieben.
problems-side-own-fix = Nenne die Sprache der Übersetzung.
problems-side-case = Das ist eine Übersetzung von „{ $case }“, und der Fall daneben ist „{ $beside }“.
problems-side-case-fix = Leg sie neben ihren Fall, oder berichtige die Kennung.
problems-side-left-fix = Lösche die Zeile, oder lass { $command } sie beiseitelegen.
problems-side-left = Der Fall hat keinen Text „{ $path }“.
problems-side-missing = { $after ->
    [0] „{ $path }“ hat noch keine Übersetzung.
    [one] „{ $path }“ hat noch keine Übersetzung und die Zeile danach auch nicht.
   *[other] „{ $path }“ hat noch keine Übersetzung und die { $after } Zeilen danach auch nicht.
}
problems-side-unlisted = { $others ->
    [0] Der Fall hat Texte, für die hier keine Zeile steht: „{ $first }“.
    [one] Der Fall hat Texte, für die hier keine Zeile steht: „{ $first }“ und noch einen.
   *[other] Der Fall hat Texte, für die hier keine Zeile steht: „{ $first }“ und { $others } andere.
}
problems-side-missing-fix = Trag den Text ein. Bis dahin ist das Original zu sehen.
problems-side-unlisted-fix = Lass `amends translate … --update` sie hinzufügen, und trag sie dann ein. Bis dahin ist das Original zu sehen.
problems-side-marked = Diese Zeile ist zum Nachsehen markiert.
problems-side-marked-fix = Berichtige den Text, wenn es nötig ist, und lösche dann `was`. Bis dahin ist das Original zu sehen.
problems-side-stale = Im Fall steht hier jetzt „{ $now }“; übersetzt wurde „{ $was }“.
problems-side-stale-fix = Berichtige den Text, und lösche dann `was`. Bis dahin ist das Original zu sehen.
problems-side-stale-of-fix = Berichtige den Text, und schreib die neuen Worte als `of`; { $command } markiert solche Zeilen. Bis dahin ist das Original zu sehen.
problems-side-long = Das hat { $letters } Zeichen; an seiner Stelle ist Platz für { $most }.
problems-side-lost = Im Original steht { "{" }{ $mark }{ "}" }, hier nicht.
problems-side-lost-name-fix = Nenne die Person, als { "{" }{ $who }.full{ "}" }, { "{" }{ $who }.formal{ "}" } oder { "{" }{ $who }.short{ "}" }.
problems-side-lost-fix = Schreib { "{" }{ $mark }{ "}" } dorthin, wo es hingehört.
problems-side-path = „{ $path }“ kann nicht der Pfad eines Textes sein.
problems-side-path-fix = Lass `amends translate … --update` die Pfade schreiben.
problems-side-name = Die Datei heißt nach „{ $tag }“ und sagt, sie sei auf { $language }.
problems-side-name-fix = Benenne sie nach { $tag }, oder berichtige, was sie sagt.
problems-language-english = Englisch
problems-language-german = Deutsch
problems-side-astray = Das ist ein Fall in einer anderen Sprache, und der Fall liegt nicht daneben.
problems-side-astray-fix = Leg sie als de.ron in den Ordner ihrer scenario.ron, oder als mein-fall.de.ron neben mein-fall.ron.

# Letters.
problems-no-ready-letter = Diese Szene hat einen Brief zu schreiben und keinen fertigen zur Wahl.
problems-no-ready-letter-fix = Ergänze replies: ganze Briefe, kurze, gute und schlechte.
problems-of-phrases = Wendungen in dieser Liste
problems-letter-needs-unsaid = Dieser Brief braucht erst etwas anderes und sagt nicht, was.
problems-letter-needs-unsaid-fix = Ergänze needs_says: "…": was liest, wer ihn vorher abschickt.
problems-letter-too-few-parts = Dieser Brief fragt nach { $parts } seiner acht Teile; mindestens { $least } sollen es sein.
problems-letter-too-few-parts-fix = Frage nach mehr Teilen, oder lass parts weg: Dann wird nach allen acht gefragt.
problems-no-such-part = Ein Brief hat keinen Teil „{ $name }“.
problems-phrase-without-words = „{ $name }“ hat weder Buchstaben noch Ziffern und lässt sich in keinem Brief finden.
problems-phrase-without-words-fix = Schreib Wörter oder eine Zahl, oder lösche es.
problems-letter-never = Was dieser Brief braucht, kann nie so sein, wenn „{ $scene }“ erreicht ist.
problems-letter-never-fix = Nenne eine Szene, eine Antwort oder ein Kennzeichen davor, oder nimm needs heraus.

# Inboxes.
problems-kind-card = die Karte
problems-kind-cause = die Ursache
problems-near-way-fix = Meintest du { $name }?
problems-scene-desk = In einem Posteingang kann keine Szene „{ $name }“ heißen: Dorthin führen Karten und Wochen.
problems-no-next-week = Dieser Posteingang hat keine nächste Woche.
problems-no-next-week-fix = Ergänze next_week: NextWeek(…), oder schreib "end".
problems-no-inbox = Das ist ein Posteingang, und es liegt keine Karte darin.
problems-no-inbox-fix = Ergänze inbox: Inbox(answers: …, minutes: …, tokens: …, cards: { "{" } … { "}" }), oder schreib kind: Case.
problems-inbox-elsewhere = Ein Posteingang steht in einer Datei, die keiner ist.
problems-inbox-elsewhere-fix = Schreib kind: Inbox an den Anfang der Datei.
problems-inbox-opens = Ein Posteingang beginnt an seinem Tisch und ist selbst eine zweite Chance; er hat kein { $name }.
problems-inbox-opens-fix = Nimm es heraus.
problems-tokens-elsewhere = Zeitmarken werden in einem Posteingang ausgegeben, und das ist keiner.
problems-tokens-elsewhere-fix = Nimm sie heraus; wie lange es dauert, sagt `minutes`.
problems-reached-elsewhere = Reached und AskUpdate gelten jemandem aus einem Posteingang, und das ist keiner.
problems-reached-elsewhere-fix = Nimm sie aus den Wirkungen dieser Antwort heraus.
problems-no-card = In dieser Runde liegt keine Karte.
problems-no-card-fix = Ergänze "id": InboxCard(…).
problems-of-cards = Karten in dieser Runde
problems-few-answers = { $answers } Rückmeldungen sind weniger als die { $least } Karten darunter.
problems-few-answers-fix = Schreib { $least } oder mehr.
problems-bars = Es sind { $count } Balken; 2 bis { $most } sollen es sein.
problems-bars-fix = Schreib eine Zahl je Woche, höchstens für ein halbes Jahr.
problems-bar-mark = Es gibt keinen Balken { $mark }: Gezählt wird von 1 bis { $count }.
problems-bar-mark-fix = Nenne einen der Balken, oder nimm die Markierung heraus.
problems-range-numbers = Zahlen
problems-card-already = „{ $name }“ hat schon eine Karte.
problems-card-already-fix = Gib dieser Karte jemand Eigenen.
problems-card-twice = Eine Karte der ersten Woche heißt schon „{ $name }“.
problems-card-twice-fix = Gib einer von beiden eine andere Kennung.
problems-no-card-of = „{ $name }“ hat keine Karte, also hört niemand je davon.
problems-no-card-of-fix = Ergänze eine Karte mit dieser Person, oder lösche die Person.
problems-past-the-desk = Eine Karte führt hier zu „{ $name }“, am Tisch vorbei
problems-past-the-desk-fix = Schreib next: "desk"; wohin das Schließen führt, sagt `close` des Posteingangs.
problems-back-to-desk = Der Posteingang ist hier geschlossen, und ein Weg führt an seinen Tisch zurück
problems-back-to-desk-fix = Schreib next: "next-week" oder next: "end", oder eine andere Szene.
problems-week-again = Die nächste Woche ist hier vorbei, und ein Weg führt noch einmal hin
problems-week-again-fix = Schreib next: "end".
problems-all-take-tokens = Jede Antwort ohne Bedingung kostet hier eine Zeitmarke, und es ist vielleicht keine mehr da
problems-all-take-tokens-fix = Lass eine ohne `when` und ohne `tokens`.

# Wozu jeder Weg durch einen Fall führt.
problems-ways-best = Der beste Durchgang erreicht eine simulierte Zufriedenheit von { $reached }; erwartet wird { $wanted }.
problems-ways-best-fix = Heb die Stufen der besten Antworten an, kündige ihr Warten an, oder füge ein faires Angebot hinzu.
problems-ways-worst = Der schlechteste Durchgang erreicht noch { $reached }; erwartet wird höchstens { $wanted }.
problems-ways-worst-fix = Lass die schlechten Antworten mehr kosten.
problems-ways-ending = Kein Durchgang endet in „{ $ending }“.
problems-ways-ending-fix = Ändere seine Bedingung oder die Reihenfolge der Ausgänge.
problems-ways-length = { $count ->
    [one] Der beste Durchgang hat nur { $count } Entscheidung; erwartet werden { $low } bis { $high }.
   *[other] Der beste Durchgang hat { $count } Entscheidungen; erwartet werden { $low } bis { $high }.
}
problems-ways-length-fix = Teile Entscheidungen auf dem besten Weg, oder fasse welche zusammen.
problems-ways-poor-start = Nach einer schlechten ersten Antwort erreicht der beste Durchgang nur { $reached }; erwartet wird { $wanted }.
problems-ways-poor-start-fix = Lass gute Antworten das später wettmachen: Kein erstes Wort beendet einen Fall.
problems-ways-value = Der Nettowert unterscheidet sich zwischen dem besten und dem schlechtesten Durchgang um { $spread }.
problems-ways-value-fix = Lass ihn sich um mindestens 30 % dessen unterscheiden, was die Beziehung wert ist.
