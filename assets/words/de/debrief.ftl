### Wörter der Oberfläche: die Nachbesprechung.

# Die Kopfzeile.
debrief-about = { $mode }, { $starts }, { $lasted }
debrief-about-whole = { $mode }, { $starts }, { $lasted } im Fall
debrief-again = Noch einmal
debrief-figures-simulated = Zahlen simuliert.
debrief-figure-satisfied = simulierte Zufriedenheit
debrief-figure-satisfied-brief = Zufriedenheit
debrief-figure-recommend = Empfehlung, simuliert
debrief-figure-recommend-brief = Empfehlung
debrief-figure-return = { $count } von 100 kämen wieder, simuliert
debrief-figure-return-brief = { $count } von 100 kämen wieder
debrief-figure-worth = { $saved } für { $cost }
debrief-figure-worth-means = Wert gerettet, und was uns das insgesamt gekostet hat, simuliert
debrief-figure-worth-brief = gerettet, insgesamt gekostet
debrief-figure-worth-line = { $saved } gerettet für { $cost }
debrief-figure-cost = Kosten für uns insgesamt, simuliert
debrief-figure-cost-brief = Kosten für uns insgesamt
debrief-figure-cost-line = { $cost } Kosten
debrief-of-five = { $csat } von 5
debrief-of-five-simulated = { $csat } von 5, simuliert
debrief-of-ten = { $nps } von 10
debrief-of-hundred = { $count } von 100
debrief-in-hundred = { $count } von 100

# Wie lange etwas dauerte.
debrief-lasted-minutes = { $count ->
    [one] { $count } Minute
   *[other] { $count } Minuten
 }
debrief-lasted-hours = { $count ->
    [one] { $count } Stunde
   *[other] { $count } Stunden
 }
debrief-lasted-hours-minutes = { $hours } Std. { $minutes } Min.
debrief-lasted-a-day = ein Tag
debrief-lasted-day-and-half = anderthalb Tage
debrief-lasted-days = { $count ->
    [one] { $count } Tag
   *[other] { $count } Tage
 }
debrief-lasted-days-and-half = { $days }½ Tage
debrief-lasted-briefly = { $minutes } Min.

# Die Seite selbst.
debrief-unsaved = Dieser Durchgang wurde nicht bis zum Ende gespeichert: Er steht nicht in deinem Verlauf. In der Bibliothek geht es nach der letzten gespeicherten Antwort weiter.
debrief-not-over = Noch nicht vorbei
debrief-not-over-explains = Solange das Gespräch nicht zu Ende ist, gibt es nichts zu besprechen. Es ist gespeichert, und in der Bibliothek kannst du es fortsetzen.
debrief-to-library = Zurück zur Bibliothek
debrief-the-customer = Die Kundschaft

# Wie es endete.
debrief-group-means = Die Zahlen sind Mittelwerte über die { $people } Menschen, für die { $names } stehen.
debrief-group-alike = { $count ->
    [2] Beide
    [3] Alle drei
    [4] Alle vier
   *[other] Alle { $count }
 } endeten bei { $csat } von 5, simuliert.
debrief-group-apart = Am schlechtesten kam { $worst } weg, { $low } von 5, am besten { $best }, { $high }; simuliert.
debrief-after-second-chance = Nach der zweiten Chance { $csat } von 5.
debrief-after-second-chance-simulated = Nach der zweiten Chance { $csat } von 5, simuliert.
debrief-best-reached = { $ways ->
    [tried] Keiner der versuchten Wege endet besser.
   *[all] Kein Weg durch diesen Fall endet besser.
 } Simuliert.
debrief-best-possible = Bestenfalls { $best }. { $ways ->
    [tried] Die Hälfte der versuchten Wege endet unter { $median }.
   *[all] Die Hälfte aller Wege endet unter { $median }.
 } Simuliert.

# Sätze, die bleiben, und solche, die anders werden.
debrief-quote-silence = Es lässt sie ohne Antwort.
debrief-keep-heading = Das behalte bei
debrief-change-first = Das ändere zuerst
debrief-change-next = Das ändere danach
debrief-change-gain = Hier ginge noch etwas
debrief-change-excellent = Von gut zu ausgezeichnet
debrief-reply = Antwort { $number }
debrief-reply-within = Antwort { $number }
debrief-reply-begins = Antwort { $number }.
debrief-aim = Das Ziel:
debrief-aim-far = Das Ziel, genau hier:
debrief-aim-near = Eine Stufe höher, genau hier:
debrief-aim-more = Eines noch:
debrief-rewrite = Neu schreiben
debrief-rewrite-again = Dein neuer Satz
debrief-rewrite-first = Dein Satz, neu geschrieben
debrief-rewrite-second = Dein zweiter Satz, neu geschrieben
debrief-rewrite-hint = Sag es, wie du es jetzt sagen würdest.
debrief-rewrite-away = Weglegen
debrief-rewrite-say = Ab hier so sagen
debrief-rewrite-note = Bleibt nur, solange diese Seite offen ist. Ab hier gesagt, beginnt ein neuer Durchgang.

# Der Vorsatz.
debrief-plan-heading = Wenn dies, dann das
debrief-plan-keep = Vorsatz merken
debrief-plan-kept = Gemerkt: Er steht am Anfang deines nächsten Durchgangs, und du wirst gefragt, wie es lief.
debrief-plan-to-keep = Er wird am Anfang deines nächsten Durchgangs stehen, und du wirst gefragt, wie es lief.
debrief-plan-failed = Der Vorsatz konnte nicht gemerkt werden. { $error } Versuch es noch einmal.
debrief-plan-again = Übe { $day } wieder.
debrief-plans-last-kept = Deinen letzten Vorsatz hast du gehalten.
debrief-plans-last-partly = Deinen letzten Vorsatz hast du zum Teil gehalten.
debrief-plans-all-kept = Du hast alle deine letzten { $all ->
    [2] zwei
   *[other] drei
 } Vorsätze gehalten.
debrief-plans-kept = Du hast { $kept ->
    [0] keinen
    [1] einen
   *[other] zwei
 } deiner letzten { $all ->
    [2] zwei
   *[other] drei
 } Vorsätze gehalten.
debrief-plans-kept-partly = Du hast { $kept ->
    [0] keinen
    [1] einen
   *[other] zwei
 } deiner letzten { $all ->
    [2] zwei
   *[other] drei
 } Vorsätze ganz gehalten und { $partly ->
    [1] einen
    [2] zwei
   *[other] drei
 } zum Teil.

# Die vier Dimensionen auf der ersten Seite.
debrief-four-dimensions = Vier Dimensionen
debrief-not-scored = Nicht bewertet
debrief-stood = { $high } { $high-in }; { $low } { $low-in }.
debrief-stood-alike = { $high } { $high-in }.
debrief-stood-nowhere = Darauf kam es in diesem Durchgang nicht an.
debrief-in-one-reply = in Antwort{"\u00A0"}{ $one }
debrief-in-two-replies = in den Antworten{"\u00A0"}{ $one }{"\u00A0"}und{"\u00A0"}{ $two }
debrief-in-three-replies = in den Antworten{"\u00A0"}{ $one }, { $two }{"\u00A0"}und{"\u00A0"}{ $three }
debrief-in-many-replies = in { $count ->
    [4] vier
    [5] fünf
    [6] sechs
    [7] sieben
    [8] acht
    [9] neun
    [10] zehn
    [11] elf
    [12] zwölf
   *[other] { $count }
 }{"\u00A0"}Antworten
debrief-in-every-reply = in jeder bewerteten Antwort

# Die Abschnitte: wie jeder heißt und was darin steht.
debrief-closer = Genauer hinsehen
debrief-open-all = Alle öffnen
debrief-close-all = Alle schließen
debrief-felt-title = Wie es sich anfühlte
debrief-felt-about = Was du gesagt hast, bevor du etwas gesehen hattest.
debrief-turns-title = Antwort für Antwort
debrief-turns-about = Was jede bewirkt hat und was über sie gedacht wurde, simuliert. Öffne eine, um zu sehen, warum.
debrief-self-title = Deine Einschätzung und das Raster
debrief-self-about = Wo du es sahst wie das Bewertungsraster und wo nicht.
debrief-curves-title = Wie es { $name } ging, Antwort für Antwort
debrief-curves-title-group = Wie es allen ging, Antwort für Antwort
debrief-curves-about = { $best ->
    [known] Simuliert, neben dem besten Durchgang.
   *[unknown] Simuliert.
 } Wähle eine Antwort, um zu sehen, warum.
debrief-curves-about-survey = { $best ->
    [known] Simuliert, neben dem besten Durchgang.
   *[unknown] Simuliert.
 } Die Umfrage kam nach Antwort { $reply }. Wähle eine Antwort, um zu sehen, warum.
debrief-levels-title = Vier Dimensionen, Stufe für Stufe
debrief-levels-about = Was jede Stufe bedeutet und wo deine Antworten standen.
debrief-bill-title = Was es gebraucht hätte
debrief-ticks-title = Elf Dinge, die helfen
debrief-ticks-about = { $earned } von { $called } { $which ->
    [applied] Häkchen, auf die es ankam
   *[all] Häkchen verdient
 }. Sieh nach, zu welchen Schritten sie gehören.
debrief-three-title = Kundschaft, Ablauf, Team
debrief-three-about = Dreimal Wiedergutmachung: bei ihnen, im Ablauf und bei dir. Simuliert.
debrief-models-title = Musterantworten
debrief-models-about = Was man jedes Mal hätte antworten können und warum es wirkt. Versuch es erst selbst.

# Wie es sich anfühlte.
debrief-felt-nothing = Vor dieser Nachbesprechung hast du nichts notiert. Nach dem nächsten Durchgang gibt es dafür eine Seite; ein Wort genügt.
debrief-felt-private = Das siehst nur du. Es bleibt auf diesem Rechner und geht nie mit einem Ergebnis hinaus.

# Antwort für Antwort.
debrief-turn-show = Zeigen, warum: Antwort { $reply }, { $short }
debrief-turn-hide = Nicht mehr zeigen, warum: Antwort { $reply }, { $short }
debrief-turn-thought = { $name } dachte: { $thought }
debrief-turn-aim = { $dimension }, das Ziel:
debrief-count = Wie gezählt wurde
debrief-count-show = Zeigen, wie Antwort { $reply } gezählt wurde
debrief-count-hide = Verbergen, wie Antwort { $reply } gezählt wurde
debrief-try-from-here = Ab hier noch einmal

# Eine Antwort in eigenen Worten.
debrief-own-earlier = Eine frühere Fassung der Auswertung hat diese Stufen vergeben; ihre Gründe sind nicht aufbewahrt.
debrief-own-erased = Die Worte sind gelöscht; die Stufen bleiben.
debrief-own-begins = hier beginnt die Zählung
debrief-own-level = Du: „{ $level }“
debrief-own-of-four = von 4, { $level }
debrief-own-next = Nächste Stufe: { $next }
debrief-own-disputed = Du hast widersprochen.
debrief-own-would-give = Du hättest gegeben: { $levels }.
debrief-own-dispute = Widersprechen
debrief-own-change = Ändern
debrief-own-form = Was hättest du gegeben?
debrief-own-form-explains = Stufen, ein Satz oder beides. Es ist für die, die dich schulen, und ändert kein Ergebnis.
debrief-own-why = Warum
debrief-own-why-hint = Was die Auswertung nicht gesehen hat
debrief-own-keep = Für die Schulung behalten
debrief-own-failed = Das wurde nicht behalten: { $error }.

# Die eigene Einschätzung und das Raster.
debrief-self-nothing = Diesmal hast du dich nicht selbst eingeschätzt. Tu es nach dem nächsten Durchgang zuerst: Der Unterschied lehrt mehr als die Zahl.
debrief-self-both = Du: „{ $own }“, also { $level }. Das Raster: { $rubric }.
debrief-self-your-empathy = Deine Empathie
debrief-self-your-ownership = Deine Verantwortung
debrief-self-your-speed = Dein Tempo
debrief-self-your-compensation = Was du gegeben hast,
debrief-self-stronger = { $what } fühlte sich von innen stärker an als von außen.
debrief-self-stronger-turn = { $what } fühlte sich von innen stärker an als von außen. Sieh dir zuerst Antwort { $reply } an.
debrief-self-better = Du warst besser, als du denkst.
debrief-self-better-turn = Du warst besser, als du denkst. Antwort { $reply } zeigt es.
debrief-self-close = Du sahst es ziemlich genau wie das Raster.
debrief-self-kinder = Du warst etwas milder mit dir als das Raster.
debrief-self-harder = Du warst etwas strenger mit dir als das Raster.
debrief-open-reply = Antwort { $reply } öffnen
debrief-guess = Du hast { $guess } von 5 geschätzt. Die simulierte Zufriedenheit von { $name } ist { $csat } von 5: { $found ->
    [close] nah an dem, was du kommen sahst
    [less] weniger, als du gehofft hast
   *[better] besser, als du befürchtet hast
 }.
debrief-guess-they = Du hast { $guess } von 5 geschätzt. Die simulierte Zufriedenheit ist { $csat } von 5: { $found ->
    [close] nah an dem, was du kommen sahst
    [less] weniger, als du gehofft hast
   *[better] besser, als du befürchtet hast
 }.
debrief-hunch-right = Deine Ahnung stimmte: { $count } von 100 kämen wieder, simuliert.
debrief-hunch = { $hunch ->
    [yes] Du dachtest, { $name } käme wieder.
    [no] Du dachtest, { $name } käme nicht wieder.
   *[unsure] Du warst nicht sicher, ob { $name } wiederkäme.
 } { $count } von 100 kämen wieder, simuliert.
debrief-hunch-they = { $hunch ->
    [yes] Du dachtest, sie kämen wieder.
    [no] Du dachtest, sie kämen nicht wieder.
   *[unsure] Du warst nicht sicher, ob sie wiederkämen.
 } { $count } von 100 kämen wieder, simuliert.

# Die Kurven.
debrief-curve-start = Anfang
debrief-curves-whose = Wessen Kurven
debrief-curves-name = Ärger und Vertrauen nach jeder Antwort, simuliert

# Stufe für Stufe.
debrief-every-reply = jede bewertete Antwort
debrief-replies = { $count ->
    [one] Antwort { $numbers }
   *[other] Antworten { $numbers }
 }

# Was es gebraucht hätte: die Schritte.
debrief-bill-name = Was erwartet und was gegeben wurde, Schritt für Schritt, simuliert
debrief-bill-fair = Sofort fair
debrief-bill-waiting = Warten
debrief-bill-higher = Ging nach oben
debrief-bill-trouble = Mehr Mühe
debrief-bill-spoke = Dein Ton
debrief-bill-expected = { $name } erwartete
debrief-bill-expected-they = Erwartet
debrief-bill-gave = Du gabst
debrief-bill-beside = Andere Art
debrief-bill-later = Kommt später
debrief-bill-choice = Freie Wahl
debrief-bill-unheard = Vor dem Zuhören
debrief-bill-worth = Wert für { $name }
debrief-bill-worth-they = Wert für sie

# Was es gebraucht hätte: die Sätze.
debrief-bill-about = Was erwartet wurde und was dein Ausgleich wert war, simuliert.
debrief-bill-about-name = Was { $name } am Ende erwartete und was dein Ausgleich für { $name } wert war, simuliert.
debrief-bill-about-group = Was am Ende erwartet wurde und was dein Ausgleich ihnen wert war, im Mittel für alle, simuliert.
debrief-bill-about-nothing = Nur eine Entschuldigung und eine kleine Abhilfe, simuliert.
debrief-bill-owed-nothing = Hier war nichts geschuldet: Eine schlichte Entschuldigung und eine kleine Abhilfe waren alles.
debrief-bill-spoke-nothing = Dein Ton half nicht: Er nahm nichts von dem weg, was erwartet wurde.
debrief-bill-spoke-only = Dein Ton nahm nur { $off } weg; ein fairer Ton nimmt mehr weg.
debrief-bill-spoke-hardly = Dein Ton half kaum: Er nahm { $off } weg.
debrief-bill-spoke-little = Dein Ton half ein wenig: Er nahm { $off } weg.
debrief-bill-spoke-helped = Dein Ton half: Er nahm { $off } weg.
debrief-bill-spoke-much = Dein Ton half sehr: Er nahm { $off } weg.
debrief-bill-given-nothing = Gegeben wurde nichts.
debrief-bill-given = Du hast { $face } gegeben, am Ende { $value } wert für { $name }.
debrief-bill-given-they = Du hast { $face } gegeben, am Ende { $value } wert für sie.
debrief-bill-lost = Davon gehen { $losses } ab.
debrief-bill-lost-beside = { $amount } für Ersatz anderer Art
debrief-bill-lost-later = { $amount } für Aufschub oder Bedingungen
debrief-bill-lost-unheard = { $amount } für das Geben vor dem Zuhören
debrief-bill-chosen = Wählen zu können brachte { $amount } dazu.
debrief-bill-cost = { $for ->
    [each] Der Durchgang kostete uns { $whole } pro Person:
   *[one] Der Durchgang kostete uns { $whole }:
 } { $owed ->
    [some] was ohnehin zustand, Zeit und das Risiko eines weiteren Kontakts
   *[none] Zeit und das Risiko eines weiteren Kontakts
 }.
debrief-bill-cost-gifts = Was du gegeben hast, kostete uns { $gifts }; mit { $owed ->
    [some] dem, was ohnehin zustand, der Zeit und dem Risiko eines weiteren Kontakts
   *[none] der Zeit und dem Risiko eines weiteren Kontakts
 } kostete uns der Durchgang { $for ->
    [each] { $whole } pro Person
   *[one] { $whole }
 }.
debrief-bill-limit = Geben durftest du { $own }; als der Fall nach oben ging, stieg das auf { $then }.
debrief-bill-limit-name = Geben durftest du { $own }; als der Fall nach oben ging, stieg das auf { $then }, ohne dass { $name } dafür mehr erwartete.
debrief-bill-limit-they = Geben durftest du { $own }; als der Fall nach oben ging, stieg das auf { $then }, ohne dass sie dafür mehr erwarteten.

# Häkchen und Signale.
debrief-lamp-earned = verdient
debrief-lamp-not-yet = noch nicht
debrief-ticks-framework = Methode
debrief-ticks-heading = { $heading }, { $earned } von { $called }
debrief-ticks-beyond = Darüber hinaus

# Kundschaft, Ablauf, Team.
debrief-three-customer = Kundschaft
debrief-three-process = Ablauf
debrief-three-employee = Team
debrief-three-satisfaction = Zufriedenheit
debrief-three-second-chance = Nach der zweiten Chance
debrief-three-recommend = Empfehlung
debrief-three-recommend-change = Empfehlung gegenüber vorher
debrief-three-stay = Würden bleiben
debrief-three-worth = Was uns das wert ist
debrief-three-cost = Kosten für uns
debrief-three-in-touch = Würden sich deshalb wieder melden
debrief-three-at-first = Beim ersten Kontakt gelöst
debrief-three-until = Bis zur Abhilfe oder zum Ende
debrief-three-yes = ja
debrief-three-no = nein
debrief-points-none = unverändert
debrief-points-one = 1 Punkt { $way ->
    [fewer] weniger
   *[more] mehr
 }
debrief-points = { $points } Punkte { $way ->
    [fewer] weniger
   *[more] mehr
 }
debrief-ease = Leichtigkeit
debrief-ease-of-seven = { $ease } von 7
debrief-ease-unsolved = { $ease } von 7, aber nicht gelöst
debrief-ease-explains = Leichtigkeit ist, was ihnen erspart blieb: Sie beginnt bei 7 und sinkt um eins, sooft sie sich wiederholen mussten, weitergereicht wurden oder sich erneut melden mussten, und um bis zu zwei für eine späte Abhilfe.
debrief-three-fair = Wie fair es für sie war
debrief-justice-got = Was sie bekamen
debrief-justice-handled = Wie es ablief
debrief-justice-treated = Wie sie behandelt wurden
debrief-justice-told = Was sie erfuhren
debrief-step-cause = Ursache gefunden
debrief-step-cause-found = In Antwort { $reply } kam sie heraus.
debrief-step-cause-hidden = Sie kam nicht heraus, also kann es morgen wieder passieren.
debrief-step-told = An die weitergegeben, die es beheben können
debrief-step-told-no-note = Es gibt keine Fallnotiz, also weiß niemand davon, der es beheben könnte.
debrief-step-told-half-note = Deine Fallnotiz ist nicht vollständig: Jemand aus dem Team müsste noch einmal fragen.
debrief-step-told-wrote = Nach Antwort { $reply } hast du die Fallnotiz geschrieben.
debrief-step-told-sent = Mit Antwort { $reply } ging eine Fallnotiz hinaus.
debrief-step-told-no-cause = Die Ursache selbst war nicht herausgekommen.
debrief-step-passed = Nach oben weitergegeben
debrief-step-passed-warm = Mit einer Zusammenfassung, sodass niemand zweimal fragen musste.
debrief-step-passed-cold = Ohne ein Wort von dem, was gesagt worden war.
debrief-step-left = Fälliges dem Team überlassen
debrief-step-left-noted = Es gab eine Notiz dazu.
debrief-step-left-bare = Es gab keine Notiz dazu.
debrief-step-asked = Gefragt, ob es gehalten hat
debrief-step-asked-held = Du hast dich noch einmal gemeldet, und es hatte gehalten.
debrief-step-asked-unknown = Niemand weiß, ob die Abhilfe gehalten hat.
debrief-step-asked-no-fix = Es gab noch keine Abhilfe, nach der man fragen könnte.
debrief-causes-none = Dieser Fall nennt keine Ursachen für das, was passiert ist.
debrief-causes-choose = Warum ist es passiert? Wähle eine Ursache, um zu sehen, was sie beheben würde.
debrief-cause = Ursache: { $cause }
debrief-cause-mend = Was es beheben würde: { $fix }
debrief-three-felt = So fühlte es sich an
debrief-morale = Stimmung im Team
debrief-morale-high = gut
debrief-morale-steady = stabil
debrief-morale-strained = angespannt
debrief-morale-low = schlecht
debrief-hardest = Am schwersten
debrief-hardest-anger = Ärger, auf den du da trafst
debrief-took-breath = Durchgeatmet
debrief-asked-colleague = Im Team gefragt
debrief-no-answer = Keine Antwort gewusst
debrief-walked-out = Einfach gegangen
debrief-times = { $count ->
    [0] nie
    [1] einmal
    [2] zweimal
   *[other] { $count }-mal
 }
debrief-three-ask-for = Worum du bitten kannst
debrief-support-anger = Jemand, der einspringt, und ein paar Minuten Abstand nach so viel Ärger.
debrief-support-limits = Klare Grenzen: was sofort gegeben werden darf, ohne zu fragen.
debrief-support-reminder = Eine Erinnerung oder eine Vertretung aus dem Team für das, was später fällig wird.
debrief-support-record = Schneller Zugriff auf die Akte, damit sich die Ursache finden lässt, während jemand wartet.
debrief-support-thanks = In diesem Durchgang stand dir nichts im Weg; ein Wort des Dankes ist trotzdem fällig.

# Musterantworten.
debrief-model-said = Das hast du gesagt.
debrief-model-said-well = Auch was du gesagt hast, ist ein guter Weg.
debrief-model-why = Warum es wirkt: { $why }
debrief-model-left = Das Beste, was noch blieb; Gutes stand nicht mehr offen: { $why }
debrief-model-other = Ein anderer guter Weg

# Was eine Antwort bewirkt hat, jeder Teil im Satz; die Zahl steht am Schluss.
debrief-moved-anger-fell = der Ärger sank um { $by }
debrief-moved-anger-rose = der Ärger stieg um { $by }
debrief-moved-trust-fell = das Vertrauen sank um { $by }
debrief-moved-trust-rose = das Vertrauen stieg um { $by }
debrief-moved-patience-fell = die Geduld sank um { $by }
debrief-moved-patience-rose = die Geduld stieg um { $by }
debrief-moved-redress-fell = der Ausgleich sank um { $by }
debrief-moved-redress-rose = der Ausgleich stieg um { $by }
debrief-moved = { $moved }.
debrief-moved-by = { $source }: { $moved }.
debrief-moved-little = Es änderte wenig.
debrief-source-level = { $dimension } auf Stufe { $level }
debrief-source-waiting = Warten ohne Bescheid
debrief-source-repeated = Alles noch einmal erzählt
debrief-source-handed-on-coldly = Wortlos übergeben
debrief-source-promise-broken = Zusage gebrochen
debrief-source-promise-kept = Zusage gehalten
debrief-source-offered = Angebot gemacht
debrief-source-offered-unheard = Angebot vor dem Zuhören: zählt halb
debrief-source-taken-back = Angebot zurückgenommen
debrief-source-one-more-turn = Noch eine Runde

# Warum ein Häkchen fehlt, hinter seinem Namen.
debrief-missed-listened = nicht zuerst gefragt oder gespiegelt
debrief-missed-template = eine Vorlage schaute durch
debrief-missed-personal = hätte an jede Adresse gehen können
debrief-missed-asked-again = nach Bekanntem gefragt
debrief-missed-cause = sie kam nicht heraus
debrief-missed-solved = der Schaden stand am Ende noch
debrief-missed-choice = nichts zur Wahl
debrief-missed-nothing-on-top = nichts obendrauf
debrief-missed-not-asked = nicht gefragt, ob es hält
debrief-missed-follow-up = niemand meldete sich noch einmal
debrief-missed-note-empty = Notiz leer gelassen
debrief-missed-note = Notiz nicht fertig
debrief-missed-pity = bedauert, aber nicht das, was schiefging
debrief-missed-unsaid = nicht gesagt
debrief-missed-sorry-if = Antwort { $reply }: entschuldigt, aber mit „falls“
debrief-missed-sorry-stock = Antwort { $reply }: entschuldigt, aber mit einer Floskel
debrief-missed-sorry-small = Antwort { $reply }: entschuldigt, aber heruntergespielt
debrief-missed-sorry-argues = Antwort { $reply }: entschuldigt, aber zuerst widersprochen
debrief-missed-sorry-calm = Antwort { $reply }: entschuldigt, aber zur Ruhe ermahnt
debrief-missed-sorry-template = Antwort { $reply }: entschuldigt, aber eine Vorlage schaute durch
debrief-missed-sorry-blames = Antwort { $reply }: entschuldigt, aber mit einem Vorwurf daneben
debrief-missed-sorry-error = Antwort { $reply }: entschuldigt, aber: { $error }
debrief-missed-sorry-empathy = Antwort { $reply }: entschuldigt, aber die Empathie war { $level }
debrief-missed-sorry-unscored = Antwort { $reply }: entschuldigt, aber die Empathie wurde nicht bewertet
debrief-missed-blame = eine Schuldzuweisung daneben
debrief-missed-ownership = Verantwortung höchstens { $level }
debrief-missed-ownership-unscored = Verantwortung wurde nicht bewertet
debrief-missed-promise-broken = eine Zusage wurde gebrochen
debrief-missed-promise-open = eine Zusage blieb offen
debrief-missed-promise-large = mehr, als du zusagen durftest

# Woran ein Signal ankam oder nicht.
debrief-lamp-treated = Sie fühlten sich { $felt ->
    [unfair] unfair
    [less-than-fair] nicht ganz fair
    [fair] fair
   *[very-fair] sehr fair
 } behandelt, { $points } von 100, simuliert.
debrief-lamp-informed = Sie fühlten sich { $felt ->
    [unfair] unfair
    [less-than-fair] nicht ganz fair
    [fair] fair
   *[very-fair] sehr fair
 } informiert, { $points } von 100, simuliert; { $story ->
    [heard] ihre Geschichte wurde gehört
   *[unheard] ihre Geschichte wurde weder erfragt noch gespiegelt
 }.
debrief-lamp-trusted = Vertrauen { $points } von 100 { $moment ->
    [survey] zur Zeit der Umfrage
    [survey-all] im Mittel zur Zeit der Umfrage
    [end] am Ende
   *[end-all] im Mittel am Ende
 }, simuliert; { $promise ->
    [broken] eine Zusage wurde gebrochen
   *[whole] keine Zusage wurde gebrochen
 }.

# What one would change.
debrief-mend-asks = Käme es dann nicht wieder?
debrief-mend-yes = Dann nicht mehr
debrief-mend-no = Doch, trotzdem
debrief-mend-it-does = Genau: Dann kommt es nicht wieder.
debrief-mend-it-does-after-all = Es reicht doch: Dann kommt es nicht wieder.
debrief-mend-it-does-not = Genau: Dieses eine Mal ist gutgemacht, das nächste kommt trotzdem.
debrief-mend-it-does-not-though = Es reicht nicht: Dieses eine Mal ist gutgemacht, das nächste kommt trotzdem.
debrief-mend-this = Damit anfangen
debrief-mend-not-this = Doch nicht damit
debrief-mend-chosen = Damit würdest du anfangen.
debrief-mend-idea = Was würdest du ändern?
debrief-mend-idea-explains = In deinen Worten, für die, die den Ablauf verantworten. Nichts über Personen.
debrief-mend-idea-hint = Zum Beispiel: die Bestellung am Pass noch einmal vorlesen
debrief-mend-write = Idee aufschreiben
debrief-mend-change = Ändern
debrief-mend-keep = Behalten
debrief-mend-failed = Es wurde nicht gespeichert. { $error }
debrief-mend-all = { $count ->
    [one] Eine Idee von dir ist gespeichert, über alle Durchgänge.
   *[other] { $count } Ideen von dir sind gespeichert, über alle Durchgänge.
 }
debrief-mend-copy = Alle zum Weitergeben kopieren
debrief-mend-copied = Kopiert
debrief-mend-copied-title = Ideen aus dem Üben, für die, die den Ablauf verantworten
debrief-mend-copied-fix = { $cause } Zuerst: { $fix }
debrief-mend-support = Worum würdest du bitten?
debrief-mend-support-explains = Nur für dich: Es bleibt auf diesem Computer und kommt in keinen Bericht.
debrief-mend-support-talk = Jemand, der es mit mir durchgeht
debrief-mend-support-minutes = Ein paar Minuten Abstand
debrief-mend-support-limits = Klarere Grenzen
debrief-mend-support-reminder = Eine Erinnerung an Fälliges
debrief-mend-support-record = Schneller an die Akte kommen
debrief-mend-support-thanks = Ein Wort des Dankes
debrief-portfolio-heading = Was aus allen wurde
debrief-portfolio-lifted = { $reached } von { $alerts } hast du erreicht. { $updated ->
    [one] Eine Bewertung wurde geändert
   *[other] { $updated } Bewertungen wurden geändert
}, { $more ->
    [up] im Mittel um { $lift } Sterne nach oben
    [down] im Mittel um { $lift } Sterne nach unten
   *[same] im Mittel ohne Unterschied
} (simuliert).
debrief-portfolio-not-lifted = { $reached } von { $alerts } hast du erreicht. { $asked ->
    [0] Niemand wurde gefragt, ob die Bewertung noch gilt.
   *[other] Niemand hat die Bewertung geändert.
}
debrief-portfolio-of = { $count } von { $all }
debrief-portfolio-lift = { $more ->
    [up] +{ $lift } Sterne
    [down] −{ $lift } Sterne
   *[same] unverändert
}
debrief-portfolio-no-lift = keine
debrief-portfolio-figure-reached = erreicht
debrief-portfolio-figure-reached-line = { $value } erreicht
debrief-portfolio-figure-updated = Bewertungen geändert, simuliert
debrief-portfolio-figure-updated-brief = geändert
debrief-portfolio-figure-updated-line = { $value } geändert
debrief-portfolio-figure-lift = mittlere Änderung, simuliert
debrief-portfolio-figure-lift-brief = mittlere Änderung
debrief-portfolio-figure-lift-line = { $value } im Mittel
debrief-portfolio-first = Zuerst
debrief-portfolio-updated = Geändert
debrief-portfolio-row = { $name }: zuerst { $first } von 5 Sternen, nicht geändert. { $how }
debrief-portfolio-row-updated = { $name }: zuerst { $first } von 5 Sternen, geändert auf { $updated }, simuliert. { $how }
debrief-portfolio-left = Ohne Antwort geblieben
debrief-portfolio-called = Am Telefon erreicht
debrief-portfolio-written = Schriftlich erreicht
debrief-portfolio-reached = Erreicht
debrief-portfolio-not-reached = Beantwortet, aber nicht erreicht
debrief-portfolio-no-contact = Kein Kontakt
debrief-portfolio-next = { $now ->
    [one] Am Montag darauf kam 1 Meldung; ohne Änderung wären es { $without } gewesen.
   *[other] Am Montag darauf kamen { $now } Meldungen; ohne Änderung wären es { $without } gewesen.
}
debrief-portfolio-next-same = { $now ->
    [one] Am Montag darauf kam 1 Meldung: Keine Änderung hat sie verhindert.
   *[other] Am Montag darauf kamen { $now } Meldungen: Keine Änderung hat eine verhindert.
}
debrief-portfolio-week-later = Eine Woche später
