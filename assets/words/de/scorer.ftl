### Wörter der Oberfläche: warum eine selbst geschriebene Antwort ihre Stufen hat, so wie die Auswertung zählt; jede steht neben den Worten, um die es geht.

# Was zu hören ist.
scorer-cue-regret = eine Entschuldigung
scorer-cue-cliche = eine Floskel
scorer-cue-cond = eine Entschuldigung mit „falls“
scorer-cue-thanks = ein Dank für die offenen Worte
scorer-cue-validate = die Anerkennung, dass es wichtig ist
scorer-cue-feeling = das Gefühl, beim Namen genannt
scorer-cue-impact = was diesem Menschen wichtig ist
scorer-cue-specific = was passiert ist, mit den Tatsachen des Falls
scorer-cue-told = was da durchzumachen war
scorer-cue-reflect = aufgreifen, was dir gesagt wurde
scorer-cue-listen = die Frage, worauf es ankommt
scorer-cue-ask-severity = die Frage, wie ernst es ist
scorer-cue-hostile = etwas Herabsetzendes
scorer-cue-sarcasm = Spott
scorer-cue-calm = eine Vorschrift, was zu fühlen ist
scorer-cue-minimise = Herunterspielen
scorer-cue-cust-blame = ein Vorwurf an die Kundschaft
scorer-cue-argue = Widerspruch, bevor sonst etwas kommt
scorer-cue-drama = eine Entschuldigung, die um dich selbst kreist
scorer-cue-jargon = Firmenjargon
scorer-cue-script = eine Lücke oder ein fremder Name
scorer-cue-task = die Aufgabe, angenommen
scorer-cue-action = was du selbst tust
scorer-cue-others = was kommt oder dafür getan wird
scorer-cue-undone = etwas, das ungetan bleibt
scorer-cue-admit = zu dem stehen, was geschehen ist
scorer-cue-own-outcome = dass du es zu deiner Sache machst
scorer-cue-name-given = ein Name oder eine Nummer, an die man sich halten kann
scorer-cue-cause = die Ursache im Klartext
scorer-cue-prevent = wie es künftig verhindert wird
scorer-cue-uses-file = dass du die Geschichte schon kennst
scorer-cue-warm-hand-over = eine Übergabe mit der ganzen Geschichte
scorer-cue-update = eine Nachricht, die du schicken wirst
scorer-cue-blame = der Fingerzeig auf andere
scorer-cue-pass-buck = der Verweis an die nächste Stelle
scorer-cue-policy = das Versteck hinter einer Vorschrift
scorer-cue-refuse = eine Absage
scorer-cue-passive = ein Fehler, den niemand gemacht hat
scorer-cue-hedge = Worte, die es offenlassen
scorer-cue-empty-promise = eine Zusage, in der niemand vorkommt
scorer-cue-overpromise = mehr, als irgendwer versprechen kann
scorer-cue-repeat = die Frage nach etwas, das schon in der Akte steht
scorer-cue-close = der Schlusspunkt unter die Sache
scorer-cue-ask-confirm = die Frage, ob es so recht ist
scorer-cue-ask-higher = die Frage an jemanden weiter oben
scorer-cue-boundary = eine Grenze
scorer-cue-vague = eine Zeit, die keine ist
scorer-cue-hoop = noch eine Hürde
scorer-cue-usual = eine übliche Frist
scorer-cue-now = jetzt getan oder schon getan
scorer-cue-time = eine Zeit, bei der man dich beim Wort nehmen kann
scorer-cue-stopgap = etwas für die Zwischenzeit
scorer-cue-step-removed = ein Schritt, der erspart bleibt
scorer-cue-remedy = Ersatz für das, was verloren ging
scorer-cue-extra = etwas für den Ärger
scorer-cue-choice = eine echte Wahl
scorer-cue-terms = klare Bedingungen
scorer-cue-contingent = ein Angebot, das am Ja von jemand anderem hängt
scorer-cue-withhold = etwas einbehalten, das zusteht
scorer-cue-charge = Geld, das verlangt oder einbehalten wird
scorer-cue-partly = nur ein Teil davon
scorer-cue-paid-back = ein Betrag, der zurückgezahlt wird
scorer-cue-approved = genehmigt von jemandem, der es darf
scorer-cue-strings = Bedingungen, die daran hängen
scorer-cue-insult = weniger als eine Antwort
scorer-cue-nothing-due = warum nichts ansteht
scorer-cue-beside-no = ein Nein neben dem, was gegeben wird
scorer-cue-beside-maybe = ein Vielleicht neben dem, was gegeben wird
scorer-cue-beside-if = ein Wenn oder Bis neben dem, was gegeben wird
scorer-cue-beside-part = ein Teil oder wenig davon
scorer-cue-beside-but = ein Aber oder Nur neben dem, was gegeben wird
scorer-cue-beside-choice = eine Wahl bei dem, was gegeben wird
scorer-cue-beside-more = etwas darüber hinaus
scorer-cue-beside-giving = etwas, das gegeben oder in Ordnung gebracht wird
scorer-cue-beside-free = nichts zu zahlen, oder nichts gegeben
scorer-cue-beside-vague = eine lose Zeit neben dem, was gegeben wird
scorer-cue-beside-refusal = Worte einer Ablehnung neben dem, was gegeben wird
scorer-cue-beside-kept = etwas, das so bleibt oder behalten wird
scorer-cue-beside-consent = jemand anderes hat mitzureden
scorer-cue-beside-now = jetzt oder schon getan, neben dem, was gegeben wird
scorer-cue-asked-beside = eine Frage zu dem, was gegeben wird
scorer-cue-spared = Kosten, die ihnen erspart bleiben
scorer-cue-charged = Kosten, die ihnen bleiben
scorer-cue-on-us = Kosten, die wir tragen
scorer-cue-denies-offer = ein Nein zu etwas, das es zu geben gibt
scorer-cue-denies-giving = ein Nein dazu, es zu geben
scorer-cue-we-give = jemand von uns gibt es
scorer-cue-we-might = jemand von uns vielleicht
scorer-cue-if-they = ein Wenn, das sie angeht
scorer-cue-if-we = ein Wenn, das uns angeht
scorer-cue-if-others = ein Wenn, das an anderem hängt
scorer-cue-or-said = ein Oder
scorer-cue-or-asked = ein Oder in einer Frage
scorer-cue-names-more = etwas Genanntes, das nicht mitgeht
scorer-cue-gives-more = etwas, das noch dazukommen soll
scorer-cue-severity-asked = die Frage, wie ernst es ist
scorer-cue-need-asked = die Frage, was gebraucht wird oder für wen es war
scorer-cue-need-named = was jemand brauchen könnte
scorer-cue-repeat-asked = die Frage nach einer Nummer oder einem Beleg
scorer-cue-cause-told = wie es dazu kam
scorer-cue-word-promised = eine Nachricht bis zu einer bestimmten Zeit
scorer-cue-works-asked = die Frage, ob es jetzt stimmt
scorer-cue-hands-over = die Übergabe des Falls an jemand anderen
scorer-cue-stays-with = dabeibleiben oder die ganze Geschichte weitergeben
scorer-cue-sets-boundary = eine Grenze, die gezogen wird
scorer-cue-goodbye = ein Abschied

# Fehler, die eine Stufe halten.
scorer-error-blame = schiebt es auf andere
scorer-error-cust-blame = gibt der Kundschaft die Schuld
scorer-error-cliche = ist eine Floskel
scorer-error-cond = hängt die Entschuldigung an ein „falls“
scorer-error-passive = erzählt von einem Fehler, den niemand gemacht hat
scorer-error-policy = versteckt sich hinter einer Vorschrift
scorer-error-empty = ist eine Zusage, in der niemand vorkommt
scorer-error-overpromise = verspricht mehr, als irgendwer kann
scorer-error-bribe = bietet etwas an, bevor zugehört ist
scorer-error-repeat = fragt noch einmal, was in der Akte steht
scorer-error-minimise = spielt den Ärger herunter
scorer-error-argue = widerspricht zuerst
scorer-error-calm = schreibt vor, was zu fühlen ist
scorer-error-jargon = spricht im Firmenjargon
scorer-error-script = klingt wie ein Formbrief: eine Lücke, ein fremder Name oder ein Satz doppelt
scorer-error-pass-buck = schickt an die nächste Stelle
scorer-error-strings = knüpft die Hilfe an Bedingungen
scorer-error-hide = hält zurück, was zusteht
scorer-error-assume = schließt ab, ohne nachzufragen
scorer-error-drama = dreht sich um dich selbst

# Wo die Zählung beginnt.
scorer-base-no-time = keine Zeit, auf die man sich verlassen kann
scorer-base-time-alone = eine Zeit, und nichts, was bis dahin geschieht
scorer-base-not-begun = keine Zeit, und nichts beginnt
scorer-base-waiting = kein Wort dazu, wann oder was jetzt geschieht
scorer-base-not-a-word = kein Wort zu dem, was dir erzählt wurde
scorer-base-nothing-about = noch nichts, was genau diese Geschichte meint
scorer-base-little-about = noch wenig dazu, wie es diesem Menschen damit geht
scorer-base-bare-sorry = eine Entschuldigung, die überall passen würde
scorer-base-nobody = niemand nimmt etwas in die Hand
scorer-base-not-whole = noch nichts, was es wiedergutmacht
scorer-base-only-extra = etwas für die Mühe, aber nicht der Schaden selbst
scorer-base-not-lost = kein Wort zu dem, was verloren ging

# Regeln, die eine Stufe heben oder halten.
scorer-rule-goes-with-it = was mitgeht
scorer-rule-answers = gibt eine Antwort
scorer-rule-not-taken-on = noch sagt niemand: Ich mache das
scorer-rule-repairs = was mitgeht, ersetzt den Verlust
scorer-rule-adds = was mitgeht, gibt etwas für den Ärger dazu
scorer-rule-names-repair = nennt, was den Verlust ersetzt
scorer-rule-adds-in-words = gibt etwas für den Ärger dazu
scorer-rule-owed-too = auch was zusteht, kommt zurück
scorer-rule-late = später, als dieser Fall erlaubt
scorer-rule-hoop = verlängert das Warten oder stellt eine Hürde auf
scorer-rule-contingent = hängt am Ja von jemand anderem
scorer-rule-vague = keine Zeit, mit der man rechnen kann
scorer-rule-refuses = lehnt ab oder beendet die Sache
scorer-rule-sarcasm = nichts davon ist ernst gemeint
scorer-rule-aside = nichts darin meint genau diese Geschichte
scorer-rule-hostile = setzt die Kundschaft herab
scorer-rule-minimise = spielt herunter, was passiert ist
scorer-rule-nobody = spricht niemanden an
scorer-rule-no-order = die Wörter stehen ohne Ordnung da
scorer-rule-alone = lässt andere damit allein
scorer-rule-refuses-due = verweigert, was zusteht
scorer-rule-calm = schreibt vor, was zu fühlen ist
scorer-rule-left-open = offen bleibt, ob es getan wird und wann
scorer-rule-task = weder wann noch wofür ist gesagt
scorer-rule-only-named = ist nur genannt
scorer-rule-gift = ein Geschenk ersetzt nichts
scorer-rule-says-less = die Worte sagen weniger, als mitgeht
scorer-rule-too-much = Geschenke weit über das Faire hinaus
scorer-rule-over-authority = mehr, als du geben darfst
scorer-rule-hoped = Worte, die es offenlassen
scorer-rule-insult = weniger als eine Antwort

# Worte, die auch andere Antworten auf einer höheren oder niedrigeren Stufe haben.
scorer-fitted = { $cue }, wie in ähnlichen Antworten
scorer-alike = so gesetzte Antworten wurden niedriger bewertet

# Was eine Antwort tut, in zwei, drei Wörtern für Diagramme.
scorer-deed-refuse = Abgelehnt
scorer-deed-hand-over = Übergeben
scorer-deed-ask-severity = Gefragt, wie ernst
scorer-deed-ask-need = Gefragt
scorer-deed-ask-repeat = Noch einmal gefragt
scorer-deed-give-choice = Wahl gelassen
scorer-deed-tell-cause = Ursache genannt
scorer-deed-promise-update = Nachricht zugesagt
scorer-deed-give-time = Zeit genannt
scorer-deed-ask-confirm = Gefragt, ob es passt
scorer-deed-set-boundary = Grenze gezogen
scorer-deed-apologise = Entschuldigt
scorer-deed-close = Verabschiedet
scorer-deed-none = Eigene Worte

# Die Gründe einer Dimension in einem Satz.
scorer-spoken = „{ $quote }“ ({ $why })
scorer-takes = { $count ->
    [one] { $spoken } hebt { $dimension } auf { $level }.
   *[other] { $spoken } heben { $dimension } auf { $level }.
}
scorer-but-held = { $count ->
    [one] { $spoken } spricht für { $dimension }, aber mehr als { $level } wird es nicht: { $why }.
   *[other] { $spoken } sprechen für { $dimension }, aber mehr als { $level } wird es nicht: { $why }.
}
scorer-but-held-by = { $count ->
    [one] { $spoken } spricht für { $dimension }, aber mit „{ $quote }“ wird es nicht mehr als { $level }: { $why }.
   *[other] { $spoken } sprechen für { $dimension }, aber mit „{ $quote }“ wird es nicht mehr als { $level }: { $why }.
}
scorer-held = { $dimension } kommt nicht über { $level }: { $why }.
scorer-held-by = Mit „{ $quote }“ kommt { $dimension } nicht über { $level }: { $why }.
scorer-stays = { $dimension } bleibt bei { $level }: { $why }.

# Das Eine, was zu einer Antwort zu wissen ist.
scorer-plain = { $fault }. { $step }
scorer-plain-good = Gut so. Für mehr: { $step }
scorer-plain-best = Daran muss nichts anders werden.

# Wo es keine Gründe mehr gibt.
scorer-rescored = Eine frühere Fassung der Auswertung hat diese Stufen vergeben; ihre Gründe sind nicht aufbewahrt.
scorer-erased = Du hast es mit eigenen Worten gesagt, und die sind gelöscht.
scorer-erased-why = Die Worte, die das verdient haben, sind gelöscht. Die Stufen bleiben, wie sie vergeben wurden.
