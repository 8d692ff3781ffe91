### Words of the interface. Taking a report along: form, what is in it, and whose data leaves.

report-export-title = Exportieren
report-export-back = Zurück zum Bericht
report-export-what = Was mitgeht
report-export-rows-report = Der Bericht
report-export-rows-runs = Die Durchgänge, je eine Zeile
report-export-rows-decisions = Die Entscheidungen, je eine Zeile
report-export-form = Form
report-export-names = Mit Namen
report-export-names-off = Namen, getippte Worte und alles über weniger als fünf Personen bleiben hier. Wer zwei Berichte hat, kann den einen vom anderen abziehen.
report-export-names-on = Namen, getippte Worte und kleine Gruppen gehen mit. Gib es nur an alle, die sie sehen dürfen.
report-export-bom = Als UTF-8 kennzeichnen, für Excel
report-export-semicolons = Strichpunkte und Dezimalkommas, für deutsches Excel
report-export-columns = Spalten
report-export-columns-hint = Alle: oder run=Versuch, person, …
report-export-columns-keep = Diese Spalten behalten als
report-export-columns-keep-button = Behalten
report-export-columns-kept = Diese Spalten sind als „{ $name }“ behalten.
report-export-columns-all = Alle Spalten
report-export-columns-aside = { $count } Spalten: Schieb sie zur Seite, um alle zu sehen.
report-export-look = Ein Blick darauf
report-export-looking = Wird angesehen …
report-export-counted-report = Eine Datei, aus dem Üben von { $people ->
    [one] einer Person
   *[other] { $people } Personen
}.
report-export-counted = { $rows ->
    [one] Eine Zeile
   *[other] { $rows } Zeilen
} in einer Datei, aus dem Üben von { $people ->
    [one] einer Person
   *[other] { $people } Personen
}.
report-export-of-counted = Sie werden gezählt, nicht genannt.
report-export-of-pseudonyms = Jede hat einen Namen nur für diese Datei: P01, P02 und so weiter.
report-export-of-names = Sie werden genannt: { $people }.
report-export-more = { $count } weitere
report-export-left-out = { $count ->
    [one] Eine Zeile über weniger als fünf Personen bleibt hier.
   *[other] { $count } Zeilen über weniger als fünf Personen bleiben hier.
}
report-export-hidden = { $count ->
    [one] Eine Zahl über weniger als fünf Personen ist verdeckt.
   *[other] { $count } Zahlen über weniger als fünf Personen sind verdeckt.
}
report-export-left-out-runs = { $count ->
    [one] Ein Durchgang bleibt hier: zu wenige Personen in Team oder Fall.
   *[other] { $count } Durchgänge bleiben hier: zu wenige Personen in Team oder Fall.
}
report-export-lacks = Den Schriften des PDFs fehlen diese Zeichen, an ihrer Stelle stehen Kästchen: { $letters }
report-export-nothing-left = Ohne Namen bliebe nichts übrig: In keinem Team haben fünf Personen denselben Fall gespielt. Nichts wurde geschrieben. Nimm einen weiteren Filter, die Zahlen des Berichts oder Namen, wo sie mitgehen dürfen.
report-export-nothing = Es bliebe nichts übrig: In jedem Team und Fall sind weniger als fünf Personen.
report-export-first-rows = Die ersten Zeilen
report-export-where = Wohin
report-export-name = Name der Datei
report-export-replace = Ersetzen, wenn sie schon da ist
report-export-write = Exportieren
report-export-writing = { $runs } von { $of } Durchgängen sind geschrieben.
report-export-stop = Anhalten
report-export-done-report = Der Bericht liegt in { $path }.
report-export-done = { $rows ->
    [one] Eine Zeile steht
   *[other] { $rows } Zeilen stehen
} in { $path }.
report-export-file-report = Bericht
report-export-file-runs = Durchgänge
report-export-file-decisions = Entscheidungen

report-export-unknown-column = Die Spalte „{ $key }“ gibt es nicht. Nichts wurde geschrieben. Es gibt: { $known }.
report-export-column-twice = Der Name „{ $key }“ steht zweimal da. Nichts wurde geschrieben. Gib jeder Spalte einen eigenen Namen.
report-export-no-column = Es ist keine Spalte genannt. Nichts wurde geschrieben. Schreib Schlüssel von Spalten, durch Kommas getrennt, jede mit ihrem Namen: run=Versuch, person.
report-export-no-map = Als „{ $name }“ sind für diese Zeilen keine Spalten behalten. Nichts wurde geschrieben. Behalte erst welche.
report-export-taken = { $path } ist schon da. Die Datei wurde nicht angerührt. Wähle einen anderen Namen, oder erlaube das Ersetzen.
report-export-rows-are-csv = Zeilen von Durchgängen und Entscheidungen gibt es nur als CSV. Nichts wurde geschrieben. Wähle CSV oder den Bericht.
report-export-stopped = Es wurde angehalten. Nichts wurde geschrieben.
