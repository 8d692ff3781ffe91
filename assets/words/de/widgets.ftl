### Wörter der Oberfläche: Bedienelemente, die auf mehreren Seiten stehen.

# Was von einer Stimmung zu sehen ist: das Wort, und das Wort mit dem, wie jemand dazu steht.
widgets-mood-settled = Ruhig
widgets-mood-annoyed = Verärgert
widgets-mood-angry = Wütend
widgets-mood-furious = Außer sich
widgets-mood-limit = Am Limit
widgets-mood-low = Bedrückt
widgets-mood-worried = Besorgt
widgets-mood-warm-delighted = Ruhig, ganz begeistert von dir
widgets-mood-warm-glad = Ruhig, froh über dich
widgets-mood-settled-listening = Ruhig, hört dir zu
widgets-mood-settled-apart = Ruhig, soweit man sehen kann
widgets-mood-settled-reading = Ruhig, liest mit
widgets-mood-settled-waiting = Ruhig, wartet ab
widgets-mood-settled-ready = Ruhig, aber auf dem Sprung
widgets-mood-annoyed-still = Verärgert, aber noch bei dir
widgets-mood-annoyed-clock = Verärgert, schaut auf die Uhr
widgets-mood-annoyed-apart = Verärgert, wartet
widgets-mood-annoyed-almost = Verärgert, mit der Geduld fast am Ende
widgets-mood-angry-talking = Wütend, aber noch im Gespräch
widgets-mood-angry-writing = Wütend, schreibt aber noch
widgets-mood-angry-short = Wütend, mit wenig Geduld
widgets-mood-angry-leaving = Wütend, kurz vor dem Gehen
widgets-mood-furious-deaf = Außer sich, hört nicht mehr zu
widgets-mood-furious-not-reading = Außer sich, liest nicht mehr mit
widgets-mood-furious-hardly = Außer sich, hört kaum noch zu
widgets-mood-furious-hardly-reading = Außer sich, liest kaum noch mit
widgets-mood-furious-leaving = Außer sich, schon im Gehen
widgets-mood-limit-loud = Am Limit, und laut
widgets-mood-limit-blunt = Am Limit, und schroff
widgets-mood-limit-done = Am Limit, mag nicht mehr reden
widgets-mood-limit-done-writing = Am Limit, mag nicht mehr schreiben
widgets-mood-limit-last = Am Limit, ein Wort vor dem Ende
widgets-mood-worried-looking = Besorgt, sucht eine Antwort
widgets-mood-worried-losing = Besorgt, verliert den Mut
widgets-mood-low-waiting = Bedrückt, wartet auf Bescheid
widgets-mood-low-giving-up = Bedrückt, gibt auf

widgets-key = Taste { $key }
widgets-take-out = Herausnehmen: { $text }
widgets-draft = { $hint }. Dein Entwurf: { $draft }
widgets-announcement = Durchsage, { $at }
widgets-not-called-for = nicht nötig

widgets-reply = Antwort { $key }: { $text }
widgets-reply-again = Antwort { $key }, beim letzten Mal gesagt: { $text }
widgets-last-time = Deine Wahl beim letzten Mal

widgets-offer-in-reply = In deiner Antwort
widgets-offer = { $name }. { $terms }
widgets-offer-named-in-reply = { $name }. { $terms }, in deiner Antwort
widgets-offer-locked = { $name }. { $terms }. { $whose }: Sagen kannst du es; ob es gilt, entscheiden andere

widgets-star-choice = { $name }: { $count ->
    [one] { $count } Stern
   *[other] { $count } Sterne
}
widgets-stars = { $stars } von { $of } Sternen
widgets-difficulty = Schwierigkeit { $difficulty } von { $of }

# Die Karte eines Falls in der Bibliothek, vorgelesen.
widgets-case = { $title }. { $line } { $channel }, Schwierigkeit { $difficulty } von 3, { $minutes } Minuten, { $standing }
widgets-case-due = { $title }. { $line } { $channel }, Schwierigkeit { $difficulty } von 3, { $minutes } Minuten, { $standing }, { $due }
widgets-case-best = am besten { $stars } von 5 Sternen
widgets-minutes = { $minutes } Min.

widgets-dimension = { $dimension }: { $word }, { $mean } von 4
widgets-dimension-guessed = { $dimension }: { $word }, { $mean } von 4, deine eigene Schätzung { $guess }
widgets-dimension-mean = { $dimension }: { $mean } von 4
widgets-own-guess = deine eigene Schätzung
widgets-own-guess-key = Die Raute ist deine eigene Schätzung

widgets-anger = Ärger
widgets-trust = Vertrauen
widgets-patience = Geduld
widgets-feeling = { $feeling }: { $figure } von 100 { $change }

widgets-condition-met = { $condition }: erfüllt, { $run }
widgets-condition-missed = { $condition }: verfehlt, { $run }

# Die Schaubilder der Nachbesprechung.
widgets-turn = Zug { $turn }, { $label }
widgets-turn-anger = Zug { $turn }, { $label }: Ärger { $value }
widgets-turn-trust = Zug { $turn }, { $label }: Vertrauen { $value }
widgets-chart-anger = Ärger { $value }
widgets-chart-trust = Vertrauen { $value }
widgets-chart-best-anger = bester Weg: Ärger
widgets-chart-best-trust = bester Weg: Vertrauen
widgets-chart-best-same = bester Weg: gleich
widgets-loyalty = Treue, simuliert, von 100: { $never }, wäre nichts schiefgegangen, { $left }, hätte niemand etwas getan, { $after } nach diesem Durchgang
widgets-loyalty-beside = Treue, simuliert, von 100: { $never }, wäre nichts schiefgegangen, { $left }, hätte niemand etwas getan, { $after } nach diesem Durchgang, { $other }
widgets-loyalty-never = ohne Fehler, { $figure }
widgets-loyalty-before = Vorher
widgets-loyalty-left-alone = Ohne dich
widgets-loyalty-after = Nach dir
widgets-loyalty-run = { $figure }, dieser Durchgang
widgets-in-time = Was zu zwei Zeitpunkten von demselben Angebot erwartet wurde, simuliert
widgets-in-time-bar = { $name }: { $figure } erwartet. { $covered }
widgets-record-bar = { $name }. Balken { $which }: { $figure }
widgets-moved-from = { $first } →
