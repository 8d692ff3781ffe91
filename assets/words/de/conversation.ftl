### Wörter der Oberfläche: das Gespräch.

# Die Kopfzeile.
conversation-decision = Entscheidung { $number }
conversation-decision-of = Entscheidung { $number } von { $all }
conversation-decision-of-short = { $number } von { $all }
conversation-mode-no-clock = { $mode }, ohne Uhr
conversation-mode-clock = { $mode }, { $clock }
conversation-mode-again = { $mode }, neuer Versuch
conversation-again = neuer Versuch
conversation-unsaved = Nicht gespeichert
conversation-unsaved-explains = Dieser Durchgang wird nicht gespeichert. Was vorher gespeichert wurde, bleibt.
conversation-breath = Durchatmen, { $minutes }
conversation-breath-short = Atmen, { $minutes }
conversation-leave = Verlassen
conversation-keys = Tasten auf dieser Seite
conversation-look-up = Nachschlagen
conversation-tab-file = Akte
conversation-tab-policy = Regeln
conversation-tab-offers = Angebote
conversation-tab-notes = Notizen

# Was ein Zug an Zeit kostet.
conversation-cost-nothing = gratis
conversation-cost-seconds = { $seconds } s
conversation-cost-minutes = { $minutes } min

# Was über den Antworten steht.
conversation-not-now = Jetzt nicht: { $why }.
conversation-not-saved = Noch nicht gespeichert.
conversation-retry = Noch einmal versuchen
conversation-go-unsaved = Ohne Speichern weiter
conversation-understood = Verstanden

# Wer da ist, und wer daneben wartet.
conversation-person = { $name }, { $mood }
conversation-waits = { $name }, wartet
conversation-speak-to-all = { $count ->
    [2] Du sprichst mit beiden
    [3] Du sprichst mit allen dreien
    [4] Du sprichst mit allen vieren
    [5] Du sprichst mit allen fünfen
   *[other] Du sprichst mit allen
}
conversation-speak-to = Du sprichst mit { $names }; die anderen warten
conversation-mood-outside = { $mood }, nach außen hin
conversation-caption = { $channel }, { $day }
conversation-by-face-to-face = Vor Ort
conversation-by-gate = Am Flugsteig
conversation-by-ward = Am Krankenbett
conversation-by-phone = Am Telefon
conversation-by-chat = Im Chat
conversation-by-messaging = Per Nachricht
conversation-by-email = Per E-Mail
conversation-by-letter = Per Brief
conversation-switch-face-to-face = { $time }, vor Ort
conversation-switch-gate = { $time }, am Flugsteig
conversation-switch-ward = { $time }, am Krankenbett
conversation-switch-phone = { $time }, am Telefon
conversation-switch-chat = { $time }, im Chat
conversation-switch-messaging = { $time }, per Nachricht
conversation-switch-email = { $time }, per E-Mail
conversation-switch-letter = { $time }, per Brief
conversation-line-of-time = { $now }, ab { $start }; { $marks }
conversation-time-week-after = { $time }, eine Woche darauf

# Über dem Verlauf.
conversation-on-the-line = Am Apparat
conversation-on-the-line-for = Seit { $minutes } min am Apparat
conversation-began = Begonnen: { $time }
conversation-since = seit { $time }
conversation-letter-from = Von
conversation-letter-to = An
conversation-letter-you = Dich
conversation-letter-subject = Betreff
conversation-letter-about = Betrifft
conversation-fact = { $label }: { $text }
conversation-writes = { $name } schreibt …
conversation-head-chat = Chat
conversation-head-letter = Brief
conversation-you = Du

# Der Verlauf.
conversation-spoken = { $latest } { $name }: { $mood }.
conversation-spoken-mood = { $name }: { $mood }.
conversation-spoken-words = { $name }: { $words }
conversation-again-from-here = Ab hier versuchst du es noch einmal.
conversation-found = Du hast herausgefunden: { $fact }
conversation-promised = Du hast für { $when } etwas zugesagt.
conversation-promise-kept = Du hast deine Zusage gehalten.
conversation-promise-kept-for = Du hast deine Zusage für { $when } gehalten.
conversation-promise-broken = Deine Zusage wurde nicht gehalten.
conversation-promise-broken-for = Deine Zusage für { $when } wurde nicht gehalten.
conversation-limit-stays = Der Fall ist jetzt weiter oben; geben darfst du wie bisher { $amount }.
conversation-limit-stays-asked = { $name } wollte jemanden weiter oben sprechen; geben darfst du wie bisher { $amount }.
conversation-limit-is = Der Fall ist jetzt weiter oben: Du darfst nun insgesamt { $amount } geben.
conversation-limit-asked = { $name } wollte jemanden weiter oben sprechen: Du darfst nun insgesamt { $amount } geben.
conversation-demand-dropped = Der Wunsch, mit jemandem weiter oben zu sprechen, kommt nicht wieder.
conversation-colleague-said = Jemand aus dem Team: { $lines }
conversation-breath-taken = Du hast durchgeatmet.
conversation-hand-over-next = Mit deiner nächsten Antwort übergibst du.
conversation-note-written = Du hast die Fallnotiz geschrieben.
conversation-note-begun = Du hast die Fallnotiz begonnen.
conversation-second-chance = Die Befragung ist schlecht ausgefallen. Du kannst es noch einmal versuchen.
conversation-unspoken-said = Du hast nichts gesagt.
conversation-unspoken-sent = Du hast nichts gesendet.
conversation-unspoken-let-go = Du hast es vorbeigehen lassen.
conversation-unspoken-delegated-note = Du hast jemanden aus dem Team gebeten und deine Notiz mitgegeben.
conversation-unspoken-delegated = Du hast jemanden aus dem Team gebeten und wenig dazu gesagt.

# Das Pult mit den Antworten.
conversation-ask-spoken = Was sagst du?
conversation-ask-written = Was schreibst du?
conversation-ask-own = Deine Antwort
conversation-say = Sagen
conversation-send = Senden
conversation-say-nothing = Nichts sagen
conversation-send-nothing = Nichts senden
conversation-send-without = Ohne Angebot senden
conversation-go-on-writing = Weiterschreiben
conversation-choose-first = Wähle erst eine Antwort
conversation-keeps-draft = { $key } behält den Entwurf
conversation-time = Zeit zum Antworten
conversation-time-to-write = Noch { $seconds } s zum Schreiben
conversation-time-to-decide = Noch { $seconds } s für deine Entscheidung
conversation-time-they-wait = Sie warten noch { $seconds } s
conversation-time-waits = { $name } wartet noch { $seconds } s
conversation-time-writes = Die Uhr steht, während du schreibst, höchstens noch { $seconds } s
conversation-time-asks = Die Uhr steht für diese Frage, höchstens noch { $seconds } s
conversation-time-says = In { $seconds } s wird es gesagt, wie es dasteht
conversation-time-sends = In { $seconds } s wird es gesendet, wie es dasteht
conversation-time-over-unsaid = Deine Zeit war um, und diese Worte ließen sich nicht als Antwort nehmen, darum wurde nichts gesagt: „{ $words }“
conversation-last-reply = Deine letzte Antwort
conversation-coach = Coach.
conversation-with-it = Dazu:
conversation-with-reply = Mit deiner Antwort:
conversation-offers = Angebote
# Behind it: saying nothing, and handing over.
conversation-more = Mehr
conversation-more-not = Zurück
conversation-hand-over = Übergeben
conversation-hand-over-to = An { $name } übergeben?
conversation-hand-over-up = Nach oben übergeben?
conversation-hand-over-with = Erst alles erzählen, { $minutes }
conversation-hand-over-with-short = Erst erzählen, { $minutes }
conversation-hand-over-fetch = Nur { $name } holen
conversation-hand-over-without = Nur jemanden holen
conversation-hand-over-not = Nicht übergeben
conversation-hands-over-with = Mit dieser Antwort übergibst du, mit Zusammenfassung.
conversation-hands-over-without = Mit dieser Antwort übergibst du, ohne Zusammenfassung.
conversation-over = Das Gespräch ist zu Ende.
conversation-see-how = Ansehen, wie es lief
conversation-card = { $when }. Das liegt jetzt an dir.
conversation-card-promised = { $when }. Das hast du zugesagt.
conversation-card-keep = Jetzt erledigen
conversation-card-skip = Sein lassen
conversation-card-delegate = Jemanden aus dem Team bitten

# Eigene Worte.
conversation-own-words = Mit eigenen Worten antworten
conversation-write-first = Schreib erst etwas
conversation-back = Zurück zu den Antworten
conversation-back-short = Antworten
conversation-so-far = Deine Worte bisher
conversation-stays = Getippte Worte können echte Namen enthalten. Sie bleiben auf diesem Rechner.
conversation-goes-with = { $count ->
    [one] kommt dazu
   *[other] kommen dazu
}
conversation-attach-named = Das als Angebot anhängen? { $offer }
conversation-attach-repair = Du sprichst vom Wiedergutmachen, und Worte allein geben nichts. Ein Angebot anhängen?
conversation-attach = Anhängen
conversation-only-mentioned = Nur erwähnt
conversation-asks-free = „{ $phrase }“: Meinst du { $offer }?
conversation-asks-nothing = „{ $phrase }“: Nichts, was du geben kannst, ist das. Gesagt bleibt es bei Worten.
conversation-asks-amount = „{ $phrase }“: Nichts, was du geben kannst, ist genau das wert, und Worte allein geben nichts. Am nächsten kommt:
conversation-asks-too-much = „{ $phrase }“ ist mehr als die { $left }, die du noch geben darfst. Sagst du es trotzdem, ist es ein Versprechen, das du nicht halten kannst.
conversation-asks-none-left = „{ $phrase }“: Du darfst nichts mehr geben. Sagst du es trotzdem, ist es ein Versprechen, das du nicht halten kannst.
conversation-asks-above = { $offer }: Das darfst du nicht geben. Sagst du es trotzdem, wird es zurückgenommen.
conversation-change-words = Anders sagen
conversation-say-anyway = Trotzdem sagen
conversation-unsaid = Nicht gesagt: { $why }.
conversation-unsaid-stay = Nicht gesagt: { $why }. Deine Worte bleiben hier.
conversation-silence-draft = Noch nicht gesagt: Hier stehen deine Worte. { $say } sagt sie. Noch einmal { $silence } sagt nichts; deine Worte bleiben erhalten.
conversation-silence-letter = Noch nicht abgeschickt: Hier steht dein Brief. Noch einmal { $silence } schickt nichts; dein Brief bleibt erhalten.
conversation-silence-draft-drill = Noch nicht gesagt: Hier stehen deine Worte. { $say } sagt sie. Noch einmal { $silence } sagt nichts, und diese Kurzübung ist vorbei.
conversation-silence-letter-drill = Noch nicht abgeschickt: Hier steht dein Brief. Noch einmal { $silence } schickt nichts, und diese Kurzübung ist vorbei.
conversation-silence-unsaid = Du hast nichts gesagt. Diese Worte blieben ungesagt: „{ $words }“
conversation-unsaid-empty = { $why } Schreib, was du sagen würdest. Nichts wurde gesagt, und deine Worte bleiben hier.
conversation-unsaid-language = { $why } Sag es in einfachen englischen Sätzen. Nichts wurde gesagt, und deine Worte bleiben hier.
conversation-unsaid-copied = { $why } Behalte die Fakten und sag sie auf deine Art. Nichts wurde gesagt, und deine Worte bleiben hier.
conversation-unsaid-list = { $why } Mach ganze Sätze daraus. Nichts wurde gesagt, und deine Worte bleiben hier.
conversation-rating = Wie würdest du diese Antwort selbst bewerten?
conversation-rating-why = Es war wenig zu erkennen.
conversation-rating-moves = Deine Sicht ändert nichts an der Geschichte.
conversation-rating-first = Wähle erst ein Wort, oder überspring es
conversation-rating-skip = Überspringen
conversation-rating-keep = Bewertung behalten
conversation-rating-unkept = Deine Bewertung wurde nicht behalten: { $why }. Versuch es noch einmal, oder überspring es.
conversation-rating-scorer = Auswertung: { $level }
conversation-rating-own = { $dimension }: { $level }

# Was nachgeschlagen und vorbereitet wird.
conversation-so-far-heading = Bisher
conversation-ticks-guide = Die Häkchen
conversation-found-heading = Das hast du herausgefunden
conversation-given-heading = Dein Rahmen
conversation-given = { $used } von { $limit } gegeben
conversation-given-bar = { $used } von { $limit } gegeben
conversation-policy-heading = Hausregeln
conversation-policy-source = { $source }, { $date }
conversation-policy-date = Stand { $month }
conversation-policy-date-old = Stand { $month }, über ein Jahr alt
conversation-policy-month = { $month } { $year }
conversation-worth-explains = Wert ist, was es für { $name } bedeutet. Kosten sind, was es uns nimmt.
conversation-worth = Wert { $worth }, Kosten { $cost }
conversation-over-limit-explains = Du kannst es sagen; ob es gilt, entscheiden andere.
conversation-offer-given = Gegeben
conversation-offer-in-reply = In deiner Antwort
conversation-offer-over = Über deinem Rahmen
conversation-offer-owed = Geschuldet
conversation-offer-approved = Genehmigt
conversation-offer-yours = Liegt bei dir
conversation-offer-supervisor = Teamleitung
conversation-offer-manager = Leitung
conversation-offer-executive = Geschäftsführung
conversation-offer-nobody = Das kann niemand geben
conversation-note-heading = Fallnotiz
conversation-note-for = Damit jemand aus dem Team weitermachen könnte. Keine echten Namen: Sie sind nicht nötig.
conversation-note-cause = Was schiefging und warum
conversation-note-remedy = Was du getan hast
conversation-note-promise = Was du zugesagt hast
conversation-note-preference = Was man sich merken sollte
conversation-note-complete = Geschrieben; jemand aus dem Team könnte weitermachen
conversation-note-write = Notiz schreiben
conversation-colleague = Im Team fragen, { $minutes }

# Was nur der Coach zeigt.
conversation-level-not-asked = Nicht gefragt
conversation-level-not-yet = Noch nicht
conversation-level-held = Nicht über { $level }
conversation-hint = { $dimension }, eine Stufe höher: { $aim }.
conversation-next = { $dimension }, als Nächstes: { $step }
conversation-ticks = { $earned } von { $all } Häkchen
conversation-ticks-short = { $earned } von { $all }
conversation-ticks-earned = { $ticks }: { $names }
conversation-ticks-open = Noch offen: { $names }
conversation-settle = Einigung jetzt
conversation-settle-short = Einigung
conversation-settle-whole = Einigung jetzt: { $amount }, simuliert. { $since }
conversation-settle-reason = Simuliert; { $reason }
conversation-price = Etwa { $amount }
conversation-price-each = Je etwa { $amount }
conversation-price-first = Beim ersten Kontakt sind es { $amount }; Warten, Mühe und der Weg nach oben lassen es steigen.
conversation-price-first-mean = Im Schnitt. Beim ersten Kontakt sind es { $amount }; Warten, Mühe und der Weg nach oben lassen es steigen.
conversation-price-since = Beim ersten Kontakt waren es { $amount }: { $reasons }.
conversation-price-since-mean = Im Schnitt. Beim ersten Kontakt waren es { $amount }: { $reasons }.
conversation-price-same = so viel wie beim ersten Kontakt
conversation-price-same-short = bisher unverändert
conversation-price-dearer = { $cause ->
    [waiting] Warten +{ $amount }
    [higher] weiter oben +{ $amount }
    [trouble] mehr Mühe +{ $amount }
   *[treatment] schlecht behandelt +{ $amount }
}
conversation-price-cheaper = { $cause ->
    [waiting] Warten { $amount }
    [higher] weiter oben { $amount }
    [trouble] mehr Mühe { $amount }
   *[treatment] gut behandelt { $amount }
}
conversation-price-more = { $cause ->
    [waiting] { $amount } mehr fürs Warten
    [higher] { $amount } mehr für den Weg nach oben
    [trouble] { $amount } mehr für die zusätzliche Mühe
   *[treatment] { $amount } mehr für deinen Umgang damit
}
conversation-price-less = { $cause ->
    [waiting] { $amount } weniger fürs Warten
    [higher] { $amount } weniger für den Weg nach oben
    [trouble] { $amount } weniger für die zusätzliche Mühe
   *[treatment] { $amount } weniger für deinen Umgang damit
}
conversation-price-more-short = { $cause ->
    [waiting] +{ $amount } fürs Warten
    [higher] +{ $amount } für den Weg nach oben
    [trouble] +{ $amount } für mehr Mühe
   *[treatment] +{ $amount } für den Umgang
}
conversation-price-less-short = { $cause ->
    [waiting] −{ $amount } fürs Warten
    [higher] −{ $amount } für den Weg nach oben
    [trouble] −{ $amount } für mehr Mühe
   *[treatment] −{ $amount } für den Umgang
}

# Warum ein Zug nicht geht.
conversation-refused-over = dieser Fall ist zu Ende; beginne ihn neu, oder sieh dir die Nachbesprechung an
conversation-refused-card-first = eine Karte wartet: Erledige sie erst, lass sie sein oder gib sie weiter
conversation-refused-no-card = hier wartet keine Karte
conversation-refused-nobody-to-delegate = niemand könnte das übernehmen; erledige es oder lass es sein
conversation-refused-unknown-reply = eine Antwort „{ $name }“ gibt es in dieser Szene nicht
conversation-refused-reply-closed = die Antwort „{ $name }“ steht jetzt nicht offen
conversation-refused-unknown-offer = dieser Fall hat kein Angebot „{ $name }“
conversation-refused-already-given = „{ $name }“ ist schon gegeben
conversation-refused-already-attached = „{ $name }“ liegt schon bei der Antwort
conversation-refused-nobody-can-give = „{ $name }“ kann niemand geben
conversation-refused-not-attached = „{ $name }“ gehört hier zu keiner Antwort
conversation-refused-nobody-higher = weiter oben ist niemand, an den du übergeben könntest
conversation-refused-hand-over-prepared = eine Übergabe ist schon vorbereitet und geht mit deiner nächsten Antwort
conversation-refused-empty-note = eine leere Fallnotiz sagt nichts; schreib wenigstens eine Zeile
conversation-refused-not-english = nicht bewertet, denn dieser Fall ist nicht auf Englisch erzählt, und die Auswertung hört nur Englisch; wähle eine der Antworten
conversation-refused-too-long = das ist länger, als irgendwer aufnehmen könnte; sag es mit weniger Worten
conversation-refused-no-scorer = die Auswertung getippter Antworten kann ihre eigenen Wörter nicht lesen, also lässt sich nichts tippen; wähle stattdessen eine Antwort
conversation-refused-no-letter = hier ist kein Brief gefragt
conversation-refused-never-ends = dieser Durchgang zählt schon { $moves } Züge und steht immer noch in der Szene „{ $scene }“: Der Fall scheint im Kreis zu führen. Jeder Zug bis hierher ist gespeichert; verlass ihn und beginne den Fall neu, und sag der Person, die ihn geschrieben hat, von dieser Szene
conversation-not-scored-empty = Nicht bewertet, denn es stehen noch keine Worte da.
conversation-not-scored-language = Nicht bewertet, denn zu wenige dieser Wörter sind englische, die die Auswertung kennt.
conversation-not-scored-copied = Nicht bewertet, denn jedes Wort ist zitiert oder aus dem Fall abgeschrieben. Sag es mit deinen eigenen.
conversation-not-scored-list = Nicht bewertet, denn das sind Stichwörter ohne Satz.
conversation-only-chosen = Hier wählst du: Antworten in eigenen Worten werden nur auf Englisch bewertet.

# Ein Durchgang, der weitergeht, und sein Fall ist nicht mehr derselbe.
conversation-case-gone = Dieser Fall ist nicht mehr unter deinen Fällen; du machst mit der Fassung weiter, mit der du begonnen hast.
conversation-laying-changed = Was über diesem Fall liegt, hat sich seitdem geändert; du machst mit dem weiter, womit du begonnen hast.
conversation-case-changed = Dieser Fall hat sich seitdem geändert; du machst mit der Fassung weiter, mit der du begonnen hast.

conversation-card-of = Karte von { $name }
conversation-after-inbox = Der Posteingang ist geschlossen
conversation-look-at-inbox = Posteingang
conversation-file-account = Konto
conversation-file-rating = Bewertung
conversation-file-comment = Kommentar
conversation-board-empty = Keine Karte wurde bearbeitet, also ist nichts erfasst.
conversation-ask-board = Was änderst du?
conversation-card-left = { $name } hat nichts von dir gehört.
