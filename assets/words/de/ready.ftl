### Words of the interface. Ready for customers? The rule, and who meets it.

ready-heading = Bereit für Kundschaft?
ready-back = Zurück zum Bericht
ready-about = Übung zeigt Übung. Wer die Regel erfüllt, hat das mit simulierter Kundschaft geschafft; wie es mit echter wird, kann sie nicht sagen. Nimm sie, um mit Leuten zu reden, nicht um sie zu vergleichen.
ready-looking = Es wird nachgesehen, wer bereit ist …
ready-none = Noch ist keine Regel gesetzt. Eine Regel sagt, was jemand in der Übung gezeigt haben soll, ehe es an echte Kundschaft geht; du kannst sie jederzeit ändern.
ready-begin = Eine Regel setzen
ready-rule = Die Regel
ready-rule-change = Die Regel ändern
ready-rule-done = Fertig
ready-rule-drop = Keine Regel setzen
ready-sentence = { $what }, mit: { $asks }. { $modes }
ready-sentence-bare = { $what }, zu Ende gespielt. { $modes }
ready-cases-any = { $runs ->
    [one] Ein Durchgang irgendeines Falls
   *[other] { $number } Durchgänge irgendwelcher Fälle
}
ready-cases-one = { $runs ->
    [one] Ein Durchgang von { $cases }
   *[other] { $number } Durchgänge von { $cases }
}
ready-cases-many = { $runs ->
    [one] Je ein Durchgang von { $cases }
   *[other] Je { $runs } Durchgänge von { $cases }
}
ready-modes = Es zählen Durchgänge dieser Art: { $modes }; keiner, der aus einem anderen neu versucht wurde.
ready-ask-level = { $dimension } { $level } oder mehr
ready-ask-csat = simulierte Zufriedenheit { $csat } Sterne oder mehr
ready-ask-no-error = kein Fehler
ready-ask-without = keiner dieser Fehler: { $errors }
ready-ask-without-many = keiner von { $count } Fehlern
ready-set-cases = Fälle, die zu zeigen sind
ready-set-any-case = Irgendein Fall
ready-set-runs = Wie viele Durchgänge sie erfüllen müssen
ready-set-runs-of = { $count ->
    [one] Ein Durchgang, was Glück sein kann
   *[other] { $count } Durchgänge
}
ready-set-modes = Was zählt (alles, wenn nichts gewählt ist)
ready-set-levels = Mindestens im Mittel, Stufe 0 bis 4
ready-set-level = { $level } oder mehr
ready-set-csat = Mindestens simulierte Zufriedenheit
ready-set-stars = { $stars } Sterne oder mehr
ready-set-nothing = Nicht verlangt
ready-set-errors = Fehler, die nicht vorkommen dürfen
ready-set-no-error = Keiner davon
ready-set-any-error = Jeder darf vorkommen
ready-people = { $all ->
    [0] Noch kein Durchgang im Bericht
    [one] Nach dieser Regel bereit: { $ready } von einer Person
   *[other] Nach dieser Regel bereit: { $ready } von { $all } Personen
}
ready-not-yet = { $people ->
    [one] Noch nicht: eine Person, mit dem, worüber zu reden ist
   *[other] Noch nicht: { $people } Personen, mit dem, worüber zu reden ist
}
ready-all-are = Alle im Bericht erfüllen die Regel.
ready-none-is = Bisher erfüllt sie niemand im Bericht.
ready-more = Noch { $count }: die nächsten zeigen
ready-everybody = Alle, von denen hier etwas liegt
ready-left-out = Hier, aber in keiner der Listen: von den Filtern des Berichts ausgelassen oder nur in Workshops dabei
ready-runs-of = Durchgänge von { $called }
ready-run = { $case }, { $day }
ready-talk-nothing-played = Es gibt noch keinen Durchgang, der zählt. Es zählen: { $modes }.
ready-talk-not-played = „{ $case }“ ist noch zu spielen. Es zählen: { $modes }.
ready-slipped = Der letzte Durchgang erfüllt die Regel nicht mehr:
ready-talk-few = { $met ->
    [one] „{ $case }“: Bisher erfüllt ein Durchgang die Regel; verlangt sind { $asked }. Der letzte davon:
   *[other] „{ $case }“: Bisher erfüllen { $met } Durchgänge die Regel; verlangt sind { $asked }. Der letzte davon:
}
ready-talk-few-any = { $met ->
    [one] Bisher erfüllt ein Durchgang die Regel; verlangt sind { $asked }. Der letzte davon:
   *[other] Bisher erfüllen { $met } Durchgänge die Regel; verlangt sind { $asked }. Der letzte davon:
}
ready-talk-not-replayed = „{ $case }“ wurde gespielt, lässt sich hier aber nicht nachspielen. Wie es lief, sagt nur die Datei; darum zählt es nicht.
ready-talk-nearest = „{ $case }“, nach dem Durchgang, der am nächsten kam:
ready-talk-level = { $dimension } kam auf { $came }; verlangt ist { $asked }. Das Ziel: { $aim }.
ready-talk-unscored = { $dimension } war darin nicht gefragt; verlangt ist { $asked }. Wähle einen Fall, der danach fragt.
ready-talk-csat = Die simulierte Kundschaft endete bei { $came } Sternen; verlangt sind { $asked }.
ready-talk-error = Ein Fehler, der nicht vorkommen darf: { $error }. { $coach }
