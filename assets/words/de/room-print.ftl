### Was für einen Workshop gedruckt wird: danach der Handzettel, davor der Ablauf für die Leitung und das Blatt für alle.

## Der Handzettel.

room-print-kind = Workshop, { $date }
room-print-kind-group = Workshop, { $group }, { $date }
room-print-handout-about = Was ein Raum aus einem Workshop mit Amends mitnimmt.
room-print-handout-foot = Ein Übungsgespräch in Amends: Die Kundschaft, die Zufriedenheit und alles, was daraus wurde, sind simuliert. Gezählt ist, was der Raum gewählt hat; niemand wird genannt.
room-print-ended = Wie es ausging
room-print-ended-csat = { $title }. Simulierte Zufriedenheit: { $csat } von 5.
room-print-ended-updated = { $title }. Simulierte Zufriedenheit: { $csat } von 5, nach der zweiten Chance { $updated }.
room-print-keep = Dieser Satz bleibt
room-print-keep-level = { $dimension }: { $level }
room-print-decisions = Entscheidung für Entscheidung
room-print-figures = Vor jeder Antwort steht, wie viele sie gewählt haben, als sie zuletzt gefragt wurden.
room-print-own-played = Gespielt mit eigenen Worten: „{ $words }“.
room-print-split = Wo ihr geteilter Meinung wart und was das Gespräch geändert hat
room-print-remember = Zum Merken
room-print-first = { $count } bei der ersten Wahl
room-print-mine = Eine Sache, die ich bei der Arbeit tun werde
room-print-file = workshop-handzettel

## Der Ablauf für die Leitung.

room-print-plan-kind = Ablauf für { $minutes } Minuten
room-print-plan-about = Wo man anhält und was man dort fragt.
room-print-plan-foot = Für die Leitung. Hier steht, wohin der Fall geht: Die Teilnehmenden sollten es nicht sehen.
room-print-before = Vorher
room-print-before-text = Druck das Blatt für alle. Geh den Fall einmal allein durch. Mit Handys: Öffne ein eigenes WLAN und probier es mit einem Handy aus. Ohne: Zähl Hände und gib die Zahlen ein.
room-print-number = Öffne den Raum mit der Nummer { $number }: Er hat die Leute und Worte dieses Blatts.
room-print-timetable = Zeitplan
room-print-row-open = Ankommen: das Blatt, wer ihr seid, die Hausregeln, der Anfang. { $minutes } Minuten.
room-print-row-stop = Entscheidung { $number }, { $minutes } Minuten: { $discuss } reden, { $commit } wählen, { $argue } streiten, dann spielen. { $line }
room-print-between = Wo der Ablauf nicht anhält, hört der Raum zu, und du wählst, was gespielt wird: ein Druck genügt. Die Minuten des Halts davor reichen dafür.
room-print-row-close = Abschluss: der Satz, der bleibt, wo ihr geteilt wart, eine Sache von jedem. { $minutes } Minuten.
room-print-stops = An jedem Halt
room-print-stop =
    { $number ->
        [0] Eine Frage außer der Reihe: { $line }
       *[other] { $number }. { $line }
    }
room-print-stop-none = Zu diesem Halt gibt es keine Notiz. Frag: Was muss hier zuerst zu hören sein?
room-print-ask = Frag
room-print-listen = Hör auf
room-print-most = Wenn die meisten „{ $reply }“ gewählt haben
room-print-most-number = Wenn die meisten { $number } gewählt haben, „{ $reply }“
room-print-leave = Gib ihnen mit
room-print-close = Am Ende
room-print-close-text = Zeig, wie es ausging, und den Satz, der bleibt. Geh zu der Entscheidung zurück, die den Raum geteilt hat, und frag beide Seiten, was sie jetzt sagen würden. Alle schreiben eine Sache für die Arbeit auf. Wenn Zeit ist: zurückspulen und einen anderen Zweig spielen.
room-print-plan-file = workshop-ablauf

## Das Blatt für alle.

room-print-sheet-kind = Workshop: dein Blatt
room-print-sheet-about = Wer du im Fall bist, die Hausregeln, worauf es ankommt, und Platz für Notizen.
room-print-sheet-foot = Ein Übungsgespräch in Amends. Die Kundschaft und alles, was daraus wird, sind simuliert; was du hier schreibst, gehört dir.
room-print-who = Wer du bist
room-print-rules = Hausregeln
room-print-watch = Vier Dinge, auf die es ankommt
room-print-notes = Deine Notizen
room-print-notes-keep = Ein Satz, den du behalten willst
room-print-notes-heard = Was jemand anderes gesagt hat und du nicht bedacht hattest
room-print-notes-work = Eine Sache, die du bei der Arbeit tun wirst
room-print-sheet-file = workshop-blatt
