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
