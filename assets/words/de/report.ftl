### Words of the interface. What a report says, wherever it is shown: names of its parts, measures, and sentences of the exports.

report-clerk-failed = Die Arbeit im Archiv ist unterwegs gescheitert. Was vorher aufgenommen wurde, ist sicher. Versuch es noch einmal.

report-who-team = { $called }, { $team }
report-mode-forked = { $mode }, aus einem anderen Durchgang neu versucht

# A report that is taken along: what it is called and says.
report-kind = Teambericht, { $date }
report-title-on = { $team }, { $from }
report-title-between = { $team }, { $from } bis { $to }
report-title-since = { $team }, seit { $from }
report-title-until = { $team }, bis { $to }
report-period-on = Am { $from }
report-period-between = { $from } bis { $to }
report-period-since = Seit { $from }
report-period-until = Bis { $to }
report-team-all = Alle Teams
report-team-none = Ohne Team
report-case-all = Alle Fälle
report-mode-any = Alle, Workshops für sich
report-which-all = Alle Durchgänge
report-which-first = Der erste Durchgang ohne Hilfe in jedem Fall
report-which-best = Der beste Durchgang ohne Hilfe in jedem Fall
report-which-latest = Der letzte Durchgang ohne Hilfe in jedem Fall
report-about = { $people ->
    [one] Eine Person
   *[other] { $people } Personen
}, { $runs ->
    [one] ein Durchgang
   *[other] { $runs } Durchgänge
}, { $cases ->
    [one] ein Fall
   *[other] { $cases } Fälle
}. Gezählt, nicht gereiht; in diesem Bericht steht kein Name.
report-about-named = { $people ->
    [one] Eine Person
   *[other] { $people } Personen
}, { $runs ->
    [one] ein Durchgang
   *[other] { $runs } Durchgänge
}, { $cases ->
    [one] ein Fall
   *[other] { $cases } Fälle
}. Mit Namen: nur für alle, die sie sehen dürfen.
report-about-apart = { $rooms ->
    [one] Ein Workshop, in dem ein Raum gemeinsam entschied, steht für sich und in keiner Zahl.
   *[other] { $rooms } Workshops, in denen ein Raum gemeinsam entschied, stehen für sich und in keiner Zahl.
}
report-about-workshops = { $rooms ->
    [one] Ein Workshop
   *[other] { $rooms } Workshops
}, { $runs ->
    [one] ein Durchgang
   *[other] { $runs } Durchgänge
}, { $cases ->
    [one] ein Fall
   *[other] { $cases } Fälle
}. Ein Raum hat gemeinsam entschieden: Wer ihn abgegeben hat, eine Gruppe oder jemand daraus, zählt hier, wo Personen gezählt werden.
report-about-workshops-named = Mit Namen: nur für alle, die sie sehen dürfen.
report-narrowed = Nur ein Teil der Durchgänge. { $parts }.
report-narrowed-part = { $name }: { $of }
report-about-hidden = In diesem Bericht stehen keine Zahlen.
report-better = { $count ->
    [one] Eine von { $of } Personen war
   *[other] { $better } von { $of } Personen waren
} zuletzt besser, im selben oder ebenso schweren Fall.
report-better-all = { $count ->
    [one] Die eine Person mit zwei Durchgängen war
   *[other] Alle { $of } waren
} zuletzt besser, im selben oder ebenso schweren Fall.
report-better-nobody-twice = Noch hat niemand zwei Durchgänge ohne Hilfe zum Vergleich.
report-better-none = { $pairs ->
    [one] Die eine Person mit zwei Durchgängen war nicht
   *[other] Von { $of } Personen war niemand
} zuletzt besser, im selben oder ebenso schweren Fall.
report-next = Zuerst zu beheben: { $fix }.
report-next-two = Zuerst zu beheben: { $fix }. Und danach: { $second }.
report-note-simulated = Zufriedenheit, Empfehlung, Bleiben, erneuter Kontakt und Geld sind simuliert: Sie zeigen, wie das Üben lief, nicht was Kundinnen und Kunden taten.
report-note-no-proof = Üben zeigt, was jemand mit Zeit und simulierter Kundschaft kann. Was bei der Arbeit geschieht, beweist es nicht.
report-note-hidden = Namen bleiben hier, ebenso jede Zahl über eine Gruppe von weniger als fünf Personen: einen Fall, einen Monat, einen Fehler. Wie viele einer größeren Gruppe besser oder schlechter waren und wie sich ihre Sterne verteilen, steht darin.
report-note-edited = { $count ->
    [one] * Die Liste in der Datei einer Person wurde geändert, nachdem Amends sie geschrieben hatte: Der Name ist vielleicht nicht ihrer.
   *[other] * Die Listen in den Dateien von { $count } Personen wurden geändert, nachdem Amends sie geschrieben hatte: Die Namen sind vielleicht nicht ihre.
}
report-all-hidden = Diese Durchgänge sind von weniger als fünf Personen. Ohne Namen bleiben ihre Zahlen im Programm.
report-rest-hidden = Was einer der Filter weglässt, betrifft weniger als fünf Personen und wäre zu sehen, wenn man diesen Bericht von einem ohne diesen Filter abzieht. Ohne Namen bleiben seine Zahlen im Programm.
report-empty = In diesem Bericht ist kein Durchgang.
report-left-out = { $count ->
    [one] Eine Zeile über weniger als fünf Personen ist weggelassen.
   *[other] { $count } Zeilen über weniger als fünf Personen sind weggelassen.
}
report-cells-hidden = „verdeckt“ steht, wo eine Zahl weniger als fünf Personen betrifft oder eine solche verraten würde.
report-hidden = verdeckt
report-nothing = –
report-yes = ja
report-no = nein
report-rubric-alone = Rubrik { $rubric }
report-rubric = Rubrik { $rubric }, Regeln { $rules }
report-page = { $page } von { $of }
report-per-cent = { $figure } %
report-stars-axis = { $stars ->
    [one] 1 Stern
   *[other] { $stars } Sterne
}
report-median = Median { $stars }

# Its parts.
report-part-about = Worum es geht
report-part-headline = Der erste Durchgang und der letzte
report-part-spread = Wie sie verteilt waren
report-part-moved = Was sich bewegt hat
report-part-heat = Wo es schwer ist
report-part-errors = Was schiefging
report-part-causes = Ursachen in den geübten Fällen
report-part-promises = Zusagen
report-part-authority = Was über die Befugnis ging
report-part-measures = Kennzahlen, simuliert
report-part-stars = Simulierte Sterne, Durchgang für Durchgang
report-part-money = Geld, simuliert
report-part-outreach = Zurück zu den Zweien und Dreien
report-part-moods = Wie sich die Durchgänge anfühlten
report-part-ideas = Ideen für die Arbeitsweise
report-part-recognised = Was gewürdigt wurde
report-part-recognition = Einen Dank wert
report-part-readiness = Bereit für Kundschaft?
report-part-ready-people = Wer bereit ist und worüber zu reden ist
report-part-remarks = Was Trainer sagen
report-part-months = Monat für Monat, neben der Wirklichkeit
report-part-charts = Diagramme
report-part-figures = Zahlen

report-headline-says = Der erste Durchgang einer Person ohne Hilfe gegen den letzten desselben Falls oder eines gleich schweren. Besser und schlechter: um mindestens einen Zehntelstern, simuliert.
report-spread-says = Jeder Punkt ist eine Person; die gestrichelte Linie ist die Mitte der Gruppe. Simulierte Zufriedenheit in Sternen.
report-spread-steps = Stufen, auf denen niemand steht, fehlen.
report-moved-says = Mittlere Stufe, 0 bis 4, vom ersten Durchgang zum letzten.
report-heat-says = Mittlere Stufe je Fall, 0 bis 4.
report-causes-says = Ursachen in den gespielten Fällen, mit den Durchgängen des Falls und dem Anteil, nach dem sie zum Beheben gewählt wurde. Wie oft sie außerhalb des Übens vorkommen, ist hier nicht bekannt.
report-measures-says = CSAT und NPS, wie die simulierte Kundschaft antworten würde, in ganzen Sternen und Punkten: 3,5 Sterne sind 4. Vorher: als wäre nichts schiefgegangen.
report-money-says = Was die simulierte Kundschaft wert wäre und was die Wiedergutmachung kosten würde. Teurer: Um so viel stieg, was sie zufriedengestellt hätte, gezahlt oder nicht; zu den Kosten gehört es nicht.
report-outreach-says = Wer erneut bewertete und nicht höher, bewertete gleich oder niedriger.
report-moods-says = So angekreuzt von allen, die wollten; gefragt, nicht errechnet.
report-ready-rule = Die Regel: { $rule }
report-ready-says = Die Regel setzt, wer diesen Bericht macht. Sie sagt, was in der Übung gezeigt wurde, mehr nicht.
report-months-says = Simuliertes Üben und eingelesene Zahlen der Wirklichkeit stehen nebeneinander. Nur der Kalender verbindet sie: Das beweist keine Ursache.

# Columns.
report-column-name = Zahl
report-column-value = Wert
report-column-stars = Sterne
report-column-first = Zuerst
report-column-latest = Zuletzt
report-column-dimension = Dimension
report-column-people = Personen
report-column-runs = Durchgänge
report-column-case = Fall
report-column-error = Fehler
report-column-cause = Ursache
report-column-fix = Was es beheben würde
report-column-stops = Stoppt es
report-column-repeat = Erneuter Kontakt, simuliert
report-column-chosen = Zum Beheben gewählt
report-column-chosen-share = Gewählt, von den Durchgängen des Falls
report-column-mood = Stimmung
report-column-words = In eigenen Worten
report-column-recognition = Gewürdigt
report-column-times = Wie oft
report-column-person = Person
report-column-figure = Wie viel
report-line-ready = { $line } (mit einer fertigen Antwort)
report-column-line = Der Satz
report-column-day = Tag
report-column-run = Durchgang
report-column-ready = Bereit
report-column-missing = Was fehlt
report-column-author = Von wem
report-column-turn = Zug
report-column-comment = Kommentar
report-column-issued = Vergeben
report-column-level = Stattdessen
report-column-month = Monat
report-column-csat = Sterne, simuliert
report-column-actual-csat = Sterne, echt
report-column-actual-repeat = Erneuter Kontakt, echt

# Rows of lists.
report-about-team = Team
report-about-since = Seit
report-about-until = Bis
report-about-case = Fall
report-about-mode = Gespielt als
report-about-which = Welche Durchgänge
report-about-made = Erstellt am
report-about-first = Erster Durchgang endete
report-about-last = Letzter Durchgang endete
report-about-people = Personen
report-about-runs = Durchgänge
report-about-cases = Fälle
report-about-rooms = Workshops, in denen ein Raum gemeinsam entschied
report-about-not-replayed = Durchgänge, die hier nicht nachgespielt werden konnten
report-about-rubric = Rubrik
report-about-rules = Regeln, die bewertet haben
report-headline-pairs = Personen mit einem ersten und einem späteren Durchgang
report-headline-better = Besser
report-headline-same = Weder noch
report-headline-worse = Schlechter
report-headline-first = Median der Sterne, erster
report-headline-latest = Median der Sterne, letzter
report-headline-without = Personen ohne späteren Durchgang
report-promises-made = Gegeben
report-promises-kept = Gehalten
report-promises-broken = Gebrochen
report-promises-open = Weder noch: bis zum Ende des Falls nicht fällig
report-promises-runs = Durchgänge mit einer Zusage
report-authority-refused = Angebote, die zurückkamen
report-authority-runs-refused = Durchgänge mit einem solchen
report-authority-raised = Schritte nach oben
report-authority-runs-raised = Durchgänge mit einem Schritt nach oben
report-measure-csat = Zufriedenheit (CSAT), 1 bis 5 Sterne
report-measure-satisfied = Zufrieden: 4 oder 5 ganze Sterne
report-measure-nps-before = Netto-Empfehlung (NPS) vorher
report-measure-nps-after = Netto-Empfehlung (NPS) nachher
report-measure-recommend-before = Würde empfehlen, vorher, 0 bis 10
report-measure-recommend-after = Würde empfehlen, nachher, 0 bis 10
report-measure-first-contact = Im ersten Kontakt gelöst (FCR)
report-measure-first-contact-runs = Im ersten Kontakt gelöste Durchgänge
report-measure-resolution = Median der Minuten bis zur Lösung, wo es eine gab
report-measure-repeat = Chance auf erneuten Kontakt
report-measure-retention = Chance zu bleiben
report-measure-paradox = Durchgänge, nach denen Bleiben wahrscheinlicher ist als zuvor
report-measure-replayed = Durchgänge, die nachgespielt werden konnten
report-money-currency = Währung
report-money-runs = Durchgänge mit Geld
report-money-saved = Geretteter Wert
report-money-cost = Kosten der Wiedergutmachung
report-money-delay = Teurer durch Warten
report-money-escalation = Teurer durch Eskalation
report-money-others = Nicht dabei: andere Währungen
report-money-other = { $code }: { $runs ->
    [one] ein Durchgang
   *[other] { $runs } Durchgänge
}
report-outreach-alerts = Antworten von 3 und darunter
report-outreach-reached = Erreicht
report-outreach-asked = Noch einmal gefragt
report-outreach-updated = Neu bewertet
report-outreach-lifted = Höher bewertet
report-outreach-lift = Gewonnene Sterne bei jeder von ihnen
report-ready-ready = Personen, die die Regel erfüllen
report-ready-not-yet = Personen, die es noch nicht tun
report-missing-none = keinen Fall in einem Modus gespielt, der zählt
report-missing-case = „{ $title }“ nicht in einem Modus gespielt, der zählt
report-missing-few = { $met ->
    [one] „{ $title }“: bisher ein Durchgang von { $asked }
   *[other] „{ $title }“: bisher { $met } Durchgänge von { $asked }
}
report-missing-few-any = { $met ->
    [one] bisher erfüllt sie ein Durchgang von { $asked }
   *[other] bisher erfüllen sie { $met } Durchgänge von { $asked }
}
report-ready-slipped = der letzte Durchgang, „{ $title }“, erfüllt sie nicht mehr
report-missing-not-replayed = „{ $title }“ lässt sich hier nicht nachspielen und zählt darum nicht
report-missing-short = „{ $title }“: { $parts }
report-missing-level = { $name } { $level }
report-missing-stars = { $stars } Sterne
report-mood-whom = der Kundschaft
report-idea-own = In eigenen Worten
report-idea-unknown = Eine Ursache, die kein Fall hier nennt
report-month = { $month } { $year }
report-column-key = Schlüssel
report-thanks-kind = Ein Dank
report-thanks-about = Ein Dank an { $who }
report-thanks-foot = Für etwas, das beim Üben mit simulierter Kundschaft gelang.
report-part-notes = Dazu zu lesen
report-heat-some = Mittlere Stufe, 0 bis 4; die { $count } schwersten zuerst.
report-alt-dots = Erste Durchgänge hatten im Median { $first } simulierte Sterne, letzte { $latest }. { $people } Personen nach Sternen: zuerst { $firsts }; zuletzt { $latests }.
report-alt-moved = Mittlere Stufen, vom ersten Durchgang zum letzten: { $parts }.
report-alt-heat = Mittlere Stufen je Fall: { $parts }.
report-alt-bars = { $title }: { $parts }.
report-alt-pair = { $name } { $value }
report-alt-from-to = { $name } { $from } bis { $to }
report-row-first = Zuerst
report-row-latest = Zuletzt

# Forms it is taken along in.
report-format-csv = CSV-Tabelle
report-format-xlsx = Excel-Mappe
report-format-json = JSON
report-format-html = HTML-Seite
report-format-pdf = PDF
report-column-part = Teil
report-alt-chart = { $title }. { $says } Die Zahlen stehen auf dem Blatt dieses Namens.
report-causes-short = Zum Beheben gewählt, von den Durchgängen des Falls
report-causes-first = Die ersten { $shown } von { $all }. In der Arbeitsmappe und auf der HTML-Seite stehen alle.
report-outreach-short = Kundinnen und Kunden der simulierten Fälle
report-foot = Simuliert. Ohne Namen; was eine Gruppe von weniger als fünf Personen betrifft, fehlt.
report-foot-named = Simuliert. Mit Namen: nur für alle, die sie sehen dürfen.
report-foot-by = { $by }. { $says }
report-note-letters = □ steht für einen Buchstaben, den die Schriften dieser Datei nicht haben; die HTML-Seite hat ihn.
