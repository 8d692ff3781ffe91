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
recognition-rule-clock-keeper = Der Verlust war in der Zeit behoben, die man dieser Kundschaft zumuten kann.
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
recognition-figure-fair-hand = Gegeben: das { $figure }-Fache dessen, was fair war
recognition-figure-clock-keeper = { $count ->
    [0] Sofort behoben
    [one] Nach einer Minute behoben
   *[other] Nach { $count } Minuten behoben
}
recognition-figure-clock-keeper-hours = { $count ->
    [one] Nach einer Stunde behoben
   *[other] Nach { $count } Stunden behoben
}
recognition-figure-clock-keeper-days = { $count ->
    [one] Nach einem Tag behoben
   *[other] Nach { $count } Tagen behoben
}
recognition-figure-turnaround = Simulierte Chance zu bleiben: { $figure } Punkte höher als ohne Fehler
recognition-figure-second-chance = Simulierte Zufriedenheit { $figure } von 5 nach einem zweiten Fehler
recognition-figure-detective = Die Ursache kam mit Antwort { $figure } heraus
recognition-figure-guardian = Übergeben an Ebene { $figure }

## Welcher Durchgang

recognition-first-run = erster Durchgang ohne Hilfe
recognition-best-run = bester Durchgang ohne Hilfe
