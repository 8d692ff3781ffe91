### Wörter der Oberfläche: meine Daten.

my-data-heading = Meine Daten
my-data-lead = Alles, was Amends von dir aufbewahrt, liegt auf diesem Rechner. Nichts wird verschickt.
my-data-unkept = Du probierst nur aus: Nichts wird aufbewahrt, also gibt es nichts mitzunehmen und nichts zu löschen.
my-data-nobody = Von dir ist noch nichts aufbewahrt.

my-data-date = { $day }. { $month } { $year }
my-data-moment = { $date } um { $time }
my-data-kept = Was aufbewahrt wird, und wozu
my-data-name = Dein Name
my-data-name-why = Damit deine Fortschritte deine sind, wenn mehrere einen Rechner benutzen. Du musst keinen angeben.
my-data-runs = Deine Durchgänge
my-data-runs-why = Damit du auf sie zurückblicken, Fortschritte sehen und einen Durchgang mit denselben Zügen noch einmal ablaufen lassen kannst.
my-data-words = Antworten in eigenen Worten
my-data-words-why = Damit du nachlesen kannst, was du gesagt hast und warum es so bewertet wurde.
my-data-reflections = Was du über dich selbst sagst
my-data-reflections-why = Wie sich ein Durchgang angefühlt hat, deine eigenen Stufen, Vorsätze, gewünschte Unterstützung und der Dank, den du bekommen hast. Das ist nur für dich.
my-data-ideas = Ideen für die Arbeitsweise
my-data-ideas-why = Für alle, die die Arbeitsweise verantworten, wenn du sie abgibst.
my-data-drafts = Noch nicht Gesendetes
my-data-drafts-why = Damit beim Schließen des Fensters nichts verloren geht.
my-data-written = Dateien, die du geschrieben hast
my-data-written-why = Wann, wohin und mit welchen Durchgängen, denn zurückholen lassen sie sich nicht.
my-data-settings = Einstellungen
my-data-settings-why = Wie das Fenster aussieht, klingt und beginnt.
my-data-cases = Texte der Fälle
my-data-cases-why = Damit ein Durchgang auch dann noch abläuft, wenn sich sein Fall geändert hat. Über dich sagen sie nichts.
my-data-upkeep = Instandhaltung
my-data-upkeep-why = Prüfsummen, Protokoll und Fehlerberichte, damit nichts unbemerkt verloren geht. Keine Namen und keine Worte.
my-data-leaves-never = Verlässt diesen Rechner nie.
my-data-leaves-if-ticked = Verlässt diesen Rechner nur, wenn du es beim Abgeben ankreuzt.
my-data-leaves-always = Verlässt diesen Rechner, wenn du einen Durchgang abgibst.
my-data-leaves-mood = Verlässt diesen Rechner nie, außer wie es sich angefühlt hat, wenn du das beim Abgeben ankreuzt.
my-data-count-runs = { $count ->
    [0] keine
    [one] 1 Durchgang
   *[other] { $count } Durchgänge
}
my-data-count-pieces = { $count ->
    [0] nichts
    [one] 1 Stück
   *[other] { $count } Stück
}

my-data-take = Mitnehmen
my-data-take-explains = Eine ZIP-Datei: eine Seite zum Lesen, Tabellen und JSON für Programme. Auch was du über dich selbst gesagt hast, ist darin; achte also darauf, wohin sie geht.
my-data-take-folder = In diesen Ordner
my-data-take-write = Datei schreiben
my-data-taken = { $path } ist geschrieben, { $size }, mit { $count ->
    [one] 1 Durchgang
   *[other] { $count } Durchgängen
}.
my-data-file = amends-meine-daten
my-data-show-file = Zeigen

my-data-right = Berichtigen
my-data-right-name = Deinen Namen änderst du in den Einstellungen.
my-data-right-to-settings = Zu den Einstellungen
my-data-right-explains = Hat jemand anders unter deinem Namen gespielt, kann dieser Durchgang für niemanden zählen oder für die andere Person. Was aufgezeichnet ist, bleibt, wie es war.
my-data-right-choose = Wähle einen Durchgang
my-data-right-more = Ältere zeigen
my-data-right-row = { $title }, { $when }
my-data-right-not-mine = Nicht meiner
my-data-right-ask = Wer hat „{ $title }“ gespielt?
my-data-right-nobody = Für niemanden zählen
my-data-right-other = Das war { $name }
my-data-right-nameless = Jemand ohne Namen
my-data-right-aside = Zählt für niemanden
my-data-right-given = Zählt für { $name }
my-data-right-back = Es war doch meiner
my-data-right-done-nobody = „{ $title }“ zählt jetzt für niemanden.
my-data-right-done-other = „{ $title }“ zählt jetzt für { $name }.
my-data-right-done-mine = „{ $title }“ zählt wieder für dich.

my-data-long = Wie lange
my-data-long-explains = Nichts verschwindet von selbst. Nach dieser Zeit kannst du ansehen, was älter ist, und es löschen.
my-data-long-name = Durchgänge aufbewahren
my-data-long-always = Bis ich lösche
my-data-long-months = { $months } Monate
my-data-long-show = Zeigen, was ginge
my-data-long-none = Kein Durchgang und kein Workshop ist älter als { $months } Monate. Nichts würde gelöscht.
my-data-long-would = { $count ->
    [one] 1 Durchgang ist älter als { $months } Monate. Noch hat sich nichts geändert.
   *[other] { $count } Durchgänge sind älter als { $months } Monate. Noch hat sich nichts geändert.
}
my-data-long-erase = { $count ->
    [one] Diesen Durchgang löschen
   *[other] Diese { $count } Durchgänge löschen
}
my-data-long-rooms = { $count ->
    [one] 1 Workshop ist älter als { $months } Monate. Was der Raum gewählt hat, ginge.
   *[other] { $count } Workshops sind älter als { $months } Monate. Was die Räume gewählt haben, ginge.
}
my-data-long-erase-rooms = { $count ->
    [one] Diesen Workshop vergessen
   *[other] Diese { $count } Workshops vergessen
}
my-data-long-erase-both = Alle diese löschen
my-data-long-done-rooms = { $count ->
    [one] 1 Workshop ist vergessen.
   *[other] { $count } Workshops sind vergessen.
}
my-data-long-more = { $count ->
    [one] und 1 weiterer
   *[other] und { $count } weitere
}
my-data-long-confirm = Seit dem { $last } wurde hier nichts mehr aufbewahrt. Geht die Uhr vor, würde zu früh gelöscht. Ist heute der { $today }?
my-data-long-is-today = Ja, heute ist der { $today }
my-data-long-earlier = Die Uhr zeigt den { $now }, aber am { $last } wurde hier etwas aufbewahrt. Eins von beiden stimmt nicht, deshalb wurde nichts gelöscht. Stell die Uhr richtig und versuch es noch einmal.
my-data-long-jumped = Die Uhr zeigt den { $now }, und zuletzt wurde hier am { $last } etwas aufbewahrt. Geht die Uhr vor, würde zu früh gelöscht, deshalb wurde nichts gelöscht. Bestätige das Datum oder stell die Uhr richtig.
my-data-long-done = { $count ->
    [one] Der Inhalt von 1 Durchgang ist gelöscht, hier und in jeder Sicherung.
   *[other] Der Inhalt von { $count } Durchgängen ist gelöscht, hier und in jeder Sicherung.
}

my-data-erase = Löschen
my-data-erase-words-explains = Nur was du getippt hast: Bewertungen und Fortschritte bleiben.
my-data-erase-words = Getipptes löschen …
my-data-erase-all-explains = Alles von dir auf diesem Rechner.
my-data-erase-all = Alles löschen …
my-data-erase-words-ask = Alles löschen, was du getippt hast?
my-data-erase-words-goes = { $count ->
    [one] 1 Antwort oder Bemerkung in deinen Worten verschwindet
   *[other] { $count } Antworten und Bemerkungen in deinen Worten verschwinden
} aus dem Speicher und aus { $backups ->
    [one] 1 Sicherung
   *[other] { $backups } Sicherungen
}. Das lässt sich nicht rückgängig machen.
my-data-erase-words-yes = Getipptes löschen
my-data-erase-ask = Alles von dir löschen?
my-data-erase-ask-named = Alles von { $name } löschen?
my-data-erase-goes = Das verschwindet und lässt sich nicht zurückholen:
my-data-erase-runs = { $count ->
    [one] 1 Durchgang mit seinen Ergebnissen
   *[other] { $count } Durchgänge mit ihren Ergebnissen
}
my-data-erase-typed = { $count ->
    [one] 1 Stück in deinen eigenen Worten
   *[other] { $count } Stück in deinen eigenen Worten
}
my-data-erase-said = { $count ->
    [one] 1 Äußerung über einen Durchgang
   *[other] { $count } Äußerungen über Durchgänge
}
my-data-erase-backups = { $count ->
    [one] 1 Sicherung wird ohne dich neu geschrieben
   *[other] { $count } Sicherungen werden ohne dich neu geschrieben
}
my-data-erase-hand-ins = { $count ->
    [one] 1 Abgabe im Datenordner
   *[other] { $count } Abgaben im Datenordner
}
my-data-erase-rest = dein Name, Entwürfe, das Protokoll und Fehlerberichte
my-data-erase-elsewhere = Diese Dateien liegen anderswo. Sie lassen sich nicht zurückholen; entferne sie selbst:
my-data-erase-unread = In diese Abgaben im Datenordner ließ sich nicht hineinsehen, sie bleiben also liegen. Entferne sie selbst, wenn es deine sind:
my-data-erase-yes = Alles löschen
my-data-erase-no = Alles behalten
my-data-erase-done-words = { $count ->
    [0] Es gab nichts Getipptes zu löschen.
    [one] 1 getipptes Stück ist gelöscht, hier und in jeder Sicherung.
   *[other] { $count } getippte Stücke sind gelöscht, hier und in jeder Sicherung.
}
my-data-erased = Alles, was von dir aufbewahrt war, ist gelöscht.
my-data-erased-elsewhere = Alles, was von dir aufbewahrt war, ist gelöscht. Dateien, die du anderswohin geschrieben hast, sind noch da: { $paths }
my-data-erased-unread = Abgaben, in die sich nicht hineinsehen ließ, sind noch da: { $paths }

my-data-fault-packing = Deine Daten ließen sich nicht in eine Datei packen: { $why }. Nichts wurde geschrieben. Versuch es noch einmal.
my-data-fault-nobody = Es gibt niemanden zu löschen: Unter diesem Namen hat hier niemand geübt. Nichts wurde geändert.
my-data-fault-file = Deine Durchgänge und Worte sind gelöscht, aber { $path } ließ sich nicht leeren: { $why }. Entferne diese Datei selbst.
my-data-fault-workshop = Noch ist nichts gelöscht: Dein Name ließ sich nicht aus dem Workshop in { $path } nehmen. { $why } Lösche dann noch einmal.

my-data-html-about = Alles, was Amends von { $name } aufbewahrt: { $count ->
    [one] 1 Durchgang
   *[other] { $count } Durchgänge
}.
my-data-html-nameless = Alles, was Amends von dir aufbewahrt: { $count ->
    [one] 1 Durchgang
   *[other] { $count } Durchgänge
}.
my-data-html-rest = Jeder Zug, jede Prüfsumme und jede Einstellung steht in my-data.json neben dieser Seite. Die Zufriedenheit ist simuliert.
my-data-html-case = Fall
my-data-html-day = Begonnen
my-data-html-mode = Weise
my-data-html-satisfaction = Simulierte Zufriedenheit
my-data-html-erased = gelöscht
my-data-html-said = Du hast gesagt
my-data-html-draft = Noch nicht gesendet
my-data-html-dispute = Deine Sicht auf die Bewertung von Zug { $turn }
my-data-html-own-levels = Deine eigenen Stufen für Zug { $turn }
my-data-html-felt = Wie es sich angefühlt hat
my-data-html-felt-words = In deinen Worten
my-data-html-levels = Deine eigenen Stufen
my-data-html-guess = Deine Schätzung der simulierten Zufriedenheit
my-data-html-hunch = Käme die Kundschaft wieder?
my-data-html-plan = Dein Vorsatz
my-data-html-kept = Hast du deinen Vorsatz eingehalten?
my-data-html-support = Unterstützung, die du dir wünschst
my-data-html-thanks = Ein Dankeschön
my-data-html-idea = Deine Idee
