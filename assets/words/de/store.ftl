### Wörter der Oberfläche: Seiten für Störungen: ein Speicher, der nicht aufgeht, etwas, das misslang.

store-not-opened = Das ging nicht auf
store-back-to-library = Zurück zur Bibliothek
store-look-in-settings = In den Einstellungen nachsehen

# Ein Teil des Fensters ist ausgefallen.
store-warning = Warnung
store-failed-screen = Diese Seite ist ausgefallen.
store-failed-action = Das hat nicht geklappt.
store-failed-saving = Das Speichern ist stehen geblieben.
store-failed-again = Es ist wieder passiert.
store-failed-twice = Zweimal innerhalb weniger Sekunden. Vielleicht geht eine andere Seite; kommt es wieder, dann schließ Amends und starte es neu.
store-failed-store = Der Teil von Amends, der deine Züge speichert, ist ausgefallen und wurde neu gestartet.
store-failed-read-again = In Amends ist etwas schiefgegangen; an dir lag es nicht. Wenn du weitermachst, wird dein Durchgang vom letzten gespeicherten Stand gelesen.
store-failed-afresh = In Amends ist etwas schiefgegangen; an dir lag es nicht. Wenn du weitermachst, öffnet sich diese Seite von Neuem.
store-search-failed = Die Entscheidungen dieses Falls ließen sich nicht zählen. Sonst hängt nichts davon ab, und deine Züge sind gespeichert. { $report }
store-safe = Alles, was vorher gespeichert war, ist sicher.
store-safe-but = Alles, was vorher gespeichert war, ist sicher. { $error }
store-nothing-kept = Von diesem Durchgang sollte nichts aufgehoben werden.
store-safe-with-results = Dein Durchgang ist sicher, samt Ergebnissen.
store-safe-at-first-line = Dein Durchgang ist sicher, beim ersten Satz.
store-safe-at-turn = Dein Durchgang ist bis Zug { $turn } sicher.
store-safe-until-then = { $safe } Was du danach gespielt hast, wurde nicht gespeichert.
store-report-here = Ein Bericht liegt hier. Er enthält keine Namen und nichts, was getippt oder gesagt wurde, und er wurde nirgendwohin geschickt.
store-report-at = Ein Bericht liegt unter { $path }.
store-no-report = Es ließ sich kein Bericht schreiben: { $why }
store-report-none = es wurde keiner geschrieben
store-report-in-logs = er liegt im Ordner der Protokolle
store-go-on = Weiter
store-close-amends = Amends schließen

# Der Speicher geht nicht auf.
store-damaged = Deine Durchgänge lassen sich nicht lesen
store-in-use = Amends ist schon offen
store-no-place = Für deine Durchgänge ist kein Platz
store-too-new = Von einer neueren Version angelegt
store-other = Etwas ist schiefgegangen
store-what-is-safe = Was sicher ist
store-safe-file = Die Datei bleibt, wo sie ist: Nichts wird repariert oder weggeworfen, solange du es nicht sagst.
store-safe-repair = Beim Reparieren bleibt jeder Durchgang, der noch zu seinen Prüfsummen passt; die anderen kommen aus den Sicherungen, und die beschädigte Datei wird beiseitegelegt.
store-safe-backup = { $before ->
    [0] Eine Sicherung, die beim Anlegen geprüft wurde: { $taken }.
    [one] Eine Sicherung, die beim Anlegen geprüft wurde: { $taken }, und eine davor.
   *[other] Eine Sicherung, die beim Anlegen geprüft wurde: { $taken }, und { $before } davor.
}
store-another-folder = Durchgänge in einem anderen Ordner aufheben
store-another-folder-how = Schließ dieses Fenster und starte Amends mit dem Pfad des Ordners, zum Beispiel:
store-another-folder-example = amends --data-dir /home/du/ueben
store-repair = Reparieren
store-restore-newest = Die neueste Sicherung einspielen
store-try-again = Noch einmal versuchen
store-keep-nothing = Weiter, ohne etwas aufzuheben
store-repaired = Der Speicher ist repariert. { $what }
store-not-repaired = Nichts wurde repariert. { $error }

# Eine Sicherung einspielen.
store-restore-ask = Diese Sicherung einspielen?
store-restore-holds = { $taken }. Sie enthält { $count ->
    [one] { $count } Durchgang
   *[other] { $count } Durchgänge
}.
store-restore-happens = Amends prüft die Sicherung noch einmal, hebt das Jetzige unter anderem Namen im Ordner der Sicherungen auf und öffnet dann die Sicherung. Einstellungen und Fälle bleiben, wie sie sind.
store-restore-not-compared = Durchgänge, die danach entstanden sind, fehlen darin; was von ihnen noch lesbar ist, bleibt in der Datei, die aufgehoben wird.
store-loss-missing = Diese Sicherung ist älter als dein neuester Durchgang: { $missing ->
    [one] { $missing } Durchgang würde fehlen
   *[other] { $missing } Durchgänge würden fehlen
}. Was wegfällt, bleibt in der Datei, die aufgehoben wird.
store-loss-shorter = Diese Sicherung ist älter als dein neuester Durchgang: { $shorter ->
    [one] { $shorter } Durchgang ginge auf einen früheren Zug zurück
   *[other] { $shorter } Durchgänge gingen auf einen früheren Zug zurück
}. Was wegfällt, bleibt in der Datei, die aufgehoben wird.
store-loss-both = Diese Sicherung ist älter als dein neuester Durchgang: { $missing ->
    [one] { $missing } Durchgang würde fehlen
   *[other] { $missing } Durchgänge würden fehlen
}, und { $shorter ->
    [one] { $shorter } Durchgang ginge auf einen früheren Zug zurück
   *[other] { $shorter } Durchgänge gingen auf einen früheren Zug zurück
}. Was wegfällt, bleibt in der Datei, die aufgehoben wird.
store-restore = Einspielen
store-restore-earlier = Die früheren Züge einspielen
store-restore-without = Ohne { $count ->
    [one] { $count } Durchgang einspielen
   *[other] { $count } Durchgänge einspielen
}
store-keep = Alles lassen, wie es ist
store-back = Zurück
store-backup-unusable = Diese Sicherung ist nicht zu gebrauchen. { $error } Deine Durchgänge sind, wie sie waren; nimm eine andere.
store-restored = Die Sicherung ist eingespielt.
store-restored-aside = Die Sicherung ist eingespielt. Was vorher da war, ist als { $path } aufgehoben.
store-restored-erased = { $done } Was seither gelöscht wurde, ist auch daraus wieder gelöscht.
store-not-restored = Die Sicherung wurde nicht eingespielt. { $error }

# Wann eine Sicherung angelegt wurde, und wie groß sie ist.
store-backup-taken = { $taken }, { $size }
store-taken-today = Heute um { $time }, { $ago }
store-taken-yesterday = Gestern um { $time }
store-taken = { $day }. { $month } { $year } um { $time }, { $ago }
store-ago-now = gerade eben
store-ago-minutes = { $minutes ->
    [one] vor einer Minute
   *[other] vor { $minutes } Minuten
}
store-ago-hours = { $hours ->
    [one] vor einer Stunde
   *[other] vor { $hours } Stunden
}
store-ago-yesterday = gestern
store-ago-days = { $days ->
    [one] vor { $days } Tag
   *[other] vor { $days } Tagen
}
store-size-kb = { $size } KB
store-size-mb = { $size } MB

# Warum der Speicher nicht aufgeht.
store-in-use-by-amends = Die Durchgänge in { $path } benutzt gerade ein anderes Amends (Prozess { $pid }), offen seit { $since }. Nichts wurde geändert. Nimm jenes Fenster, oder schließ es und versuch es hier noch einmal.
store-in-use-by-another = Die Durchgänge in { $path } benutzt gerade ein anderes Programm. Nichts wurde geändert. Nimm jenes Fenster, oder schließ es und starte noch einmal.
store-since = { $time } Uhr am { $day }. { $month } { $year }
store-made-later = { $path } hat eine neuere Version von Amends angelegt (Format { $found }; diese hier kennt bis { $known }). Die Datei wurde nicht angerührt. Bring Amends auf den neuesten Stand, oder nenne mit --data-dir <Ordner> einen anderen Ordner.
store-file-damaged = { $path } ist beschädigt. Die Prüfung fand: { $found }. Die Datei wurde nicht angerührt.
store-file-of-another = { $path } ist kein Speicher von Amends: { $why }. Die Datei wurde nicht angerührt. War sie einmal einer, dann macht amends store repair aus den Sicherungen einen neuen; sonst leg sie woandershin, oder nenne mit --data-dir <Ordner> einen anderen Ordner.
store-read-only = Der Speicher ließ sich nicht öffnen: { $path } oder der Ordner davon ist schreibgeschützt. Alles, was vorher gespeichert war, ist sicher. Gib dir das Recht, dort zu schreiben, oder nenne mit --data-dir <Ordner> einen anderen Ordner.
store-disk-full = Der Speicher ließ sich nicht öffnen: Der Datenträger von { $path } ist voll. Alles, was vorher gespeichert war, ist sicher. Mach dort mindestens 20 MB frei und versuch es noch einmal; neu starten musst du nichts.

# Ein Zug, der nicht gespeichert wurde.
store-unsaved-full = Der Datenträger von { $path } ist voll.
store-unsaved-full-todo = Mach dort mindestens 20 MB frei, dann versuch es noch einmal; neu starten musst du nichts.
store-unsaved-read-only = { $path } oder der Ordner davon ist schreibgeschützt.
store-unsaved-read-only-todo = Gib dir das Recht, dort zu schreiben, dann versuch es noch einmal.
store-unsaved-gone = { $path } wurde verschoben, ersetzt oder gelöscht, während Amends lief.
store-unsaved-gone-todo = Leg die Datei dorthin zurück, wo sie war, dann versuch es noch einmal.
store-unsaved-disk = Der Datenträger von { $path } meldet einen Fehler ({ $why }).
store-unsaved-disk-todo = Versuch es noch einmal; misslingt es wieder, dann kopiere den Ordner auf einen anderen Datenträger.
store-unsaved-elsewhere = Dieser Durchgang wurde anderswo weitergespielt.
store-unsaved-elsewhere-todo = Verlass ihn und mach in der Bibliothek damit weiter: Er öffnet sich dort, wo er jetzt steht.
store-unsaved-todo = Versuch es noch einmal, oder verlass den Durchgang: Die Bibliothek bietet an, vom letzten gespeicherten Zug weiterzumachen.
store-unsaved-before = Was vorher gespeichert war, ist sicher, und deine Wahl bleibt, wie sie ist.
store-unsaved-turns = { $turns ->
    [one] Dein Zug davor ist gespeichert, und deine Wahl bleibt, wie sie ist.
   *[other] Deine { $turns } Züge sind gespeichert, und deine Wahl bleibt, wie sie ist.
}

# Es gibt keinen Speicher, aber Sicherungen davon.
store-missing = Unter { $store } lagen keine Durchgänge, deshalb wurde ein neuer Speicher angelegt. In { $backups } gibt es Sicherungen: In den Einstellungen kannst du sie wiederherstellen. Wurde die Datei verschoben, schließ Amends und leg sie zurück.
