### Wörter der Oberfläche: die acht Teile eines Briefs, der etwas wiedergutmacht, und wonach jeder fragt, wo ein Fall nichts anderes sagt.

letter-part-greeting = Anrede
letter-part-happened = Was geschah
letter-part-expected = Erwartet und bekommen
letter-part-responsibility = Verantwortung
letter-part-apology = Entschuldigung
letter-part-standard = Verfehlter Maßstab
letter-part-steps = Schritte und Vorsorge
letter-part-amends = Ausgleich und Kontakt

letter-ask-greeting = Mit Namen, und worum es in diesem Brief geht
letter-ask-happened = Was schiefging, wann, und was es für sie hieß
letter-ask-expected = Womit zu rechnen war, und was stattdessen kam
letter-ask-responsibility = Bei wem es liegt, in klaren Worten, und was es an Vertrauen kostet
letter-ask-apology = Eine Entschuldigung für die Folgen und für das Schweigen
letter-ask-standard = Was hätte sein sollen und nicht war
letter-ask-steps = Was getan ist, was wann kommt, was es künftig verhindert
letter-ask-amends = Was du wiedergutmachst, wer wie zu erreichen ist, dein Name

# Was einen Brief verdirbt, wo es steht.
letter-flaw-bracket = eine Lücke aus der Vorlage
letter-flaw-never-again = mehr, als jemand versprechen kann
letter-flaw-passive = ein Fehler, den niemand gemacht hat
letter-flaw-padding = Worte aus einem Formular
letter-flaw-unconfirmed = als sicher erzählt und noch nicht bekannt
letter-flaw-copied = derselbe Satz noch einmal
letter-flaw-conditional = eine Entschuldigung mit Wenn
letter-flaw-blame = der Finger zeigt auf andere
letter-flaw-no-contact = niemand zu erreichen

# Was dagegen hilft.
letter-mend-bracket = Setz ein, was hierher gehört, oder streich es.
letter-mend-never-again = Sag den Schritt zu, den du in der Hand hast: was ab jetzt anders läuft.
letter-mend-passive = Setz „wir“ oder „ich“ vor das Verb.
letter-mend-padding = Streich es. Sag lieber, was du für diesen Menschen tust.
letter-mend-unconfirmed = Sag, dass es noch nicht feststeht und wann die nächste Nachricht kommt.
letter-mend-copied = Einmal reicht: Streich den zweiten.
letter-mend-conditional = Sag es ohne „falls“ und „vielleicht“. Nenn, was geschehen ist.
letter-mend-blame = Sag zuerst, wer es in Ordnung bringt, dann, wer es verursacht hat.
letter-mend-no-contact = Unterschreib mit Namen und gib eine Nummer oder Adresse an, unter der du erreichbar bist.

# Was einem Teil fehlt.
letter-missing-words = noch nichts geschrieben
letter-missing-name = der Name
letter-missing-facts = was geschehen ist, mit Einzelheiten
letter-missing-got = was daraus wurde, neben dem Erwarteten
letter-missing-owner = wer dafür geradesteht, in der ersten Person
letter-missing-apology = eine Entschuldigung für etwas, ohne Wenn
letter-missing-rule = der Maßstab, der verfehlt wurde
letter-missing-step = ein Schritt und sein Zeitpunkt
letter-missing-prevention = was eine Wiederholung verhindert
letter-missing-must-say = was auf jeden Fall gesagt werden muss
letter-missing-offer = was du anbietest
letter-missing-contact = wer unterschreibt und wie man diese Person erreicht

# Woher die Stufen eines Briefs kommen.
letter-base-empathy = wo Empathie beginnt
letter-base-ownership = noch steht niemand dafür gerade
letter-base-speed = noch ist nichts im Gang
letter-base-compensation = noch ist nichts angeboten
letter-rise-apology = eine Entschuldigung für etwas
letter-rise-heart = wie es für sie war
letter-rise-acts = etwas wird getan
letter-rise-times = mehr als eine Zeit, an die man sich halten kann
letter-rise-meantime = eine Nachricht, bevor jemand fragt, oder etwas für die Zwischenzeit
letter-rise-owns = jemand steht dafür gerade
letter-rise-steps = Schritte und was eine Wiederholung verhindert
letter-rise-stays = Ursache, Schritte und jemand, der dafür einsteht
letter-rise-some = etwas wird in Aussicht gestellt
letter-rise-offer = ein Angebot
letter-rise-whole = alles, was zu geben ist
letter-rise-choice = eine echte Wahl
letter-hold-apology = keine Entschuldigung für das, was geschehen ist
letter-hold-faceless = hier spricht niemand
letter-hold-light = es wird kleingeredet
letter-hold-owner = niemand sagt, wer dafür geradesteht
letter-hold-steps = die Schritte sind nicht vollständig
letter-hold-contact = niemand ist zu erreichen
letter-hold-part = nur ein Teil dessen, was zu geben ist
letter-hold-loose = ein Angebot, das noch keines ist
letter-hold-grudging = ein Angebot mit Stirnrunzeln oder Haken
letter-hold-hoop = etwas, das vorher verlangt wird
letter-hold-refused = was zusteht, wird verweigert
