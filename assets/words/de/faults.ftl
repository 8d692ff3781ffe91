### Wörter der Oberfläche: was am Speicher, an Dateien und Ordnern schiefgeht, und was dort gefunden wurde.

# Der Speicher.
faults-in-use = Die Durchgänge in { $path } benutzt gerade { $holder }. Nichts wurde geändert. Nimm jenes Fenster, oder schließ es und starte noch einmal.
faults-holder-amends = ein anderes Amends (Prozess { $pid }, seit { $since })
faults-holder-other = ein anderes Programm
faults-too-new = { $path } hat eine neuere Version von Amends angelegt (Format { $found }; diese hier kennt bis { $known }). Die Datei wurde nicht angerührt. Bring Amends auf den neuesten Stand, oder nenne mit --data-dir <Ordner> einen anderen Ordner.
faults-not-a-store = { $path } ist kein Speicher von Amends: { $why }. Die Datei wurde nicht angerührt. War sie einmal einer, dann macht amends store repair aus den Sicherungen einen neuen; sonst leg sie woandershin, oder nenne mit --data-dir <Ordner> einen anderen Ordner.
faults-damaged-file = Der Speicher { $path } ist beschädigt: { $found }. Sicherungen sind eigene Dateien und nicht betroffen. Repariere ihn (in den Einstellungen oder mit amends store repair): Was heil ist, bleibt, das Übrige kommt aus den Sicherungen, und die beschädigte Datei wird beiseitegelegt.
faults-not-an-archive = { $path } ist kein Archiv von Amends: { $why }. Die Datei wurde nicht angerührt. Leg sie woandershin, oder nenne mit --data-dir <Ordner> einen anderen Ordner; werden die Abgaben noch einmal übernommen, entsteht ein neues.
faults-damaged-archive = Das Archiv { $path } ist beschädigt: { $why }. Deine eigenen Durchgänge und die Abgaben selbst sind nicht betroffen. Leg die Datei woandershin und übernimm die Abgaben noch einmal: Alles darin entsteht neu, nur Bemerkungen von Trainern, Zahlen aus der Wirklichkeit und was eingestellt war gehen verloren.
faults-archive-in-use = Das Archiv { $path } benutzt ein anderes Programm und hat es zehn Sekunden lang nicht freigegeben. Nichts wurde geändert. Warte, bis es fertig ist, und versuch es noch einmal: Abgaben lassen sich so oft übernehmen, wie du willst.
faults-archive-failed = Es ist nicht gelungen, { $doing } ({ $path }): „{ $why }“. Was vorher übernommen war, ist sicher, und die Abgaben sind es auch. Versuch es noch einmal; misslingt es wieder, leg die Datei woandershin und übernimm die Abgaben noch einmal.
faults-damaged = Der Durchgang { $attempt } ist bei Ereignis { $event } beschädigt: { $why }. Andere Durchgänge sind nicht betroffen; für diesen wird keine Wertung gezeigt. Repariere den Speicher (in den Einstellungen oder mit amends store repair), um ihn aus einer Sicherung zurückzuholen.
faults-damaged-case = Der gespeicherte Text des Falls { $hash } ist beschädigt. Durchgänge damit behalten ihre Ergebnisse, lassen sich aber nicht mehr nachspielen. Öffne dieselbe Falldatei noch einmal, oder spiel eine Sicherung ein.
faults-read-only = Es ist nicht gelungen, { $doing }: { $path } oder der Ordner davon ist schreibgeschützt. Alles, was vorher gespeichert war, ist sicher. Gib dir das Recht, dort zu schreiben, oder nenne mit --data-dir <Ordner> einen anderen Ordner.
faults-disk-full = Es ist nicht gelungen, { $doing }: Der Datenträger von { $path } ist voll. Alles, was vorher gespeichert war, ist sicher. Mach dort mindestens 20 MB frei und versuch es noch einmal; neu starten musst du nichts.
faults-vanished = Es ist nicht gelungen, { $doing }: { $path } wurde verschoben, ersetzt oder gelöscht, während Amends lief. Alles, was vorher gespeichert war, ist in jener Datei und sicher. Leg sie dorthin zurück, wo sie war, und versuch es noch einmal; bis dahin wird nichts mehr gespeichert.
faults-disk = Es ist nicht gelungen, { $doing }: Der Datenträger von { $path } meldet einen Fehler ({ $why }). Alles, was vorher gespeichert war, ist so sicher wie der Datenträger. Versuch es noch einmal; misslingt es wieder, dann geht der Datenträger vielleicht kaputt, oder eine Grenze für die Größe von Dateien ist erreicht: Kopiere den Ordner auf einen anderen Datenträger.
faults-unsafe = Der Speicher { $path } lässt sich hier nicht sicher öffnen: { $setting } ist { $found } statt { $wanted }. Nichts wurde geändert. Nenne mit --data-dir <Ordner> einen Ordner auf einem Datenträger dieses Rechners.
faults-wrong-event = Der Durchgang { $attempt } hat hier { $found } Ereignisse und nicht { $expected }: Er wurde anderswo weitergespielt. Nichts wurde hinzugefügt. Öffne ihn noch einmal, um bei Ereignis { $found } weiterzumachen.
faults-not-open = Der Durchgang { $attempt } ist { $status } und nimmt keine Ereignisse mehr auf. Er ist unverändert. Beginne einen neuen Durchgang.
faults-status-open = offen
faults-status-ended = zu Ende
faults-status-abandoned = abgebrochen
faults-unknown = In diesem Speicher gibt es { $what } { $id } nicht. Nichts wurde geändert. Lass dir zeigen, was da ist, und wähle daraus.
faults-ambiguous = { $matches } Durchgänge beginnen mit { $prefix }. Keiner wurde geöffnet. Gib mehr von der Kennung an.
faults-bad-input = Es ist nicht gelungen, { $what } zu speichern: { $why }. Nichts wurde geändert.
faults-not-on-disk = Es ist nicht gelungen, { $doing }: Dieser Speicher liegt nur im Arbeitsspeicher. Starte ohne die Vorführung, um Durchgänge zu behalten.
faults-traces-left = Im Speicher sind die Daten gelöscht, aber Spuren können übrig sein in: { $left }. Lösche noch einmal, sobald dies behoben ist: { $why }
faults-stopped = Es ist nicht gelungen, { $doing }: Der Speicher hat nach einem inneren Fehler aufgehört. Alles, was vorher gespeichert war, ist sicher. Starte Amends noch einmal.
faults-database = Es ist nicht gelungen, { $doing } ({ $path }): „{ $why }“. Alles, was vorher gespeichert war, ist sicher. Versuch es noch einmal, und prüfe den Speicher, wenn es wieder misslingt.

# Was gerade getan wurde: „Es ist nicht gelungen, …“.
faults-doing-keep-comment = deinen Kommentar aufzubewahren
faults-doing-drop-comment = deinen Kommentar zurückzunehmen
faults-doing-open-archive = das Archiv zu öffnen
faults-doing-read-archive = das Archiv zu lesen
faults-doing-write-archive = in das Archiv zu schreiben
faults-doing-add-learner = einen Lernstand für dich anzulegen
faults-doing-ask-check = nach der Prüfung zu fragen
faults-doing-check = den Speicher zu prüfen
faults-doing-copy = sie zu kopieren
faults-doing-create = darin eine Datei anzulegen
faults-doing-draft-keep = deinen Entwurf zu speichern
faults-doing-draft-read = deinen Entwurf zu lesen
faults-doing-erase = die Daten zu löschen
faults-doing-erase-words = die Worte zu löschen
faults-doing-fill = sie aufzufüllen
faults-doing-find-attempt = den Durchgang zu finden
faults-doing-find-learner = die lernende Person zu finden
faults-doing-first-page = ihre erste Seite zu schreiben
faults-doing-flush = sie auf den Datenträger zu bringen
faults-doing-give-up = den Durchgang abzubrechen
faults-doing-keep-case = den Fall zu speichern
faults-doing-keep-run = den Durchgang zu behalten
faults-doing-keep-words = deine Worte zu speichern
faults-doing-correct = den Durchgang zu berichtigen
faults-doing-left-list = aufzuzählen, was geschrieben wurde
faults-doing-left-note = festzuhalten, was geschrieben wurde
faults-doing-list = den Inhalt aufzuzählen
faults-doing-list-attempts = die Durchgänge aufzuzählen
faults-doing-list-backups = die Sicherungen aufzuzählen
faults-doing-list-learners = die Lernenden aufzuzählen
faults-doing-lock = den Speicher zu sperren
faults-doing-look-into = in die Sicherung hineinzusehen
faults-doing-make-in-memory = einen Speicher nur im Arbeitsspeicher anzulegen
faults-doing-note-check = die Prüfung zu vermerken
faults-doing-open = den Speicher zu öffnen
faults-doing-read = sie zu lesen
faults-doing-remove = sie zu entfernen
faults-doing-read-attempt = den Durchgang zu lesen
faults-doing-read-case = den Fall zu lesen
faults-doing-read-said = zu lesen, was du gesagt hast
faults-doing-rename = sie an ihren Platz umzubenennen
faults-doing-rename-learner = deinen Namen zu ändern
faults-doing-repair = den Speicher zu reparieren
faults-doing-restore = die Sicherung einzuspielen
faults-doing-results = die Ergebnisse zu speichern
faults-doing-rewrite = sie neu zu schreiben
faults-doing-rewrite-backup = die Sicherung neu zu schreiben
faults-doing-settings = die Einstellungen aufzuschreiben
faults-doing-start = den Speicher in Gang zu setzen
faults-doing-start-attempt = den Durchgang zu beginnen
faults-doing-take-backup = eine Sicherung anzulegen
faults-doing-turn = deinen Zug zu speichern
faults-doing-write = sie zu schreiben

# Was nicht da ist oder sich nicht speichern lässt.
faults-what-attempt = den Durchgang
faults-what-case = den Fall
faults-what-event = das Ereignis
faults-what-fork = die Abzweigung
faults-what-learner = die lernende Person
faults-what-name = den Namen
faults-what-results = die Ergebnisse
faults-what-seed = die Zufallszahl
faults-what-text = den Text
faults-what-words = die Worte

# Warum.
faults-why-another-program = ein anderes Programm hat die Datei angelegt
faults-why-cut-short = sie ist abgeschnitten
faults-why-not-sqlite = sie ist keine SQLite-Datei
faults-why-control-character = es steht ein Steuerzeichen darin; nimm Buchstaben, Ziffern und Satzzeichen
faults-why-fork = der Durchgang davor hat { $events } Ereignisse und nicht { $asked }
faults-why-hash = die Prüfsumme passt nicht zum Inhalt; lade den Fall noch einmal
faults-why-larger = es sind mehr als { $most } Bytes
faults-why-longer = es sind mehr als { $most } Bytes
faults-why-name-empty = er ist leer
faults-why-name-long = es sind mehr als { $most } Zeichen; ein Spitzname genügt
faults-why-name-taken = unter diesem Namen übt auf diesem Rechner schon jemand; nimm einen anderen
faults-why-seed = sie liegt nicht unter 2^53; nimm eine, die Amends gezogen hat
faults-why-too-long = es ist zu lang für den Speicher
faults-why-unreadable = er lässt sich nicht lesen
faults-why-started = womit er begonnen wurde, hat sich geändert
faults-why-status = sein Stand hat sich geändert
faults-why-mode = seine Spielweise ist unbekannt
faults-why-open-ended = er ist offen und hat trotzdem ein Ende
faults-why-ending = sein Ende hat sich geändert
faults-why-results = seine Ergebnisse haben sich geändert
faults-why-half-results = die Hälfte seiner Ergebnisse fehlt
faults-why-last-event = sein letztes Ereignis ist nicht das, das sein Eintrag nennt
faults-why-index = das Verzeichnis führt stattdessen zum Durchgang { $attempt }
faults-why-order = ein Ereignis fehlt oder steht nicht an seiner Stelle
faults-why-follows = es folgt nicht auf das Ereignis davor
faults-why-content = sein Inhalt hat sich geändert
faults-why-half-content = die Hälfte seines Inhalts fehlt
faults-why-kind = seine Art, Zeit oder Prüfsumme hat sich geändert
faults-why-count = der Eintrag des Durchgangs zählt mehr oder weniger Ereignisse, als da sind
faults-why-names-another = der Eintrag des Durchgangs nennt ein anderes letztes Ereignis

# Was eine Prüfung gefunden hat, je eine Zeile.
faults-found-attempt = Durchgang { $attempt }, Ereignis { $event }: { $why }
faults-found-case = Fall { $hash }: Sein Text hat sich geändert
faults-found-words = { $what }: Die Worte haben sich geändert
faults-found-draft = Entwurf zum Durchgang { $attempt }
faults-found-left = Vermerk { $id } über eine geschriebene Datei
faults-found-part = „{ $part }“ zum Durchgang { $attempt }
faults-found-row = eine Zeile von { $table } verweist ins Leere
faults-found-changed = { $name } fehlt oder wurde geändert
faults-found-foreign = { $name } gehört nicht hierher

# Was eine Reparatur zurückgebracht hat.
faults-repaired-whole = { $count ->
    [one] { $count } Durchgang ist ganz erhalten.
   *[other] { $count } Durchgänge sind ganz erhalten.
}
faults-repaired-from-backup = { $count ->
    [one] { $count } Durchgang kam aus einer Sicherung zurück.
   *[other] { $count } Durchgänge kamen aus einer Sicherung zurück.
}
faults-repaired-in-part = Durchgang { $attempt }: Die ersten { $kept } von { $of } Ereignissen sind erhalten.
faults-repaired-worn = Durchgang { $attempt }: Seine Ergebnisse sind erhalten, aber { $events } seiner Ereignisse lassen sich nicht mehr lesen.
faults-repaired-lost = Durchgang { $attempt }: Nichts davon ließ sich nachweisen.
faults-number = Nummer { $number }
faults-repaired-loose = { $events } weitere Ereignisse stehen hinter einer Lücke oder gehören zu einem Durchgang, dessen eigener Eintrag fehlt. Sie lassen sich lesen in { $path }.
faults-repaired-events = Erhaltene Ereignisse insgesamt: { $events }.
faults-repaired-aside = Die beschädigte Datei ist aufgehoben als { $path }.

# Dateien.
faults-file-missing = { $path } ist nicht da. Nichts wurde geändert. Prüfe den Namen.
faults-file-denied = { $path }: Das Recht fehlt, { $right }. Nichts wurde geändert. Gib dir dieses Recht, oder nimm einen anderen Ordner.
faults-file-not-a-file = { $path } ist { $found } und keine Datei. Nichts wurde gelesen oder geändert. Nimm eine gewöhnliche Datei.
faults-file-too-large = { $path } ist größer als die { $most } Bytes, die hier erlaubt sind. Die Datei wurde nicht gelesen. Nimm eine kleinere.
faults-file-full = { $path }: Der Datenträger ist voll. Was vorher da war, ist unverändert. Mach Platz und versuch es noch einmal.
faults-file-other = { $path }: Es ist nicht gelungen, { $doing }: { $why }. Was vorher da war, ist unverändert. Versuch es noch einmal, oder nimm einen anderen Datenträger.
faults-right-read = diese Datei zu lesen
faults-right-read-folder = diesen Ordner zu lesen
faults-right-read-and-write = diese Datei zu lesen und in diesem Ordner zu schreiben
faults-right-write = diese Datei zu schreiben
faults-right-write-folder = in diesem Ordner zu schreiben
faults-right-write-file-in-folder = in diesem Ordner eine Datei zu schreiben
faults-kind-folder = ein Ordner
faults-kind-pipe = eine Pipe
faults-kind-device = ein Gerät
faults-kind-socket = ein Socket
faults-kind-other = etwas anderes

# Ordner.
faults-folder-no-home = Dieses Benutzerkonto hat keinen Ordner, in dem Durchgänge liegen könnten. Nichts wurde geändert. Nenne mit --data-dir <Ordner> einen Ordner.
faults-folder-not-made = Der Ordner { $wanted } lässt sich nicht anlegen: { $why }, bei { $at }. Nichts wurde geändert. Behebe das, oder nenne mit --data-dir <Ordner> einen anderen Ordner.
faults-folder-no-right = das Recht, einen Ordner anzulegen, fehlt
faults-folder-read-only = der Datenträger ist schreibgeschützt
faults-folder-full = der Datenträger ist voll
faults-folder-file = eine Datei ist im Weg

# Was das System gesagt hat: dahinter, wie es ist.
faults-system-denied = das Recht dazu fehlt („{ $system }“)
faults-system-exists = das gibt es dort schon („{ $system }“)
faults-system-full = der Datenträger ist voll („{ $system }“)
faults-system-missing = dort ist nichts („{ $system }“)
faults-system-other = „{ $system }“
faults-system-read-only = der Datenträger ist schreibgeschützt („{ $system }“)

# Einen Ordner zeigen, eine Datei öffnen.
faults-show-folder = Der Ordner ließ sich nicht zeigen: { $why }. Nichts wurde geändert. Kopiere den Pfad und öffne ihn in einer Dateiverwaltung: { $path }
faults-show-file = Die Datei ließ sich nicht öffnen: { $why }. Nichts wurde geändert. Kopiere den Pfad und öffne ihn in einem Editor: { $path }
faults-show-missing = dort ist nichts
faults-show-no-opener = { $opener } ist nicht installiert

# Eine Kopie einer Sicherung.
faults-copy-unnamed = Kein Ordner ist genannt, also wurde nichts kopiert. Schreib oder füge den Pfad eines Ordners ein, zum Beispiel auf einem Stick.
faults-copy-no-folder = Den Ordner { $folder } gibt es nicht, also wurde nichts kopiert. Deine Durchgänge sind sicher, wo sie sind. Prüfe den Pfad, oder steck den Stick ein, und kopiere noch einmal.
faults-copy-no-backup = Nichts wurde kopiert, denn eine frische Sicherung ließ sich nicht anlegen. { $error }
faults-copy-not-written = Die Kopie ließ sich nicht nach { $folder } schreiben: { $why }. Was dort war, ist unverändert, und deine Durchgänge sind sicher, wo sie sind. { $todo }
faults-copy-full = es ist kein Platz mehr
faults-copy-full-todo = Mach dort Platz, oder nimm einen anderen Ordner, und kopiere noch einmal.
faults-copy-denied = das Recht, dort zu schreiben, fehlt
faults-copy-denied-todo = Gib dir dieses Recht, oder nimm einen anderen Ordner, und kopiere noch einmal.
faults-copy-read-only = dort ist schreibgeschützt
faults-copy-read-only-todo = Heb den Schreibschutz auf, oder nimm einen anderen Ordner, und kopiere noch einmal.
faults-copy-gone = der Ordner ist nicht mehr da
faults-copy-gone-todo = Steck den Stick wieder ein, und kopiere noch einmal.
faults-copy-todo = Versuch es noch einmal, oder nimm einen anderen Ordner.
faults-copy-different = herausgekommen ist etwas anderes, als geschrieben wurde
faults-copy-thousand = von dieser Minute gibt es schon tausend Kopien

# Ein Durchgang, der sich nicht fortsetzen oder noch einmal versuchen lässt.
faults-resume-case = der Fall, mit dem dieser Durchgang gespielt wurde, lässt sich mit dieser Version nicht laden: { $why }
faults-resume-none = es steht kein Fall darin
faults-resume-event = Ereignis { $event } des Durchgangs lässt sich nicht lesen: „{ $why }“
faults-resume-erased = die Züge dieses Durchgangs wurden gelöscht; seine Ergebnisse bleiben, wie sie ausgestellt wurden
faults-replay = Zug { $number } des aufgezeichneten Durchgangs steht in diesem Fall und nach diesen Regeln nicht offen: { $refusal }
faults-retry-no-turn = dieser Durchgang hat keinen Zug { $turn }
faults-retry-unsaved = der neue Durchgang wurde nicht begonnen. { $error }
faults-dispute-no-turn = dieser Durchgang hat keinen Zug { $turn } mit einer Wertung
faults-dispute-empty = gib eine Stufe an, oder sag, warum
faults-dispute-long = sag es mit weniger Worten

# Die Taschenkarte.
faults-card-ending = { $path }: Die Karte wird als .pdf oder .html geschrieben, und dieser Name sagt keines von beiden. Nichts wurde geschrieben. Nenn die Datei so.
faults-in-folder-unnamed = Kein Ordner ist genannt. Nichts wurde geschrieben. Schreib den Pfad eines Ordners in das Feld.
faults-in-folder-none = Den Ordner { $folder } gibt es nicht. Nichts wurde geschrieben. Leg ihn erst an, oder nenne einen anderen.
faults-in-folder-taken = In { $folder } liegen schon tausend Dateien dieses Namens. Nichts wurde geschrieben. Nimm welche heraus, oder nenne einen anderen Ordner.
faults-print-typeface = die Schrift { $name } im Programm lässt sich nicht lesen. Nichts wurde geschrieben. Installiere Amends noch einmal.
faults-print-too-long = „{ $place }“ braucht { $needs } Punkte und hat { $has }. Nichts wurde geschrieben. Bitte melde das: Die Seite reicht nicht.
faults-print-letters = Die Schriften in Amends haben kein „{ $letters }“. Es wurde nichts geschrieben. Schreib stattdessen HTML: Das nimmt die Schriften derer, die es lesen.
faults-print-pdf = die PDF-Datei ließ sich nicht machen: „{ $why }“. Nichts wurde geschrieben. Bitte melde das; HTML geht weiterhin.
faults-print-form = die Datei ließ sich nicht machen: „{ $why }“. Nichts wurde geschrieben. Bitte melde das; eine andere Form geht weiterhin.

# Eine Datei einer Organisation zum Anfangen.
faults-template-exists = { $file } gibt es schon und bleibt, wie sie ist. Öffne sie, oder leg sie erst woandershin.
faults-template-unwritten = Keine Datei wurde geschrieben. { $error }

# Was an der Datei einer Organisation oder an den Einstellungen nicht stimmt, zu Beginn gesagt.
faults-house-unlaid = { $count ->
    [one] { $file } hat 1 Fehler, deshalb gelten ihre Regeln in keinem Fall. { $mend }
   *[other] { $file } hat { $count } Fehler, deshalb gelten ihre Regeln in keinem Fall. { $mend }
}
faults-house-partly = { $count ->
    [one] { $file } hat 1 Fehler, deshalb werden Fälle, auf die sie sich nicht legen lässt, gespielt, wie sie geschrieben sind. { $mend }
   *[other] { $file } hat { $count } Fehler, deshalb werden Fälle, auf die sie sich nicht legen lässt, gespielt, wie sie geschrieben sind. { $mend }
}
faults-house-line = Zeile { $line }: { $what } { $fix }
faults-house-listed = In den Einstellungen steht, was zu beheben ist; auch bei: amends check { $file }
faults-settings-unread = Die Einstellungen ließen sich nicht lesen, deshalb gelten die üblichen. { $error }
faults-settings-unknown = In den Einstellungen steht „{ $name }“, das diese Version nicht kennt; es wird nicht benutzt.
faults-settings-size = Die Einstellungen verlangen eine Größe von { $asked }; benutzt wird { $used }.
faults-settings-broken = Die Einstellungen in { $path } waren nicht zu verstehen („{ $why }“), deshalb gelten die üblichen. { $kept }
faults-settings-kept = Die Datei ist als { $path } aufgehoben; berichtige sie und benenne sie wieder um, wenn du sie benutzen willst.
faults-settings-not-kept = Die Datei ließ sich auch nicht beiseitelegen: { $error }

## Workshops.

faults-room-unfinished = Hier liegt ein Workshop, der nicht beendet wurde. Nichts wurde geändert. Öffne ihn wieder, oder beende ihn zuerst.
faults-room-not-readable = Die Aufzeichnung dieses Workshops ist nicht lesbar. Sie wurde nicht angerührt. Verschieb sie, um einen neuen zu beginnen.
faults-room-too-new = Dieser Workshop stammt aus einer späteren Version von Amends. Er wurde nicht angerührt. Aktualisiere Amends.
faults-room-case = Der Fall dieses Workshops ist nicht lesbar: { $why }. Die Aufzeichnung wurde nicht angerührt.
faults-room-no-chance = Dieser Rechner gibt keine Zufallszahlen: { $why }. Es wurde kein Workshop geöffnet, denn niemand wäre sicher zu unterscheiden.
faults-room-stopped = Der Workshop ist nach einem Fehler stehen geblieben. Was bestätigt wurde, ist sicher. Öffne den Workshop wieder, um dort weiterzumachen.
faults-room-in-use = Der Workshop in { $path } ist in einem anderen Fenster von Amends offen. Nichts wurde geändert. Nimm jenes Fenster, oder schließ es.
faults-room-not-a-record = { $path } ist keine Aufzeichnung eines Workshops, oder ihr Anfang ist beschädigt. Sie wurde nicht angerührt. Verschieb sie, um einen neuen zu beginnen.
faults-room-replaced = An der Stelle der Aufzeichnung dieses Workshops liegt eine andere Datei: { $path }. Sie wurde nicht angerührt. Was bestätigt wurde, ist sicher, solange dieser Raum offen ist. Leg die Datei woanders hin, dann wird alles dort wieder gespeichert.
faults-room-torn = Der Workshop in { $path } lässt sich nicht mehr speichern: Ein Schreiben ist misslungen und war nicht zurückzunehmen. Was bestätigt wurde, ist sicher.
faults-room-was-cut = Ein Teil der Aufzeichnung dieses Raums ließ sich nicht verwenden. Der Raum ist so, wie er davor war; eine Kopie des Ganzen liegt daneben, bis der Workshop geschlossen wird.
faults-room-clock-held = Die Uhr steht, seit das Programm zu war. Lass sie weiterlaufen, wenn der Raum so weit ist.
faults-room-set-aside = Ein früherer Workshop ließ sich nicht mehr lesen und wurde beiseitegelegt: { $path }. Namen stehen darin. Die Datei geht, wenn dieser Workshop geschlossen wird; soll sie früher gehen, entferne sie selbst.
faults-room-other-rules = Dieser Workshop wurde unter { $rules ->
    [0] früheren Regeln
   *[other] den Regeln { $rules }
} eröffnet, und dieses Amends spielt nach den Regeln { $now }: Dieselben Entscheidungen können anders bewertet oder aufgenommen werden. Was davon aufgehoben wird, sagt das.
faults-room-trouble = Was Handys schicken, lässt sich nicht speichern: { $why } Die Handys behalten ihre Antworten und schicken sie von selbst noch einmal.
faults-room-too-much = Von Handys ist mehr gekommen, als dieser Raum behält; kein Handy kann noch antworten. Was bestätigt wurde, ist sicher, und deine eigenen Schritte werden weiter gespeichert: Mach mit Handzeichen weiter.
faults-room-unsaved = Das ließ sich nicht speichern und ist deshalb nicht geschehen: { $why } Versuch es noch einmal.
faults-not-kept-not-over = Der Workshop ist noch nicht zu Ende. Nichts wurde aufgehoben. Beende ihn zuerst.
faults-not-kept-nothing-played = In diesem Workshop wurde nichts gespielt, es gibt also keinen Durchgang zum Aufheben.
faults-not-kept-keeps-nothing = Dieses Fenster hebt keine Durchgänge auf. Nichts wurde aufgehoben. Öffne Amends ohne „nur ausprobieren“.
faults-not-kept-room = Die Durchgänge sind aufgehoben, aber der Raum konnte es nicht festhalten: { $why } Drück noch einmal: Nichts wird doppelt aufgehoben.
faults-not-kept-no-case = Der Text zum Fall dieses Workshops liegt nicht mehr daneben. Nichts wurde aufgehoben.
