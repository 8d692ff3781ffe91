### Wörter der Oberfläche: Einstellungen.

settings-language = Sprache
settings-language-explains = Die Wörter des Fensters. „System“ folgt deinem Rechner.
settings-system = System

settings-title = Einstellungen
settings-you = Du
settings-look = Aussehen
settings-practice = Üben
settings-sound = Ton
settings-unsaved = Es gilt vorerst, ließ sich aber nicht speichern. { $why }

settings-name = Name
settings-name-explains = Nur auf diesem Rechner bekannt.
settings-name-none = Kein Name
settings-name-save = Speichern
settings-name-saved = Er ist schon gespeichert.
settings-name-unkept = Du probierst nur aus: Nichts davon wird gespeichert, also braucht es keinen Namen.

settings-theme = Farben
settings-theme-explains = „System“ folgt deinem Rechner.
settings-light = Hell
settings-dark = Dunkel
settings-contrast = Hoher Kontrast
settings-contrast-explains = Kräftigere Schrift und gezeichnete Umrisse, hell wie dunkel.
settings-size = Größe
settings-size-auto = Auto
settings-percent = { $percent } %
settings-size-explains-auto = Automatisch, { $percent }. Auch mit { $larger } und { $smaller }.
settings-size-explains = { $larger } und { $smaller } gehen überall.
settings-size-explains-now = Jetzt { $percent }. Auch mit { $larger } und { $smaller }.
settings-motion = Weniger Bewegung
settings-motion-explains = Gesichter, Anzeigen und Seiten wechseln sofort, statt sich zu bewegen.

settings-mode = Womit du beginnst
settings-mode-coach = Ein Hinweis nach jeder Antwort, keine Uhr.
settings-mode-practice = Auf dich gestellt, am Ende erklärt.
settings-mode-assessment = Keine Hinweise; der erste Durchgang zählt.
settings-time = Bedenkzeit
settings-time-off = Aus
settings-time-normal = Normal
settings-time-half = 1,5-fach
settings-time-double = Doppelt
settings-time-off-explains = Es läuft keine Uhr.
settings-time-normal-explains = Wie der Fall es vorgibt.
settings-time-half-explains = Anderthalbmal so lang.
settings-time-double-explains = Doppelt so lang.
settings-time-silence = Während du schreibst, steht die Uhr, höchstens zwei Minuten lang. Läuft die Zeit ab, wird gesagt, was du geschrieben hast; ist nichts geschrieben, gilt dein Schweigen als Antwort. Wie lange du nachdenkst, ändert nie ein Ergebnis.

settings-sounds = Alle Töne
settings-sounds-off = Aus. { $key } schaltet sie ein, außer in einem Textfeld.
settings-sounds-missing = Gerade wurde kein Tongerät gefunden. Alles geht auch ohne.
settings-sounds-on = Leise, und nie nötig. { $key } schaltet sie aus, außer in einem Textfeld.
settings-cues = Signale
settings-cues-explains = Wenn du dran bist, eine Antwort gesagt ist, ein Fall zu Ende oder in einem Durchgang etwas anzuerkennen ist.
settings-room = Hintergrundgeräusche
settings-room-explains = Der Ort, an dem du bist, ganz leise.
settings-tone = Ton vor Ablauf der Zeit
settings-tone-explains = Ein tiefer Ton, zehn Sekunden vorher.
settings-volume = Lautstärke
settings-volume-explains = Auch 100 % sind leiser als Sprache.

settings-kept = Wo alles liegt
settings-kept-size = Durchgänge, Einstellungen, Sicherungen und Protokoll belegen { $size }.
settings-data = Datenordner
settings-data-open = Datenordner öffnen
settings-backup-unkept = Du probierst nur aus: Nichts davon wird gespeichert, also gibt es nichts zu sichern.
settings-damaged = Ein Teil der Daten passt nicht zu seinen Prüfsummen, deshalb lässt sich keine Sicherung anlegen. „Reparieren“ behält jeden Durchgang, der passt, holt die anderen aus den Sicherungen und legt die beschädigte Datei beiseite.
settings-repair = Reparieren
settings-backup-last = Letzte geprüfte Sicherung: { $when }
settings-backup-none = Letzte geprüfte Sicherung: noch keine
settings-backup-now = Jetzt sichern
settings-restore = Wiederherstellen …
settings-copy = Kopie speichern …
settings-backed-up = Eine Sicherung wurde angelegt und geprüft.
settings-not-backed-up = Es wurde keine Sicherung angelegt. { $error }
settings-copied = Eine Kopie wurde angelegt und geprüft: { $path }
settings-restore-which = Welche Sicherung wiederherstellen?
settings-restore-none = Noch gibt es keine. Nach jedem Durchgang wird eine angelegt, und wann immer du willst.
settings-restore-older = { $count } ältere zeigen
settings-restore-elsewhere = Oder die Datei einer Sicherung, die anderswo liegt
settings-restore-look = Hineinsehen
settings-copy-title = Sicherung anderswohin kopieren
settings-copy-explains = Eine frische Sicherung wird angelegt, geprüft und unter einem Namen mit ihrem Datum kopiert. Eine Datei, die schon da ist, bleibt.
settings-copy-folder = Ordner, zum Beispiel auf einem Stick
settings-copy-there = Dorthin kopieren

settings-cases = Eigene Fälle
settings-cases-folder = Ordner für Fälle
settings-cases-open = Ordner für Fälle öffnen
settings-cases-none = Noch gibt es keine. Lege eine Falldatei hinein und suche noch einmal: Sie erscheint unter „Üben“ neben den anderen.
settings-cases-ready = { $files ->
        [one] 1 Datei, bereit zum Spielen.
       *[other] { $files } Dateien, bereit zum Spielen.
    }
settings-cases-broken = { $files ->
        [one] 1 Datei, die sich noch nicht laden lässt. Die anderen Fälle sind nicht betroffen.
       *[other] { $files } Dateien, die sich noch nicht laden lassen. Die anderen Fälle sind nicht betroffen.
    }
settings-cases-some = { $files } Dateien: { $ready } bereit, { $broken } noch nicht zu laden. Die anderen Fälle sind nicht betroffen.
settings-cases-again = Ordner neu durchsuchen
settings-cases-other = Anderen Ordner nehmen …
settings-cases-usual = Üblichen Ordner nehmen
settings-cases-in = Fälle suchen in
settings-cases-this = Diesen Ordner nehmen
settings-cases-no-folder = Unter diesem Pfad liegt kein Ordner. Nichts wurde geändert; lege ihn erst an, oder nimm einen anderen.
settings-case-broken = lässt sich nicht laden
settings-case-replaces = ersetzt einen mitgelieferten Fall
settings-problem = Problem { $code }, { $line }:{ $column }
settings-remark = Anmerkung { $code }, { $line }:{ $column }

settings-house = Deine Organisation
settings-house-none = Eine Datei mit euren Grenzen, euren Regeln, Wörtern, die ihr meidet, und eurer Farbe, über jeden Fall gelegt. Noch gibt es keine; in der Vorlage steht alles zum Ausfüllen bereit.
settings-house-template = Vorlage schreiben
settings-house-written = Eine Vorlage wurde geschrieben: { $path }
settings-house-look-again = Noch einmal suchen
settings-house-open = Datei öffnen
settings-house-folder = Ordner zeigen
settings-house-read-again = Neu einlesen
settings-house-unused = Die Datei wird nicht verwendet
settings-house-empty = Sie legt noch nichts fest.
settings-house-limits = Grenzen
settings-house-limits-are = { $first } im Gespräch, { $supervisor } Teamleitung, { $manager } Leitung, { $executive } Geschäftsleitung
settings-house-cases = Je Fall
settings-house-as-written = „{ $title }“ bleibt, wie er geschrieben ist
settings-house-own-limits = „{ $title }“ hat eigene Grenzen
settings-house-rules = Regeln
settings-house-rules-are = { $count } auf jeder Regelkarte
settings-house-avoids = Meidet
settings-house-avoids-are = { $others ->
        [0] „{ $first }“
        [one] „{ $first }“ und 1 weiteres
       *[other] „{ $first }“ und { $others } weitere
    }
settings-house-colour = Farbe

settings-about = Über Amends
settings-about-version = Version { $version }, bewertet nach Regelversion { $rules }
settings-about-kept = Jeder Durchgang behält die Version, nach der er bewertet wurde. Ausgänge sind simuliert.
settings-about-local = Nichts verlässt diesen Rechner.
settings-licences = Lizenzen
settings-licence-hide = { $name } ausblenden
settings-licence-amends = Amends
settings-licence-lato = Schrift Lato
settings-licence-vollkorn = Schrift Vollkorn
settings-licence-words = Englische Wörter
settings-licence-libraries = Bibliotheken
settings-licence-own = Amends gehört dir unter der MIT-Lizenz oder der Apache-Lizenz 2.0, wie du möchtest.
settings-licence-built-from = Amends baut auf { $count } Bibliotheken anderer Leute auf, unter diesen Lizenzen.
settings-case-language = Sprache der Fälle
settings-case-language-explains = Wo ein Fall übersetzt ist; die anderen bleiben, wie sie geschrieben sind.
settings-as-written = Wie im Original

settings-name-keep = Ab jetzt speichern
settings-else = Jemand anderes
settings-else-explains = Mehrere Menschen können auf diesem Rechner üben, jeder mit eigenen Durchgängen.
settings-else-who = Wer übt heute?
