### Nach einem Workshop: die Nachbesprechung des Raums auf der Seite, auf dem Handzettel und in der eines aufgehobenen Durchgangs.

## In der Nachbesprechung des eigenen Durchgangs von Teilnehmenden.

room-debrief-own-title = Du und der Raum
room-debrief-own-about =
    { $same ->
        [0] Nirgends hat der Raum gespielt, was du gewählt hast.
        [one] Bei einer von { $all } Entscheidungen hat der Raum gespielt, was du gewählt hast.
       *[other] Bei { $same } von { $all } Entscheidungen hat der Raum gespielt, was du gewählt hast.
    }
room-debrief-own-all = Der Raum hat jedes Mal gespielt, was du gewählt hast.
room-debrief-own-number =
    { $number ->
        [0] Eine Frage außer der Reihe
       *[other] Entscheidung { $number }
    }
room-debrief-own-chose = Du hast „{ $way }“ gewählt.
room-debrief-own-moved = Du hast „{ $way }“ gewählt, und nach dem Gespräch „{ $second }“.
room-debrief-own-typed = Du hast mit eigenen Worten geantwortet.
room-debrief-own-none = Du hast hier nicht geantwortet.
room-debrief-own-played = Der Raum hat „{ $way }“ gespielt.
room-debrief-own-played-same = Der Raum hat dasselbe gespielt.
room-debrief-own-played-typed = Der Raum hat eine Antwort in eigenen Worten gespielt.

## Was ein Weg ist, wo er keine Antwort ist; es steht zwischen Anführungszeichen.

room-debrief-way-keep = jetzt erledigen
room-debrief-way-delegate = jemandem aus dem Team geben
room-debrief-way-skip = vorübergehen lassen
room-debrief-way-open = die Karte von { $name } öffnen
room-debrief-way-close = den Eingang für diese Woche schließen
room-debrief-way-typed = eigene Worte

## Die Nachbesprechung des Raums, in ganzen Sätzen.

room-debrief-chose = Der Raum hat „{ $way }“ gewählt: { $count } von { $all }.
room-debrief-chose-tied = Gleichauf an der Spitze: { $ways }, mit je { $count } von { $all }.
room-debrief-chose-none = Hier hat niemand eine der Antworten gewählt.
room-debrief-played = Gespielt wurde „{ $way }“.
room-debrief-played-choice = Das wurde zuerst gespielt.
room-debrief-played-first = Zuerst gespielt wurde „{ $way }“.
room-debrief-played-none = Der Workshop endete, bevor hier etwas gespielt wurde.
room-debrief-best = Nach der Bewertung die beste der offenen Antworten: „{ $way }“, { $best } von 4; was der Raum gewählt hat, kommt auf { $level }.
room-debrief-best-chosen = Keine offene Antwort ist höher bewertet: { $best } von 4.
room-debrief-best-among = Davon ist „{ $way }“ nach der Bewertung das Beste, was offen war: { $best } von 4.
room-debrief-best-beside = Nach der Bewertung das Beste, was offen war: „{ $way }“, { $best } von 4.
room-debrief-split =
    { $level ->
        [one] Für { $ways } waren { $first }, für { $others } { $second }.
       *[other] Für { $ways } waren { $first }, für { $others } je { $second }.
    }
room-debrief-split-level = Für { $ways } waren je { $first }.
room-debrief-moved = Nach dem Gespräch gewechselt: { $moves }.
room-debrief-move =
    { $count ->
        [one] eine von „{ $from }“ zu „{ $to }“
       *[other] { $count } von „{ $from }“ zu „{ $to }“
    }
room-debrief-move-rest =
    { $count ->
        [one] eine weitere auf andere Weise
       *[other] { $count } weitere auf andere Weise
    }
room-debrief-moved-none = Nach dem Gespräch sind alle bei ihrer Antwort geblieben.
room-debrief-gained = Nach dem Gespräch hatte { $gains }.
room-debrief-gain = „{ $way }“ { $last } statt { $first }
room-debrief-tried = Dann seid ihr zurückgegangen und habt „{ $way }“ versucht. So wurde es aufgenommen: { $reaction }
room-debrief-tried-unheard = Dann seid ihr zurückgegangen und habt „{ $way }“ versucht.
room-debrief-other-branch =
    { $count ->
        [0] Bei einer Zusatzfrage ging die Geschichte mit einer anderen Antwort weiter als mit eurer Wahl; der Ausgang ist also nicht allein der eurer Wahl.
        [one] Bei Entscheidung { $numbers } ging die Geschichte mit einer anderen Antwort weiter als mit eurer Wahl; der Ausgang ist also nicht allein der eurer Wahl.
       *[other] Bei den Entscheidungen { $numbers } ging die Geschichte mit anderen Antworten weiter als mit eurer Wahl; der Ausgang ist also nicht allein der eurer Wahl.
    }
room-debrief-predicted =
    { $right ->
        [0] Keine von { $all } Vorhersagen hat getroffen, wie es aufgenommen wird.
        [one] Eine von { $all } Vorhersagen hat getroffen, wie es aufgenommen wird.
       *[other] { $right } von { $all } Vorhersagen haben getroffen, wie es aufgenommen wird.
    }
room-debrief-against-best =
    { $all ->
        [one] { $best ->
            [0] Das eine Mal, als ihr unter Antworten gewählt habt, war es nicht die beste offene.
           *[other] Das eine Mal, als ihr unter Antworten gewählt habt, war es die beste offene.
        }
       *[other] { $best ->
            [0] Bei keiner von { $all } Entscheidungen hat der Raum die beste offene Antwort gewählt.
            [one] Bei einer von { $all } Entscheidungen hat der Raum die beste offene Antwort gewählt.
           *[other] Bei { $best } von { $all } Entscheidungen hat der Raum die beste offene Antwort gewählt.
        }
    }
room-debrief-taken = So wurde es aufgenommen: { $taken }
room-debrief-most-split =
    { $number ->
        [0] Eine Frage außer der Reihe hat euch am meisten geteilt: { $split }
       *[other] Entscheidung { $number } hat euch am meisten geteilt: { $split }
    }
room-debrief-never-split = Keine Entscheidung hat euch geteilt: Jedes Mal lag eine Antwort klar vorn.
room-debrief-split-few = Wo weniger als { $answers } unter den Antworten wählen, steht hier nicht, ob ihr euch geteilt habt.
room-debrief-talked =
    { $decisions ->
        [one] Eine Entscheidung wurde euch zweimal vorgelegt; { $count ->
            [0] niemand hat die Antwort geändert.
            [one] eine Antwort hat sich geändert.
           *[other] { $count } Antworten haben sich geändert.
        }
       *[other] { $decisions } Entscheidungen wurden euch zweimal vorgelegt; { $count ->
            [0] niemand hat die Antwort geändert.
            [one] eine Antwort hat sich geändert.
           *[other] { $count } Antworten haben sich geändert.
        }
    }
room-debrief-talked-hands =
    { $decisions ->
        [one] Eine Entscheidung wurde euch zweimal vorgelegt; { $count ->
            [0] die Zahlen sind geblieben, wie sie waren.
            [one] nach den Zahlen hat sich mindestens eine Antwort geändert.
           *[other] nach den Zahlen haben sich mindestens { $count } Antworten geändert.
        }
       *[other] { $decisions } Entscheidungen wurden euch zweimal vorgelegt; { $count ->
            [0] die Zahlen sind geblieben, wie sie waren.
            [one] nach den Zahlen hat sich mindestens eine Antwort geändert.
           *[other] nach den Zahlen haben sich mindestens { $count } Antworten geändert.
        }
    }
room-debrief-halves-higher = { $name } hat in der zweiten Hälfte um { $by } Stufen höher gewählt als in der ersten.
room-debrief-halves-lower = { $name } hat in der zweiten Hälfte um { $by } Stufen niedriger gewählt als in der ersten.
room-debrief-halves-same = { $name } hat in beiden Hälften auf derselben Stufe gewählt.
room-debrief-rounds-higher = Nach dem Gespräch hat { $name } um { $by } Stufen höher gewählt als vorher.
room-debrief-rounds-lower = Nach dem Gespräch hat { $name } um { $by } Stufen niedriger gewählt als vorher.
room-debrief-rounds-same = Nach dem Gespräch hat { $name } auf derselben Stufe gewählt wie vorher.

## Die Seite nach einem Workshop.

room-debrief-about = Workshop, { $date }; { $seats ->
    [0] mit Handzeichen
    [one] ein Handy
   *[other] { $seats } Handys
}
room-debrief-about-group = { $group }, { $date }; { $seats ->
    [0] mit Handzeichen
    [one] ein Handy
   *[other] { $seats } Handys
}
room-debrief-ended = Wie es ausging
room-debrief-early = Der Workshop war vor dem Fall zu Ende, es gibt also keinen Ausgang und keine Zufriedenheit.
room-debrief-csat = Simulierte Zufriedenheit: { $csat } von 5.
room-debrief-csat-updated = Nach der zweiten Chance: { $csat } von 5, simuliert.
room-debrief-stays = Simulierte Aussicht, dass die Kundschaft bleibt: { $stays } %.
room-debrief-keep-line = Dieser Satz bleibt
room-debrief-keep-none = Keine eurer Antworten hier war nach der Bewertung gut und hat der Kundschaft zugleich geholfen. Was jeweils das Beste gewesen wäre, steht unten bei jeder Entscheidung.
room-debrief-keep-about = { $dimension }: { $level }. { $effect }
room-debrief-opinions = Wo ihr geteilt wart und was das Gespräch geändert hat
room-debrief-nothing-asked = Der Raum wurde zu keiner Entscheidung gefragt.
room-debrief-counts = { $first }, dann { $last }
room-debrief-level = { $level } von 4
room-debrief-mark-chosen = Wahl des Raums
room-debrief-mark-played = Gespielt
room-debrief-mark-first = Zuerst gespielt
room-debrief-mark-then = Danach versucht
room-debrief-mark-level = Gleichauf an der Spitze
room-debrief-mark-best = Nach der Bewertung die beste
room-debrief-typed =
    { $count ->
        [one] Einmal wurde mit eigenen Worten geantwortet.
       *[other] { $count }-mal wurde mit eigenen Worten geantwortet.
    }
room-debrief-tables = Tische
room-debrief-tables-about = Jeder Tisch neben sich selbst, nie neben einem anderen. Gesagt wird nichts, was auf weniger als fünf Antworten beruht oder verraten würde, was eine einzelne Person geändert hat.
room-debrief-handout = Handzettel
room-debrief-handout-explains = Eine Seite ohne Namen: wie es ausging, der Satz, der bleibt, Entscheidung für Entscheidung, und was man sich merkt.
room-debrief-handout-written = Der Handzettel liegt hier: { $path }
room-debrief-keep = Durchgang des Raums aufheben
room-debrief-kept = Der Durchgang ist unter „{ $name }“ aufgehoben. Er zählt bei niemandem als eigene Übung.
room-debrief-kept-early = Was gespielt wurde, ist unter „{ $name }“ aufgehoben, ohne Ergebnis: Der Fall war nicht zu Ende.
room-debrief-group = Workshop
room-debrief-leave = Raum schließen und Namen vergessen
room-debrief-close = Raum schließen
room-debrief-wall = Letzte Seite der Wand
room-debrief-back = Zu den Workshops
room-debrief-names = Wenn du den Raum schließt, werden alle Namen vergessen und alles, was getippt und nicht zum Spielen ausgesucht wurde. Was der Raum gewählt hat, bleibt.
room-debrief-past = Frühere Workshops
room-debrief-past-hide = Frühere Workshops verbergen
room-debrief-past-about = Was Räume gewählt haben, ohne irgendeinen Namen.
room-debrief-past-row = { $title }, { $date }
room-debrief-past-row-group = { $title }, { $group }, { $date }
room-debrief-past-all = Alle { $count } zeigen
room-debrief-keeping = Wird aufgehoben …
room-debrief-runs-heading = Aufgehobene Durchgänge dieses Workshops
room-debrief-runs =
    { $count ->
        [one] Ein Durchgang liegt auf diesem Rechner, unter dem Namen { $names }.
       *[other] { $count } Durchgänge liegen auf diesem Rechner, unter den Namen { $names }.
    }
room-debrief-runs-next = Unter „Fortschritt“ steht einer, sobald du in der Bibliothek über „Jemand anderes übt“ seinen Namen wählst. „Berichte“ erzählt von dem, was abgegeben wurde: Ein Klick macht aus jedem eine Abgabe unter seinem Namen, ohne getippte Worte, und nimmt sie dort auf.
room-debrief-runs-early = Unter „Fortschritt“ steht einer, sobald du in der Bibliothek über „Jemand anderes übt“ seinen Namen wählst. Keiner hat ein Ergebnis, weil der Fall nicht zu Ende war; in die Berichte kommen sie deshalb nicht.
room-debrief-runs-put =
    { $count ->
        [one] Diesen Durchgang in die Berichte
       *[other] Diese { $count } Durchgänge in die Berichte
    }
room-debrief-wish-heading =
    { $count ->
        [one] Eine Person möchte den Durchgang behalten
       *[other] { $count } Personen möchten den Durchgang behalten
    }
room-debrief-wish-about = Ein Name kam von einem Handy; nur du weißt, wer das ist. Aufgehoben wird nichts, bevor du es sagst.
room-debrief-wish-new = Hieß im Raum „{ $seat }“. Diesen Namen hat hier niemand.
room-debrief-wish-known = Hieß im Raum „{ $seat }“. „{ $here }“ hat auf diesem Rechner schon geübt.
room-debrief-wish-kept = Aufgehoben unter „{ $name }“.
room-debrief-wish-refused = Nicht aufgehoben.
room-debrief-wish-keep = Aufheben
room-debrief-wish-same = Dieselbe Person
room-debrief-wish-other = Jemand anderes
room-debrief-wish-no = Nicht aufheben
room-debrief-wish-spoken = { $name }: { $choice }
room-debrief-wish-settle =
    { $count ->
        [0] Für niemanden aufheben
        [one] Für eine Person aufheben
       *[other] Für { $count } Personen aufheben
    }
room-debrief-wish-undecided = Sag zuerst, wem welcher Name gehört.
room-debrief-wish-open =
    { $count ->
        [one] { $names } wollte den Durchgang behalten, und du hast noch nicht geantwortet. Schließ den Raum noch einmal, dann wird er für diese Person nicht aufgehoben.
       *[other] { $names } wollten den Durchgang behalten, und du hast noch nicht geantwortet. Schließ den Raum noch einmal, dann wird er für niemanden davon aufgehoben.
    }
room-debrief-forget = Diesen Workshop vergessen
room-debrief-forget-row = Vergessen
room-debrief-forget-row-spoken = { $title } vergessen
room-debrief-forget-ask = „{ $title }“ vergessen?
room-debrief-forget-about = Was der Raum gewählt hat, wird von diesem Rechner entfernt und ist nicht zurückzuholen. Durchgänge, die davon aufgehoben wurden, bleiben bei denen, denen sie gehören.
room-debrief-forget-stay = Lassen
room-debrief-forget-yes = Vergessen
