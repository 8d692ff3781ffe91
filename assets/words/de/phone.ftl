### Wörter der Oberfläche: die Seite auf dem Telefon der Teilnehmenden. Jede Zeile steht so in der Seite, mit `{name}` für das, was
### eingesetzt wird; darum wählt keine einen Plural.

phone-noscript = Diese Seite braucht JavaScript. Schalte es in den Einstellungen des Browsers ein, oder heb die Hand, wenn der Raum wählt.
phone-opening = Der Raum wird geöffnet

# Beitreten.
phone-code-heading = Welcher Raum?
phone-code-label = Raumcode
phone-code-hint = Sechs Buchstaben und Ziffern. Sie stehen an der Wand unter dem Quadrat.
phone-code-next = Weiter
phone-code-short = Ein Raumcode hat sechs Buchstaben und Ziffern.
phone-code-wrong = Diesen Code hat hier kein Raum. Schau an die Wand und tipp ihn noch einmal.
phone-with = { $group }, mit { $trainer }
phone-with-trainer = Mit { $trainer }
phone-name-label = Wie soll dich der Raum nennen?
phone-name-trainer = Wie soll dich die Leitung nennen?
phone-name-wall = Jeder Name ist recht. Der Raum sieht ihn an der Wand. Er wird vergessen, wenn der Workshop endet.
phone-name-hint = Jeder Name ist recht. Nur die Leitung sieht ihn. Er wird vergessen, wenn der Workshop endet.
phone-name-missing = Gib erst einen Namen ein.
phone-table-label = Dein Tisch
phone-table-missing = Wähl erst deinen Tisch.
phone-join = Dazukommen
phone-joining = Einen Moment …
phone-full-hint = Gerade sind alle Plätze besetzt. Du kannst auf einen warten.
phone-queue-heading = Du stehst an
phone-queue-place = Du bist Nummer { $place }.
phone-queue-says = Alle Plätze sind besetzt. Diese Seite fragt von selbst wieder: Lass sie offen.
phone-queue-leave = Nicht mehr anstehen
phone-locked-heading = Der Raum ist zu
phone-locked-says = Bitte die Leitung, ihn zu öffnen. Diese Seite fragt dann von selbst nach deinem Namen.
phone-locked-knocks = Bitte die Leitung, ihn zu öffnen. Diese Seite fragt weiter und nimmt von selbst einen Platz für { $name }.
phone-seat-lost = Der Platz dieses Telefons ist hier nicht mehr bekannt. Komm noch einmal dazu: Dein Name steht noch da.
phone-try-again = Das hat nicht geklappt. Versuch es noch einmal.

# Im Raum.
phone-waiting-heading = Gleich, { $name }
phone-waiting-says = Die Leitung sieht sich erst jeden Namen an. Lass diese Seite offen.
phone-lobby-heading = Du bist dabei, { $name }
phone-lobby-table = Dein Tisch: { $table }
phone-lobby-says = Es beginnt an der Wand. Diese Seite kommt von selbst mit.
phone-lobby-sleep = Wenn dein Telefon einschläft, weck es auf. Dein Platz und deine Antworten sind dann noch da.
phone-place = { $number } von { $of }
phone-place-extra = Frage außer der Reihe
phone-next = Die nächste Frage erscheint hier von selbst.

# Sehen und reden.
phone-show-heading = Schau hoch
phone-discuss-heading = Redet darüber
phone-discuss-says = Was würdest du sagen, und was würde es bewirken? Du wählst, sobald die Leitung die Wahl öffnet.
phone-ways = Was man sagen könnte
phone-passes-reply = Hier geht es ohne Abstimmung weiter: Die Leitung wählt, was gesagt wird.
phone-passes-card = Ein Versprechen wird fällig. Hier stimmt niemand ab: Die Leitung entscheidet, ob es gehalten wird.
phone-passes-desk = Mehrere warten. Hier stimmt niemand ab: Die Leitung wählt, wer als Nächstes eine Antwort bekommt.

# Wählen.
phone-choose-heading = Was sagst du?
phone-send = Antwort abgeben
phone-sending = Wird abgegeben …
phone-own = In eigenen Worten
phone-own-label = Meine eigenen Worte
phone-own-hint = Die Leitung sieht es zuerst. Vielleicht zeigt sie es dem Raum, ohne deinen Namen. Bitte keine Namen echter Kundinnen und Kunden.
phone-own-left = Zeichen übrig: { $left }
phone-own-over = Zeichen zu viel: { $over }
phone-pick-first = Wähl erst eine Antwort.
phone-type-first = Schreib erst deine Antwort.
phone-time-left = Verbleibende Zeit
phone-paused = Von der Leitung angehalten
phone-goes-on = Die Uhr läuft wieder.
phone-again = Zweite Abstimmung
phone-again-more = Abstimmung Nummer { $number }
phone-again-says = Wähl noch einmal, nun da ihr geredet habt.
phone-again-way = Deine { $number } von vorhin gilt weiter, wenn du nichts anderes abgibst.
phone-again-words = Deine eigenen Worte von vorhin gelten weiter, wenn du nichts anderes abgibst.
phone-wait-heading = Ist da. Schau hoch.
phone-wait-others = { $customer } wartet noch auf die anderen: { $answered } von { $expected } haben geantwortet.
phone-wait-count = { $answered } von { $expected } haben geantwortet.
phone-wait-hands = Am Telefon beantwortet: { $answered } von { $expected }. Gezählte Hände: { $hands }.
phone-would-say = Du würdest sagen
phone-change = Antwort ändern
phone-change-hint = Das geht, bis sie an der Wand steht.

# Was dazwischenkommen kann.
phone-lost = Keine Verbindung zum Rechner der Leitung. Neuer Versuch läuft …
phone-kept = Keine Verbindung. Deine Antwort bleibt hier und wird danach abgegeben.
phone-back = Wieder verbunden.
phone-gone = Der Raum ist geschlossen. Du kannst diese Seite schließen.
phone-stands = Keine Verbindung, deine Antwort gilt also weiter. Versuch es gleich noch einmal.
phone-late = Das kam zu spät: Der Raum ist schon weiter, und deine Antwort wurde nicht gezählt.
phone-not-yet = Der Raum wählt noch nicht. Deine Antwort ist hier noch markiert.
phone-answered = Von diesem Platz war schon eine Antwort da. Du kannst sie ändern.

# Wie der Raum gewählt hat.
phone-result-heading = So hat der Raum gewählt
phone-result-second = So wählt der Raum jetzt
phone-result-again = Die erste Zahl ist von der Abstimmung davor, die zweite von dieser.
phone-before-after = vorher { $before }, jetzt { $after }
phone-yours = deine
phone-yours-before = vorher deine
phone-find-one = Such jetzt jemanden mit der { $a }.
phone-find-two = Such jetzt jemanden mit der { $a } oder der { $b }.
phone-find-words = Such jetzt jemanden mit eigenen Worten.
phone-find-nobody = Alle haben gleich gewählt.
phone-against = Was spricht dagegen?
phone-hope = Was sollte { $customer } dabei empfinden?
phone-hope-customer = Was sollte die Kundschaft dabei empfinden?
phone-typed-heading = In eigenen Worten
phone-level = { $dimension }: { $level } von 4
phone-empathy = Empathie
phone-ownership = Verantwortung
phone-speed = Tempo
phone-compensation = Ausgleich

# Was erwartet wird, und was kommt.
phone-predict-heading = Was wird { $customer } sagen?
phone-predict-customer = Was wird die Kundschaft sagen?
phone-predict-reply = Als Antwort hierauf:
phone-predict-send = Das erwarte ich
phone-guess-first = Wähl erst, was du erwartest.
phone-guessed-heading = Notiert. Schau hoch.
phone-guessed = Du erwartest
phone-play-heading = Was daraus wurde
phone-played = Gesagt wurde
phone-did-keep = Was versprochen war, geschieht jetzt.
phone-did-delegate = Jemand aus dem Team tut, was versprochen war.
phone-did-skip = Was versprochen war, unterbleibt.
phone-did-open = Als Nächstes bekommt { $customer } eine Antwort.
phone-did-open-next = Die nächste Person bekommt eine Antwort.
phone-did-close = Das Postfach ist geschlossen.
phone-says = „{ $text }“
phone-expected-heading = Das hat der Raum erwartet
phone-came = so kam es

# Danach.
phone-after-heading = Das war’s
phone-after-says = Deine Wahl neben der des Raums.
phone-after-number = Entscheidung { $number }
phone-after-extra = Frage außer der Reihe
phone-after-you = Du
phone-after-second = Du, nach dem Gespräch
phone-after-room = Der Raum
phone-after-none = keine Antwort
phone-keep-heading = Unter meinem Namen behalten
phone-keep-says = Der Rechner der Leitung behält, was der Raum gespielt hat, ohne Namen. Wenn du willst, behält er es noch einmal unter deinem Namen: Die Leitung sieht sich jeden Namen an und bestätigt ihn. Die Leitung kann es in die Berichte übernehmen, die dort entstehen; sie zeigen dann diesen Namen. Tust du nichts, wird dein Name vergessen.
phone-keep-label = Dein Name in den Berichten
phone-keep = Unter diesem Namen erbitten
phone-keeping = Wird gesendet …
phone-kept-as = Behalten als { $name }. Wenn du es dir anders überlegst, sag es der Leitung.
phone-keep-wished = Wird als { $name } behalten, sobald die Leitung es bestätigt. Wenn du es dir anders überlegst, sag es der Leitung.
phone-keep-refused = Die Leitung behält es nicht unter einem Namen. Deiner wird vergessen.
phone-close = Du kannst diese Seite schließen.

# Anderswo, fort, vorbei.
phone-removed-heading = Dein Platz wurde entfernt
phone-removed-says = Das war die Leitung. Wenn es ein Versehen war, sprich mit ihr.
phone-removed-again = Noch einmal dazukommen
phone-over-heading = Dieser Workshop ist vorbei
phone-over-says = Danke, dass du da warst. Du kannst diese Seite schließen.
phone-elsewhere-heading = In einem anderen Tab offen
phone-elsewhere-says = Dein Platz wird in einem neueren Tab dieses Browsers benutzt. Nur einer kann ihn haben.
phone-elsewhere-here = Hier weitermachen

# Die Stimmung neben dem Gesicht.
phone-mood = { $name }: { $mood }
phone-mood-settled = ruhig
phone-mood-annoyed = verärgert
phone-mood-angry = wütend
phone-mood-furious = außer sich
phone-mood-limit = am Limit
