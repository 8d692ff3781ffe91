### Wörter der Oberfläche: Arten der Wiedergutmachung und Gedanken dahinter, wie der Leitfaden sie erzählt.

# Kunden.
ideas-customer-recovery = Wiedergutmachung für Kunden
ideas-customer-recovery-lead = Wer im Stich gelassen wurde, ist wieder im Reinen mit uns und weiß es.
ideas-customer-recovery-text = Ersetzt wird, was verloren ging, und auch, wie jemand behandelt wurde: Er bekommt die Wahrheit, wird gefragt und muss nicht darum kämpfen. Einen Fehler verzeihen Menschen eher als eine kalte Antwort darauf.
ideas-customer-recovery-do = Frag vor dem Schluss, ob es so gut ist, und melde dich später noch einmal.
ideas-customer-recovery-shown = In der Nachbesprechung unter „Kundschaft“: Zufriedenheit, Fairness und ob jemand wiederkäme, alles simuliert.
ideas-customer-recovery-also = drei arten gerechtigkeit fairness zufriedenheit csat nps kundin kunde customer

# Abläufe.
ideas-process-recovery = Wiedergutmachung im Ablauf
ideas-process-recovery-lead = Was schiefging, wird dort behoben, wo es entstand, damit es niemandem mehr begegnet.
ideas-process-recovery-text = Billiger als mit einer Beschwerde lässt sich kein Betrieb prüfen: Jemand hat die Schwachstelle für dich gefunden. Ohne diesen Schritt sagst du nächste Woche dieselbe Entschuldigung noch einmal.
ideas-process-recovery-do = Nenne eine Ursache und eine Änderung, und frag dich, ob die Änderung diesen Fall verhindert hätte.
ideas-process-recovery-shown = In der Nachbesprechung unter „Ablauf“: die Ursache, deine Abhilfe und ob sie eine Wiederholung verhindert.
ideas-process-recovery-also = drei arten vorbeugung ursache verbesserung prozess process

# Beschäftigte.
ideas-employee-recovery = Wiedergutmachung im Team
ideas-employee-recovery-lead = Auch wer in der Schusslinie stand, wird versorgt.
ideas-employee-recovery-text = Für etwas angeschrien zu werden, das man nicht getan hat, hinterlässt Spuren. Wer damit allein bleibt, wird kurz angebunden oder geht; wer gehört wird, kann am nächsten Tisch wieder freundlich sein.
ideas-employee-recovery-do = Atme durch. Sag jemandem, wie es war. Bitte um die Hilfe, die du brauchst, und biete sie anderen an.
ideas-employee-recovery-shown = Die Seite vor der Nachbesprechung fragt, wie es sich anfühlte; in der Nachbesprechung kommt „Team“ darauf zurück.
ideas-employee-recovery-also = drei arten moral stress burnout mitarbeitende beschäftigte kollegin kollege unterstützung gefühle employee

# Vor Ort entscheiden.
ideas-decide-where-you-stand = Entscheide dort, wo du stehst
ideas-decide-where-you-stand-lead = Wer die Beschwerde hört, sollte das meiste davon sofort regeln können.
ideas-decide-where-you-stand-text = Für etwas um Erlaubnis zu bitten, das du geben darfst, kostet Minuten und sagt allen, dass man dir nicht traut. Wer entscheiden darf, gibt weniger und nicht mehr, weil er es früh geben kann.
ideas-decide-where-you-stand-do = Kenne deine Grenze auswendig, und nutze sie, ohne zu fragen.
ideas-decide-where-you-stand-shown = Unter „Angebote“ steht, was du geben darfst; die Nachbesprechung zeigt, was eine höhere Grenze geändert hätte.
ideas-decide-where-you-stand-also = befugnis ermächtigung vollmacht vorne erlaubnis leitung genehmigung empowerment

# Grenzen.
ideas-know-the-limits = Kenne die Grenzen
ideas-know-the-limits-lead = Richtlinien sind ein Mittel: Sie sagen, was immer zusteht, was du geben darfst und wann du jemanden dazuholst.
ideas-know-the-limits-text = Eine Grenze, die du kennst, ist Freiheit bis zu ihr. Dahinter steht ein Mensch und kein Nein: Übergib persönlich, bleib, bis er da ist, und erzähl die Geschichte selbst, damit es niemand noch einmal tun muss.
ideas-know-the-limits-do = Sag erst, was du tun kannst, dann die Grenze und ihren Grund.
ideas-know-the-limits-shown = Die Hausregeln sind einen Tastendruck entfernt (P); aus einem Angebot jenseits deiner Grenze wird eine Zusage, die jemand halten muss.
ideas-know-the-limits-also = rahmen hausregeln regeln eskalation übergeben richtlinien vorschriften

# Später und weiter oben.
ideas-longer-and-higher-costs-more = Später und weiter oben kostet mehr
ideas-longer-and-higher-costs-more-lead = Derselbe Fehler kostet beim ersten Kontakt am wenigsten. Jedes Warten und jede Stufe nach oben macht die Einigung teurer.
ideas-longer-and-higher-costs-more-text = Was in der ersten Minute mit einer Entschuldigung und einer kleinen Geste beigelegt gewesen wäre, braucht nach einer Woche eine Erstattung und nach einem Monat eine Erstattung mit Brief, denn inzwischen ist auch das Warten wiedergutzumachen.
ideas-longer-and-higher-costs-more-do = Regle es in diesem Gespräch, wenn du kannst.
ideas-longer-and-higher-costs-more-shown = Die Rechnung in der Nachbesprechung und dasselbe Angebot beim ersten Kontakt.
ideas-longer-and-higher-costs-more-also = zugeständnis eskalation verzögerung kosten rechnung preis geld

# Wenn Worte reichen.
ideas-an-apology-may-be-enough = Eine Entschuldigung kann genügen
ideas-an-apology-may-be-enough-lead = Wo wenig verloren ging, sind passende Worte alles, und Geschenke sehen nur nach schlechtem Gewissen aus.
ideas-an-apology-may-be-enough-text = Ein Kaffee, der nicht heiß war und nebenbei erwähnt wird, braucht „Das tut mir leid, ich mache Ihnen einen neuen“ und keinen Gutschein. Wer mehr ersetzt, als kaputt war, macht die Sache größer, als sie war.
ideas-an-apology-may-be-enough-do = Frag dich, was wirklich verloren ging. Wenn es nichts ist, sag, warum du nichts gibst.
ideas-an-apology-may-be-enough-shown = Fälle, in denen wenig auf dem Spiel steht und jedes Geschenk vom Ergebnis abgeht.
ideas-an-apology-may-be-enough-also = klein kleinigkeit überkompensieren geschenk verhältnis

# Umfragen.
ideas-get-in-touch-at-3-and-below = Melde dich bei 3 und darunter
ideas-get-in-touch-at-3-and-below-lead = Eine Bewertung von 3 oder weniger ist eine Beschwerde, für die niemand mehr die Kraft hatte. Geh auf die Menschen zu.
ideas-get-in-touch-at-3-and-below-text = Die meisten, die im Stich gelassen wurden, sagen nichts und bleiben weg. Eine schlechte Bewertung ist das einzige Zeichen, das sie geben. Wer am selben Tag anruft, zuhört und es in Ordnung bringt, erfährt von ihnen selbst, wie es ausging, und nicht daraus, dass sie fehlen.
ideas-get-in-touch-at-3-and-below-do = Melde sie, such das persönliche Gespräch, bring es in Ordnung, bitte um eine neue Bewertung, und miss, was sich geändert hat.
ideas-get-in-touch-at-3-and-below-shown = Die zweite Chance nach einer schlechten Bewertung und die „CSAT-Schritte“.
ideas-get-in-touch-at-3-and-below-also = kontakt umfrage csat bewertung nachfassen warnung anrufen

# Das Paradox.
ideas-the-paradox-and-why-not-to-count-on-it = Das Paradox, und warum man nicht darauf zählt
ideas-the-paradox-and-why-not-to-count-on-it-lead = Manchmal ist jemand, bei dem alles sehr gut wiedergutgemacht wurde, treuer als jemand, dem nie etwas schiefging.
ideas-the-paradox-and-why-not-to-count-on-it-text = Das ist selten. Der Fehler muss klein sein, der erste, und nicht in deiner Macht stehen; die Antwort rasch, fair und freundlich. Bei einem schweren oder zweiten Fehler kommt es nicht vor, und die meisten Enttäuschten sagen es nie. Ein Betrieb, der mit Absicht patzt, verliert weit mehr, als ein paar Dankbare zurückbringen.
ideas-the-paradox-and-why-not-to-count-on-it-do = Bring es in Ordnung, weil es richtig ist. Nimm die Treue als Geschenk.
ideas-the-paradox-and-why-not-to-count-on-it-shown = Die Treuekurve der Nachbesprechung, mit den erfüllten und den fehlenden Bedingungen.
ideas-the-paradox-and-why-not-to-count-on-it-also = service recovery paradox loyalität treue begeisterung absichtlich

# Danach.
ideas-small-things-afterwards = Kleinigkeiten danach
ideas-small-things-afterwards-lead = Eine Zeile von Hand und ein Wort ans Team: wenig Arbeit, und man erinnert sich daran.
ideas-small-things-afterwards-text = Ein paar Zeilen einige Tage später sagen: Sie waren keine Vorgangsnummer. Ein Wort an alle, die als Nächste zuständig sind, erspart es, alles noch einmal zu erzählen.
ideas-small-things-afterwards-do = Schreib auf, was passiert ist, was zugesagt wurde und wer es wissen muss, solange du es noch weißt.
ideas-small-things-afterwards-shown = Die Fallnotiz und das Nachfassen, wo ein Fall es vorsieht.
ideas-small-things-afterwards-also = handschriftlich karte brief kollegen team nachfassen
