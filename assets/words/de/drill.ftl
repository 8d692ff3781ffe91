### Wörter der Oberfläche: Kurzübungen.

drill-title = Kurzübung, zwei Minuten
drill-title-short = Kurzübung
drill-unplayable = Diese Kurzübung lässt sich nicht spielen: { $why }. Nichts geht verloren; versuch eine andere.
drill-decision = { $title }, Entscheidung { $number }
drill-for = Für { $dimension }, nichts wird gespeichert
drill-for-short = für { $dimension }
drill-since-then = Seitdem: { $done }.
drill-just-now = Gerade eben
drill-how-it-began = Wie es begann
drill-go-on = Weiter
drill-counts = Eine Entscheidung. Sie zählt nicht als Durchgang.
drill-another = Noch eine
drill-again = Noch einmal
drill-back = Zurück
drill-none = Eine Kurzübung ist eine einzelne Entscheidung aus einem Fall. Jeder Fall wartet darauf, dass du weitermachst oder zurückblickst, und eine Kurzübung würde eine Entscheidung daraus verraten: Bring erst einen zu Ende.
drill-to-library = Zurück zur Bibliothek
drill-thought = { $name } dachte: { $thought }
drill-not-scored = Hier nicht bewertet: { $dimensions }.
drill-best-said = Du hast die beste Antwort gegeben, die es gab
drill-best-here = Die beste Antwort hier
drill-best-left = Die beste, die noch blieb
drill-try = Eines zum Ausprobieren

# Warum diese Kurzübung.
drill-why-asked = Du wolltest { $dimension } üben.
drill-why-lowest = { $count ->
        [one] In deinem letzten Durchgang war { $dimension } am niedrigsten, { $mean } von 4.
       *[other] In deinen letzten { $number } Durchgängen war { $dimension } am niedrigsten, { $mean } von 4.
    }
drill-why-lowest-alone = { $count ->
        [one] In deinem letzten Durchgang ohne Coach war { $dimension } am niedrigsten, { $mean } von 4.
       *[other] In deinen letzten { $number } Durchgängen ohne Coach war { $dimension } am niedrigsten, { $mean } von 4.
    }
drill-why-next-lowest = Nach { $lowest } war { $dimension } am niedrigsten, { $mean } von 4; an { $lowest } hängt hier keine Entscheidung.
drill-why-focus = Noch gibt es keinen Durchgang von dir, nach dem sich wählen ließe; „{ $title }“ ist eine gute Übung für { $dimension }.
