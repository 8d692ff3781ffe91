### Wörter der Oberfläche: das Briefstudio, im Gespräch und als eigene Seite.

# Das Blatt.
studio-subject = Betreff
studio-subject-line = Betreff: { $subject }
studio-subject-hint = Worum es geht, in deren Worten
studio-words = { $words } von { $most } Wörtern

# Die Liste der Teile.
studio-parts = { $count ->
        [3] Drei Teile
        [4] Vier Teile
        [5] Fünf Teile
        [6] Sechs Teile
        [7] Sieben Teile
        [8] Acht Teile
       *[other] { $count } Teile
    }
studio-ready = { $ready } von { $all } fertig
studio-written = { $ready } von { $all } geschrieben
studio-slot-ready = { $part }: fertig
studio-slot-written = { $part }: geschrieben
studio-slot-open = { $part }: noch nicht
studio-slot-lacks = { $part }: { $lacks }

# Was nicht stimmt, in einem Satz darunter und in zwei Wörtern.
studio-flaw-bracket = Hier steht noch eine Klammer aus der Vorlage. Man würde sie sehen.
studio-flaw-never-again = „Nie wieder“ kann niemand halten. Sag, was ihr geändert habt.
studio-flaw-passive = In diesem Satz tut niemand etwas. Sag, wer es war.
studio-flaw-padding = Worte aus einem Formular. Sie sagen diesem einen Menschen nichts.
studio-flaw-unconfirmed = Noch nicht bestätigt. Sag, dass ihr es nicht wisst und wann du schreibst.
studio-flaw-copied = Das sind die Worte der Vorlage. Sag es mit deinen.
studio-flaw-conditional = Ein „falls“ oder „vielleicht“ nimmt die Entschuldigung zurück. Bitte um Verzeihung für das, was geschah.
studio-flaw-blame = Das schiebt es auf andere. Vertraut hat man dir.
studio-flaw-no-contact = Niemand, an den man sich wenden kann. Nenne einen Namen und deinen direkten Anschluss.
studio-short-bracket = Klammer übrig
studio-short-never-again = zu viel
studio-short-passive = wer denn?
studio-short-padding = Floskel
studio-short-unconfirmed = ungewiss
studio-short-copied = abgeschrieben
studio-short-conditional = halb entschuldigt
studio-short-blame = schiebt ab
studio-short-no-contact = Kontakt?
studio-missing-words = noch nichts
studio-missing-name = ohne Namen
studio-missing-facts = ohne Fakten
studio-missing-got = was kam an?
studio-missing-owner = wer war es?
studio-missing-apology = keine Bitte
studio-missing-rule = welche Zusage?
studio-missing-step = kein Schritt
studio-missing-prevention = nächstes Mal?
studio-missing-must-say = Pflicht fehlt
studio-missing-offer = kein Angebot
studio-missing-contact = Kontakt?
studio-put = „{ $words }“ nehmen
studio-cut = Herausnehmen

# Die Zeile des Coachs: eine Frage zum ersten Teil, der noch nicht fertig ist.
studio-coach-greeting = Wen grüßt der Brief, mit Namen?
studio-coach-happened = Was ist ihnen geschehen, und wann?
studio-coach-expected = Womit durften sie rechnen, und was bekamen sie?
studio-coach-responsibility = Wer sagt: Das war unser Versäumnis?
studio-coach-apology = Verzeihung wofür: den Schaden und das Schweigen?
studio-coach-standard = Wie weit habt ihr eure eigene Zusage verfehlt?
studio-coach-steps = Wer tut was bis wann, und was verhindert das nächste Mal?
studio-coach-amends = Was bekommen sie, und wen rufen sie an?
studio-coach-done = Jeder Teil spricht zu ihnen. Lies ihn einmal laut, dann schick ihn ab.

# Eine leise Zeile.
studio-ease-easy = Leicht zu lesen.
studio-ease-easy-again = Leicht zu lesen. „{ $words }“ steht zweimal da.
studio-ease-some = Manche Sätze sind lang.
studio-ease-some-again = Manche Sätze sind lang. „{ $words }“ steht zweimal da.
studio-ease-hard = Lange Wörter und Sätze: schwer zu lesen, wenn man aufgebracht ist.
studio-ease-hard-again = Lange Wörter und Sätze: schwer zu lesen, wenn man aufgebracht ist. „{ $words }“ steht zweimal da.

# Das Dock.
studio-yours = Dein Brief
studio-so-far = Dein Brief bis hierher
studio-send = Brief abschicken
studio-write-first = Schreib zuerst etwas
studio-ready-one = Lieber einen fertigen wählen
studio-own = Den Brief selbst schreiben
studio-draft = An deinem Brief weiterschreiben
studio-act-first = { $says } Dein Brief bleibt hier.
studio-wrote = { $name } schrieb
studio-said = { $name } sagte

# Die Seite „Einen Brief schreiben“.
studio-title = Einen Brief schreiben
studio-stores-nothing = Nirgends gespeichert. Kopiere oder sichere ihn, bevor du gehst.
studio-facts = Deine Fakten
studio-facts-explain = Was du hier angibst, dient nur dazu, deinen Brief daran zu lesen.
studio-fact-to = An wen er geht
studio-fact-to-hint = Der Name
studio-fact-happened = Was geschah
studio-fact-happened-hint = Mit Tagen und Zahlen
studio-fact-wanted = Was sie wollten
studio-fact-unsayable = Was noch nicht gesagt werden kann
studio-fact-unsayable-hint = Eine Sache je Zeile
studio-fact-give = Was du geben darfst
studio-fact-give-hint = Eine Sache je Zeile
studio-fact-from = Dein Name
studio-fact-line = Dein direkter Anschluss
studio-fact-line-hint = Telefon oder E-Mail
studio-tab-letter = Brief
studio-copy = Brief kopieren
studio-copied = Der Brief ist in der Zwischenablage.
studio-save = Als Datei sichern
studio-folder = Ordner, in den er soll
studio-save-text = Als Text sichern
studio-save-html = Als Webseite sichern
studio-saved = Der Brief liegt hier: { $path }
studio-file = brief
studio-leave-title = Dieser Brief ist nirgends gespeichert.
studio-leave-ask = Wenn du gehst, ist er weg.
studio-stay = Bleiben und schreiben
studio-copy-leave = Kopieren, dann gehen
studio-leave-without = Ohne ihn gehen
