### Words of the interface. The reports: what the runs that were handed in add up to.

reports-heading = Berichte
reports-add = Dateien hinzufügen
reports-export = Exportieren
reports-again = Noch einmal
reports-reading = Das Archiv wird gelesen …
reports-renewing = Der Bericht wird neu gemacht …
reports-drop-here = Hierher kannst du Abgegebenes ziehen: Dateien, die auf .amends enden, oder Ordner damit. Der Rest blieb unangetastet.
reports-drop-reports = Hierher kannst du Abgegebenes ziehen, als Dateien, die auf .amends enden, oder als Ordner damit, und eine einzelne Tabelle echter Zahlen als CSV. Der Rest blieb unangetastet.
reports-drop-later = Dateien kannst du auf das Fenster ziehen, wenn du hier fertig bist. Es wurde nichts aufgenommen.
reports-let-go = Loslassen, um diese Dateien aufzunehmen
reports-empty = Was deine Leute abgeben, kommt hier zusammen: der erste Versuch und der letzte, wo es schwer ist und wer ein Dankeschön verdient. Zieh ihre Dateien oder einen Ordner damit irgendwo auf das Fenster.
reports-means-none = Mit diesen Filtern ist kein Durchgang gemeint.
reports-every-run = Alle Durchgänge zeigen
reports-every-workshop = Workshops zeigen

# Filters.
reports-team = Team
reports-every-team = Alle Teams
reports-no-team = Ohne Team
reports-period = Zeitraum
reports-any-time = Jederzeit
reports-since = Seit dem { $day }
reports-only-month = Nur { $month } { $year }
reports-case = Fall
reports-every-case = Alle Fälle
reports-mode = Modus
reports-every-mode = Alle Modi ohne Workshop
reports-which = Welche Durchgänge einer Person in einem Fall
reports-which-all = Alle Durchgänge
reports-which-first = Erste Durchgänge
reports-which-best = Beste Durchgänge
reports-which-latest = Letzte Durchgänge
reports-currency = Währung
reports-money-in = Geld in { $currency }

# Counts, and what the report is about.
reports-runs = { $count ->
    [one] 1 Durchgang
   *[other] { $count } Durchgänge
}
reports-people = { $count ->
    [one] 1 Person
   *[other] { $count } Personen
}
reports-cases = { $count ->
    [one] einem Fall
   *[other] { $count } Fällen
}
reports-in-runs = { $count ->
    [0] In keinem Durchgang
    [one] In einem Durchgang
   *[other] In { $count } Durchgängen
}
reports-about = { $runs } von { $people } in { $cases }, { $from } bis { $to }. Alle Ergebnisse sind simuliert.
reports-about-one-day = { $runs } von { $people } in { $cases }, am { $from }. Alle Ergebnisse sind simuliert.
reports-workshops = { $count ->
    [one] einem Workshop
   *[other] { $count } Workshops
}
reports-rooms = { $count ->
    [one] Ein Workshop steht für sich und in keiner dieser Zahlen: Da hat ein Raum gemeinsam entschieden.
   *[other] { $count } Workshops stehen für sich und in keiner dieser Zahlen: Da hat ein Raum gemeinsam entschieden.
}
reports-as-issued = { $count ->
    [one] Ein Durchgang steht so da, wie er ausgestellt wurde: Hier lässt er sich nicht noch einmal spielen.
   *[other] { $count } Durchgänge stehen so da, wie sie ausgestellt wurden: Hier lassen sie sich nicht noch einmal spielen.
}
reports-percent = { $percent } %
reports-none-percent = 0 %
reports-all-percent = 100 %
reports-none = –

# Taking files in.
reports-add-explains = Dateien, die abgegeben wurden, oder ein Ordner: Alles Abgegebene darin und darunter wird aufgenommen. Die Dateien selbst werden nur gelesen. Du kannst sie auch irgendwo auf das Fenster ziehen.
reports-add-missing = Unter { $path } gibt es nichts. Es wurde nichts aufgenommen. Berichtige den Pfad, oder zieh die Dateien auf das Fenster.
reports-browse-files = Dateien wählen …
reports-browse-folder = Ordner wählen …
reports-browse-none = Auf diesem Rechner öffnete sich kein Dateidialog. Es wurde nichts aufgenommen. Tippe den Pfad, oder zieh die Dateien auf das Fenster.
reports-add-field = Eine Datei oder ein Ordner
reports-take = Aufnehmen
reports-taking-begins = Dateien werden gesucht …
reports-taking = { $runs ->
    [0] { $files } von { $of } Dateien
    [one] { $files } von { $of } Dateien, ein neuer Durchgang
   *[other] { $files } von { $of } Dateien, { $runs } neue Durchgänge
}
reports-taking-again = Durchgänge, deren Fall später kam, werden nachgespielt: { $done } von { $of }
reports-stop = Anhalten
reports-stopping = Hält nach dieser Datei an …
reports-files = { $count ->
    [0] Keine Datei
    [one] Eine Datei
   *[other] { $count } Dateien
}
reports-new-runs = { $count ->
    [0] kein neuer Durchgang
    [one] ein neuer Durchgang
   *[other] { $count } neue Durchgänge
}
reports-taken = { $files }, { $runs }.
reports-taken-nothing = Dort ist keine Abgabe: Ihre Namen enden auf .amends. Nichts wurde aufgenommen. Wähle einen anderen Ordner oder die Dateien selbst.
reports-taken-known = { $count ->
    [one] Ein Durchgang war schon da.
   *[other] { $count } Durchgänge waren schon da.
}
reports-taken-as-issued = { $count ->
    [one] Ein Durchgang steht so da, wie er ausgestellt wurde: Hier lässt er sich nicht noch einmal spielen.
   *[other] { $count } Durchgänge stehen so da, wie sie ausgestellt wurden: Hier lassen sie sich nicht noch einmal spielen.
}
reports-taken-reserved = { $count ->
    [one] Eine der Dateien kam mit einem Vorbehalt hinein.
   *[other] { $count } der Dateien kamen mit einem Vorbehalt hinein.
}
reports-taken-copies = { $count ->
    [one] Eine weitere ist eine Kopie davon.
   *[other] { $count } weitere sind Kopien davon.
}
reports-taken-files-out = { $count ->
    [one] Eine Datei ließ sich nicht aufnehmen.
   *[other] { $count } Dateien ließen sich nicht aufnehmen.
}
reports-taken-runs-out = { $count ->
    [one] Ein Durchgang ließ sich nicht aufnehmen.
   *[other] { $count } Durchgänge ließen sich nicht aufnehmen.
}
reports-taken-stopped = Es wurde angehalten: Was drin ist, ist drin, der Rest lässt sich noch einmal hinzufügen.
reports-damage-show = Was und warum
reports-damage-hide = Liste ausblenden
reports-damage = Nicht aufgenommen
reports-damage-reserved = Aufgenommen mit Vorbehalt
reports-damage-as-issued = Aufgenommen wie ausgestellt
reports-damage-about = { $file }, „{ $case }“ vom { $day }
reports-damage-do = Bitte, wer sie geschickt hat, noch einmal abzugeben und die Datei so zu schicken, wie Amends sie geschrieben hat. Alles andere hier bleibt davon unberührt.
reports-damage-reserved-do = Musst du dich auf den Namen und den Rest der Liste verlassen, lass dir die Datei so geben, wie Amends sie geschrieben hat, und vergiss vorher die dieser Person.
reports-damage-as-issued-do = Diese Durchgänge zählen mit den Ergebnissen, die sie mitbringen. Fehlt ein Fall, nimm eine Datei auf, die ihn mitbringt: Dann werden sie hier noch einmal gespielt.
reports-damage-run = { $file }, Durchgang { $run }

# First against latest.
reports-headline-heading = Der erste Versuch und der letzte
reports-headline = { $count ->
    [one] Eine von { $all } Personen war zuletzt besser als beim ersten Mal, im selben oder einem ebenso schweren Fall.
   *[other] { $better } von { $all } Personen waren zuletzt besser als beim ersten Mal, im selben oder einem ebenso schweren Fall.
}
reports-headline-all = Alle { $all } Personen waren zuletzt besser als beim ersten Mal, im selben oder einem ebenso schweren Fall.
reports-headline-none = Keine von { $all } Personen war zuletzt besser als beim ersten Mal, im selben oder einem ebenso schweren Fall.
reports-headline-one-better = Die eine Person mit zwei Durchgängen zum Vergleich war zuletzt besser als beim ersten Mal, im selben oder einem ebenso schweren Fall.
reports-headline-one-not = Die eine Person mit zwei Durchgängen zum Vergleich war zuletzt nicht besser als beim ersten Mal, im selben oder einem ebenso schweren Fall.
reports-headline-no-pairs = Noch hat niemand zwei Durchgänge ohne Hilfe zum Vergleich: Ein zweiter im selben Fall oder in einem ebenso schweren macht den Anfang.
reports-headline-worse = { $count ->
    [one] Eine war schlechter.
   *[other] { $number } waren schlechter.
}
reports-headline-same = { $count ->
    [one] Eine war so gut wie zuvor.
   *[other] { $number } waren so gut wie zuvor.
}
reports-headline-without = { $count ->
    [one] Eine Person hat noch keinen zweiten Durchgang zum Vergleich.
   *[other] { $number } Personen haben noch keinen zweiten Durchgang zum Vergleich.
}
reports-headline-dot = Simulierte Zufriedenheit. Jeder Punkt ist eine Person: ihr erster Durchgang ohne Hilfe und der letzte desselben Falls oder eines ebenso schweren.
reports-headline-dots = Simulierte Zufriedenheit. Jeder Punkt steht für bis zu { $each } Personen: ihr erster Durchgang ohne Hilfe und der letzte desselben Falls oder eines ebenso schweren.
reports-first = Erster
reports-latest = Letzter
reports-median = Median { $median }
reports-one-star = 1 Stern
reports-five-stars = 5 Sterne

reports-moved = Was sich bewegt hat
reports-moved-sub = Mittlere Stufe, 0 bis 4, erster und letzter Versuch
reports-moved-from = von „{ $from }“ zu „{ $to }“
reports-moved-around = weiter um „{ $at }“
reports-moved-not = nicht in beiden Durchgängen gefragt
reports-moved-name = { $dimension }: { $first }, jetzt { $latest }; { $words }

reports-heat = Wo es schwer ist
reports-heat-sub = Mittlere Stufe von 0 bis 4: je kräftiger, desto höher
reports-hardest = Am schwersten, wo es in fünf Durchgängen oder mehr vorkam: { $dimension } in „{ $case }“, im Mittel { $mean } von 4
reports-heat-runs = Durchg.
reports-cell = { $case }, { $dimension }: mittlere Stufe { $mean } aus { $count ->
    [one] einem Durchgang
   *[other] { $count } Durchgängen
}
reports-cell-none = { $case }, { $dimension }: nicht gefragt

reports-causes = Ursachen in den geübten Fällen
reports-causes-sub = Wie oft zum Beheben gewählt, von den Durchgängen des Falls. Wie oft es der Kundschaft begegnet, weiß man hier nicht.
reports-causes-sub-none = Mit den Durchgängen des Falls. Welche zu beheben wäre, hat noch niemand eingereicht.
reports-cause-of = { $chosen } von { $runs }
reports-cause-comes-back = Die Abhilfe verhindert nicht, dass es wiederkommt
reports-causes-none = Keiner dieser Fälle nennt eine Ursache.
reports-cause-note = { $case }. Simulierte Aussicht auf erneuten Kontakt: { $chance }
reports-most-suggested = Am häufigsten vorgeschlagen: { $fix }
reports-most-suggested-not = Am häufigsten vorgeschlagen: { $fix }. Es verhindert nicht, dass es wiederkommt.

reports-thanks = Ein Dankeschön wert
reports-thanks-sub = Verdient in ersten oder besten Durchgängen ohne Hilfe
reports-thanks-ready = Mit einer fertigen Antwort
reports-thanks-none = In diesen Durchgängen wurde noch nichts gewürdigt.
reports-thanks-add = Ein Dankeschön schreiben
reports-thanks-explains = Er wird hier als Bemerkung zum Durchgang aufbewahrt. Nichts wird verschickt: Kopiere ihn danach, oder druck ihn als Blatt für die Person.
reports-thanks-whom = Für wen
reports-thanks-gone = Wofür dieser Dank begonnen wurde, steht nicht mehr in diesem Bericht. Wähle, für wen er ist; bis dahin wird er nicht behalten.
reports-thanks-note = Dein Dank
reports-thanks-author = Unterschrift
reports-thanks-keep = Dank behalten
reports-thanks-kept = Der Dank steht jetzt beim Durchgang.
reports-thanks-copy = Den Dank an { $who } kopieren
reports-thanks-copied = Der Dank liegt in der Zwischenablage, mit dem Satz, dem er gilt.
reports-thanks-page = Der Dank an { $who } als Blatt
reports-thanks-page-about = Ein Blatt für die Person: dein Dank und der Satz, dem er gilt.
reports-thanks-written = Das Blatt liegt unter { $path }.
reports-thanks-file = dank
reports-deeds-none = Was gewürdigt wird, wird hier gezählt. Noch ist es nichts.
reports-deeds = Was gewürdigt wurde

reports-all-of = Alle { $count } zeigen
reports-fewer = Weniger zeigen

# Further down.
reports-errors = Was schiefging
reports-errors-sub = Durchgänge, in denen es vorkam
reports-errors-none = Keiner der Fehler aus dem Raster wurde gemacht.
reports-promises = Zusagen und Befugnis
reports-promises-made = Zusagen gemacht
reports-promises-kept = Gehalten
reports-promises-share = { $share } der gemachten
reports-promises-open = { $count ->
    [one] Eine war weder noch: Der Fall endete, bevor sie fällig war
   *[other] { $count } waren weder noch: Der Fall endete, bevor sie fällig waren
}
reports-promises-broken = Gebrochen
reports-offers-refused = Angebote über die Befugnis hinaus
reports-levels-raised = Übergaben an die Teamleitung

reports-measures = Wie es der Kundschaft erging, simuliert
reports-measures-sub = Durchgänge nach Zufriedenheit am Ende, und was daraus folgte
reports-measures-note = Erster Kontakt, Dauer, erneuter Kontakt und was ohne Panne gewesen wäre: aus den { $count } von { $all } Durchgängen, die sich hier noch einmal spielen ließen.
reports-stars = { $count ->
    [one] 1 Stern
   *[other] { $count } Sterne
}
reports-csat = Zufriedenheit (CSAT)
reports-of-five = { $figure } von 5
reports-satisfied = Zufrieden: 4 oder 5 ganze Sterne
reports-satisfied-note = Vergeben werden ganze Sterne: 3,5 ist eine 4.
reports-nps = Weiterempfehlung (NPS), ohne Panne → danach
reports-before-after = { $before } → { $after }
reports-likelihood = Neigung zu empfehlen: { $figures } von 10
reports-first-contact = Im ersten Kontakt erledigt
reports-resolution = Median bis zur Lösung, wo es eine gab
reports-repeat-contact = Aussicht auf erneuten Kontakt
reports-retention = Aussicht zu bleiben
reports-paradox = Bleibt eher als vor der Panne
reports-minutes = { $figure } min
reports-hours = { $figure } h
reports-days = { $figure } Tage

reports-money = Wert und Kosten, simuliert
reports-money-sub = { $count ->
    [one] Ein Durchgang in { $currency }
   *[other] { $count } Durchgänge in { $currency }
}
reports-money-none = Kein Durchgang eines Falls mit Geld ließ sich hier noch einmal spielen.
reports-value-saved = Erhaltener Wert
reports-recovery-cost = Kosten der Wiedergutmachung
reports-delay-price = Teurer zu klären durch Warten
reports-escalation-price = Teurer zu klären durch Übergaben nach oben
reports-money-others = Nicht in diesen Summen: { $others }.

reports-outreach = Nachfassen bei Zweien und Dreien
reports-outreach-sub = Simulierte Antworten von 3 oder weniger, und was daraus wurde
reports-outreach-none = Es wurde kein Fall mit niedrigen Antworten gespielt.
reports-outreach-alerts = Niedrige Antworten
reports-outreach-reached = Erreicht
reports-outreach-asked = Noch einmal gefragt
reports-outreach-updated = Noch einmal bewertet
reports-outreach-lifted = Höher bewertet
reports-outreach-lift = Im Mittel je { $stars } Sterne
reports-outreach-rest = { $count ->
    [one] { $count } bewertete gleich oder niedriger
   *[other] { $count } bewerteten gleich oder niedriger
}

reports-moods = Wie sich die Durchgänge anfühlten
reports-moods-sub = Gefragt, nicht berechnet
reports-moods-none = Niemand hat die Zeile über Stimmungen mitgegeben.
reports-moods-line = { $count ->
    [one] Eine Person hat sie mitgegeben: Durchgänge, nach denen sie genannt wurde.
   *[other] { $count } Personen haben sie mitgegeben: Durchgänge, nach denen sie genannt wurde.
}

reports-ideas = Für alle, denen der Ablauf gehört
reports-ideas-sub = Abgegebene Ideen, die häufigsten zuerst
reports-ideas-none = Mit diesen Durchgängen wurde keine Idee abgegeben.
reports-idea-own-words = In eigenen Worten
reports-ideas-copy = Alle kopieren
reports-ideas-copied = Kopiert

reports-remarks = Bemerkungen der Trainer
reports-remarks-sub = Neben dem Ausgestellten, das bleibt, wie es ist
reports-remarks-none = Zu diesen Durchgängen hat niemand etwas bemerkt. In einem geöffneten Durchgang ist Platz dafür.
reports-remark-of = { $called } · { $case }
reports-remark-run = { $author }, { $day }, zum ganzen Durchgang
reports-remark-thanks = { $author }, { $day }, ein Dankeschön
reports-remark-turn = { $author }, { $day }, zu Antwort { $turn }
reports-remark-level = { $dimension }: { $level } laut Training, { $issued } wie ausgestellt
reports-remark-level-none = { $dimension }: { $level } laut Training, nicht bewertet ausgestellt

reports-ready = Bereit für Kundschaft?
reports-ready-open = Regel öffnen
reports-ready-no-rule = Noch ist keine Regel gesetzt: Fälle, Stufen und was nicht schiefgehen darf.
reports-ready-nobody-there = Niemand hat einen Durchgang, an den sich die Regel anlegen ließe.
reports-ready-one = Die eine Person hier erfüllt die Regel.
reports-ready-one-not = Die eine Person hier erfüllt die Regel noch nicht.
reports-ready-none = Keine von { $all } Personen erfüllt die Regel schon.
reports-ready-all = Alle { $all } Personen erfüllen die Regel.
reports-ready-some = { $count ->
    [one] Eine von { $all } Personen erfüllt die Regel.
   *[other] { $ready } von { $all } Personen erfüllen die Regel.
}
reports-ready-note = Üben zeigt, was jemand in diesen Fällen kann. Ob jemand bereit ist, sagst du.

reports-world = Neben der Wirklichkeit
reports-world-sub = Das Üben Monat für Monat, darunter, was du einliest
reports-world-elsewhere = Echte Werte warten unter { $teams }. Sie stehen hier, wenn das oben gewählt ist.
reports-world-elsewhere-of = { $team } ({ $count })
reports-import-all-together = alle Teams zusammen
reports-world-none = Echte Zufriedenheit oder erneuter Kontakt je Monat kann unter dem Üben stehen: Bring eine Tabelle (CSV) mit einer Spalte für den Monat und einer für den Wert.
reports-world-no-proof = Beides teilt den Kalender und sonst nichts: Niemand aus der Kundschaft ist mit einem Durchgang verbunden. Steigt beides, beweist das nicht, dass eins das andere bewirkt hat.
reports-world-csat = Üben: simulierte Zufriedenheit
reports-world-real-csat = Echte Kundschaft: Zufriedenheit
reports-world-repeat = Üben: simulierte Aussicht auf erneuten Kontakt
reports-world-real-repeat = Echte Kundschaft: erneuter Kontakt
reports-month = { $month } { $year }
reports-month-practice = { $month }. { $what }: { $figure }, { $count ->
    [one] ein Durchgang
   *[other] { $count } Durchgänge
}
reports-month-real = { $month }. { $what }: { $figure }
reports-import = Echte Werte einlesen
reports-import-explains = Eine Tabelle (CSV) mit einem Monat je Zeile und Zufriedenheit (Mittel der Sterne, 1 bis 5) oder erneutem Kontakt; ein Team, wenn du magst. Ein Anteil zufriedener Kundschaft und NPS sind andere Werte und werden nicht aufgenommen. Behalten werden nur Werte je Monat und Team, nichts wird mit einer Person verbunden.
reports-import-field = Die Tabelle
reports-import-read = Lesen
reports-import-month = Monat
reports-import-value = Wert
reports-import-kind = Was es ist
reports-import-scale = Gezählt in
reports-import-team = Team
reports-import-every-team = Von allen Teams
reports-import-csat = Zufriedenheit
reports-import-repeat = Erneuter Kontakt
reports-import-which = Welche Spalte?
reports-import-unnamed = Keine Überschrift dieser Tabelle nennt Zufriedenheit oder erneuten Kontakt. Wähle die Spalte mit dem Wert, und was er ist.
reports-import-stars = Sternen, 1 bis 5
reports-import-percent = Prozent
reports-import-share = Anteilen von eins
reports-import-line = Zeile { $line }: { $why }
reports-import-bad-more = { $count ->
    [one] Und noch eine.
   *[other] Und noch { $count }.
}
reports-import-bad = { $count ->
    [one] Eine Zeile ist nicht zu lesen und bleibt draußen.
   *[other] { $count } Zeilen sind nicht zu lesen und bleiben draußen.
}
reports-import-keep = { $count ->
    [0] Keinen Wert aufnehmen
    [one] Einen Wert aufnehmen
   *[other] { $count } Werte aufnehmen
}
reports-import-reading = Die Tabelle wird gelesen …
reports-import-nothing = Mit diesen Spalten hat keine Zeile einen Monat und einen Wert.
reports-import-kept = { $count ->
    [one] Ein echter Wert ist drin.
   *[other] { $count } echte Werte sind drin.
}
reports-import-gone = Die echten Werte sind wieder draußen.
reports-import-forget = Echte Werte herausnehmen

# What the runs behind a figure are called.
reports-behind-all = Alle Durchgänge dieses Berichts
reports-behind-rooms = Durchgänge von Workshops, in denen ein Raum gemeinsam entschied
reports-behind-pairs = Erster und letzter Durchgang jeder Person
reports-behind-dots-first = Erste Durchgänge mit { $from } bis { $to } Sternen, simuliert
reports-behind-dots-latest = Letzte Durchgänge mit { $from } bis { $to } Sternen, simuliert
reports-behind-better = Letzte Kundschaft besser bedient als die erste
reports-behind-same = Letzte Kundschaft so gut bedient wie die erste
reports-behind-worse = Letzte Kundschaft schlechter bedient als die erste
reports-behind-unpaired = Durchgänge von Personen ohne zweiten zum Vergleich
reports-behind-stars = { $stars ->
    [one] Durchgänge, die bei 1 Stern endeten, simuliert
   *[other] Durchgänge, die bei { $stars } Sternen endeten, simuliert
}
reports-behind-stars-between = Durchgänge, die bei { $from } bis { $to } ganzen Sternen endeten, simuliert
reports-behind-error = Durchgänge mit einem Fehler: { $error }
reports-behind-promises-made = Durchgänge mit einer Zusage
reports-behind-promises-kept = Durchgänge mit einer gehaltenen Zusage
reports-behind-promises-broken = Durchgänge mit einer gebrochenen Zusage
reports-behind-offers-refused = Durchgänge mit einem Angebot über die Befugnis hinaus
reports-behind-levels-raised = Durchgänge mit einer Übergabe nach oben
reports-behind-first-contact = Im ersten Kontakt erledigte Durchgänge
reports-behind-resolved = Durchgänge, in denen der Schaden behoben wurde
reports-behind-paradox = Durchgänge, deren Kundschaft eher bleibt als zuvor
reports-behind-money = Durchgänge mit Geld in dieser Währung
reports-behind-alerts = Durchgänge mit einer niedrigen Antwort
reports-behind-reached = Durchgänge, in denen jemand erreicht wurde
reports-behind-asked = Durchgänge, in denen jemand noch einmal gefragt wurde
reports-behind-updated = Durchgänge, in denen jemand noch einmal bewertet hat
reports-behind-lifted = Durchgänge, in denen jemand höher bewertet hat
reports-behind-deed = Gewürdigt: { $deed }
reports-behind-replayed = Durchgänge, die sich hier noch einmal spielen ließen
reports-behind-not-replayed = Durchgänge, die wie ausgestellt dastehen
reports-behind-chosen = Als das gewählt, was zu beheben ist: { $cause }
reports-behind-remarked = Durchgänge, zu denen es eine Bemerkung gibt

# Vergessen.
reports-forget = Alles vergessen, was abgegeben wurde
reports-forget-goes = Alle Durchgänge, Personen, Bemerkungen, echten Zahlen und was für Berichte eingestellt war verlassen dieses Archiv endgültig. Dein eigenes Üben bleibt. Die abgegebenen Dateien liegen, wo sie waren: Noch einmal hinzugefügt, sind sie wieder da.
reports-forget-no = Behalten
reports-forget-yes = Endgültig vergessen
reports-forgetting = Es wird vergessen …
reports-forgotten-files = { $count ->
    [one] Das ist die Datei: { $files }
   *[other] Das sind die Dateien: { $files }
}
reports-people-open = Sehen, wer abgegeben hat, oder jemanden vergessen
reports-forgotten = { $count ->
    [0] Es ist vergessen.
    [one] Ein Durchgang ist vergessen.
   *[other] { $count } Durchgänge sind vergessen.
} Die abgegebenen Dateien liegen, wo sie waren: Lösch auch sie.
