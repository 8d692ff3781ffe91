### Wörter der Oberfläche: Anerkennung.

recognition-heading = Anerkennung

## Die neun, wie sie heißen

recognition-bridge-builder = Brücke gebaut
recognition-owner = In einer Hand
recognition-right-first-time = Gleich beim ersten Mal
recognition-fair-hand = Mit fairer Hand
recognition-clock-keeper = Zur rechten Zeit
recognition-turnaround = Das Blatt gewendet
recognition-second-chance = Zweite Chance
recognition-detective = Der Sache auf den Grund
recognition-guardian = In gute Hände

## Ihre Regeln

recognition-rule-bridge-builder = Der Ärger der Kundschaft ist um 40 oder mehr gesunken.
recognition-rule-owner = Verantwortung im Mittel bei 3,5 oder mehr, nichts weitergegeben, jede Zusage gehalten.
recognition-rule-right-first-time = Der Verlust war beim ersten Kontakt behoben, und es wurde gefragt, ob noch etwas offen ist.
recognition-rule-fair-hand = Gegeben wurde das 0,8- bis 1,5-Fache dessen, was fair war, und was dabei für die Firma herauskam, liegt im besten Viertel der möglichen Durchgänge.
recognition-rule-clock-keeper = Der Verlust war in der Zeit behoben, die man dieser Kundschaft zumuten kann, und eine Antwort sagte, bis wann.
recognition-rule-turnaround = Die simulierte Kundschaft bleibt eher, als wenn nichts schiefgegangen wäre.
recognition-rule-second-chance = Nach einem zweiten Fehler wurde ganz wiedergutgemacht: in Worten und in dem, was gegeben wurde.
recognition-rule-detective = Nichts musste wiederholt werden, was schon in der Akte stand, und die Ursache kam heraus.
recognition-rule-guardian = Was weiter nach oben gehört, kam dorthin, und die Geschichte kam mit.

## Wie man dazu kommt

recognition-way-bridge-builder = Sag erst, was für diesen Menschen schiefging, und dann, was du tust. Ärger sinkt, wo er gehört wird.
recognition-way-owner = Behalte den Fall in der Hand, sag, was du selbst tust, und sag nur zu, was du halten kannst.
recognition-way-right-first-time = Bring es in Ordnung, bevor das erste Gespräch endet, und frag, ob noch etwas offen ist.
recognition-way-fair-hand = Gib, was den Verlust ausgleicht, und etwas für den Ärger: nicht weniger und nicht viel mehr.
recognition-way-clock-keeper = Nenn eine Zeit und behebe den Verlust selbst, bevor du am Rest feilst.
recognition-way-turnaround = Sei durchweg ausgezeichnet, fass nach und frag, ob es jetzt passt. Nach einem zweiten Fehler geht das nicht mehr.
recognition-way-second-chance = Wenn wieder etwas schiefgeht, sprich es an, nimm es auf dich und mach es noch einmal gut.
recognition-way-detective = Lies zuerst die Akte, sag, was du schon weißt, und frag nach dem, was nur die Kundschaft sagen kann.
recognition-way-guardian = Erkenne, was nicht du entscheiden darfst, und erzähl die Geschichte selbst, wenn du übergibst.

## Wie viel es war

recognition-figure-bridge-builder = Ärger um { $figure } gesunken
recognition-figure-owner = Verantwortung im Mittel { $figure } von 4
recognition-figure-right-first-time = Bestätigt mit Antwort { $figure }
recognition-figure-right-by-colleague = Von jemandem aus dem Team bestätigt
recognition-figure-fair-hand = Gegeben: das { $figure }-Fache dessen, was fair war
recognition-figure-clock-keeper = { $count ->
    [0] Sofort behoben
    [one] Innerhalb einer Minute behoben
   *[other] Innerhalb von { $count } Minuten behoben
}
recognition-figure-clock-keeper-hours = { $count ->
    [one] Innerhalb einer Stunde behoben
   *[other] Innerhalb von { $count } Stunden behoben
}
recognition-figure-clock-keeper-days = { $count ->
    [one] Innerhalb eines Tages behoben
   *[other] Innerhalb von { $count } Tagen behoben
}
recognition-figure-turnaround = Simulierte Chance zu bleiben: { $figure } Punkte höher als ohne Fehler
recognition-figure-second-chance = Simulierte Zufriedenheit { $figure } von 5 nach einem zweiten Fehler
recognition-figure-detective = Die Ursache kam mit Antwort { $figure } heraus
recognition-figure-guardian = { $level ->
    [1] An die Teamleitung übergeben
    [2] An die Leitung übergeben
   *[other] An die Spitze des Hauses übergeben
}

## Welcher Durchgang

recognition-first-run = erster Durchgang ohne Hilfe
recognition-best-run = bester Durchgang ohne Hilfe

## Eine Urkunde

recognition-no-name = Wer das geübt hat,
recognition-title = { $kind }, { $name }
recognition-practice = Anerkennung in der Übung, { $which }
recognition-file = amends-urkunde-{ $kind }
recognition-and-others = { $name } und die anderen
recognition-deed-bridge-builder = hat { $who } in { $count ->
    [one] einer Antwort
   *[other] { $word } Antworten
} von „{ $before ->
    [limit] ganz am Limit
    [furious] außer sich
    [angry] wütend
    [annoyed] verärgert
   *[settled] ruhig
}“ zu „{ $after ->
    [limit] ganz am Limit
    [furious] außer sich
    [angry] wütend
    [annoyed] nur noch verärgert
   *[settled] ruhig
}“ gebracht.
recognition-deed-owner = hat den Fall von { $who } von der ersten bis zur letzten Zeile in einer Hand behalten und jede Zusage gehalten.
recognition-deed-right-first-time = hat es für { $who } gleich beim ersten Kontakt in Ordnung gebracht und gefragt, ob noch etwas offen ist.
recognition-deed-fair-hand = hat { $who } gegeben, was fair war: nicht weniger und nicht viel mehr.
recognition-deed-clock-keeper = hat es für { $who } in der Zeit in Ordnung gebracht, die man jemandem zumuten kann.
recognition-deed-turnaround = hat { $who } zurückgewonnen: simuliert bleibt man danach eher, als wenn nichts schiefgegangen wäre.
recognition-deed-second-chance = hat es bei { $who } wiedergutgemacht, als es ein zweites Mal schiefging: in Worten und in dem, was gegeben wurde.
recognition-deed-detective = hat für { $who } herausgefunden, was wirklich schiefging, und nach nichts gefragt, was schon in der Akte stand.
recognition-deed-guardian = hat erkannt, was andere entscheiden müssen, und { $who } mit der ganzen Geschichte in gute Hände übergeben.
recognition-face = { $name }, { $mood ->
    [limit] ganz am Limit
    [furious] außer sich
    [angry] wütend
    [annoyed] verärgert
   *[settled] ruhig
}
recognition-curve = Ärger (simuliert) bei { $name }, Antwort für Antwort
recognition-curve-said = { $title }: { $figures }; { $figure }.
recognition-first-line = Vor der ersten Antwort
recognition-fell = um { $by } gesunken
recognition-rose = um { $by } gestiegen
recognition-level = { $dimension } { $level }, Antwort { $turn }: { $first }; { $second }.
recognition-erased = Diese Worte wurden gelöscht.
recognition-to-sign = Datum und Unterschrift
recognition-signed = { $role }, { $date }
recognition-foot = In der Übung, mit simulierter Kundschaft. Regel: { $rule } Fall: „{ $case }“, { $date }. Rubrik { $rubric }, Regeln { $rules }.

## Die Seite

recognition-back = Fortschritt
recognition-back-debrief = Nachbesprechung
recognition-about = Neun Dinge, die gut gelungen sind, jedes nach einer Regel und mit den Worten, die dazu führten. Sie stammen aus deinem ersten oder besten Durchgang eines Falls ohne Hilfe, in der Übung, mit simulierter Kundschaft, wenn er im Ganzen gut war: im Mittel der vier Dimensionen 3 oder mehr und eine simulierte Zufriedenheit über 3.
recognition-reading = Frühere Durchgänge werden gelesen …
recognition-none = Noch nichts. Spiel einen Fall ohne Coach bis zum Ende: Was dir dort gut gelingt, steht hier, mit deinen eigenen Worten.
recognition-practise = Einen Fall wählen
recognition-not-yet = Noch nicht, und was es dazu braucht
recognition-came = { $figure }. „{ $case }“, { $which }, { $date }.
recognition-certificate = Urkunde
recognition-certificate-explains = Eine Seite A4 zum Drucken oder Verschicken. Sie sagt, was du in der Übung getan hast, für wen und nach welcher Regel, mit den Worten, die dazu führten.
recognition-written = Die Urkunde liegt hier: { $path }
recognition-thanks = Ein Dankeswort
recognition-thanks-explains = Von jemandem, der diesen Durchgang gesehen oder gelesen hat. Es steht auf der Urkunde und bleibt beim Durchgang auf diesem Computer.
recognition-thanks-write = Dankeswort
recognition-thanks-change = Dankeswort ändern
recognition-thanks-note = Das Dankeswort
recognition-thanks-name = Wer unterschreibt
recognition-thanks-role = Und als was
recognition-thanks-keep = Dankeswort behalten
recognition-note = Ein Dankeswort von { $name }: „{ $note }“
recognition-note-role = Ein Dankeswort von { $name }, { $role }: „{ $note }“
recognition-note-unsigned = Ein Dankeswort: „{ $note }“
recognition-earned-here = { $more ->
    [0] In diesem Durchgang: { $first }.
    [one] In diesem Durchgang: { $first } und eine weitere Anerkennung.
   *[other] In diesem Durchgang: { $first } und { $word } weitere.
}
recognition-see = Zur Anerkennung
