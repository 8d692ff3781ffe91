### Wörter der Oberfläche: die Seite vor der Nachbesprechung.

reflect-look-back = Zurückblicken
reflect-what-happened = Was geschah
reflect-why = Warum
reflect-try-again = Noch einmal
reflect-plan = Vorsatz
reflect-step-first = 1 von { $count } · { $name }
reflect-step-now = Schritt { $number }, { $name }, jetzt
reflect-step-later = Schritt { $number }, { $name }, später
reflect-unkept = Deine Antworten konnten nicht gespeichert werden. { $why } Das Gespräch selbst ist sicher; sende noch einmal, oder überspring es diesmal.
reflect-feel = Wie hat sich das angefühlt?
reflect-feel-count = eins oder zwei
reflect-feel-count-below = Wähle eins oder zwei.
reflect-words = Mit eigenen Worten
reflect-words-hint = Mit eigenen Worten, wenn du magst
reflect-words-stay = bleibt auf diesem Rechner
reflect-rate = Bevor du etwas siehst: Wie würdest du dich bewerten?
reflect-level = { $dimension }: { $level }
reflect-guess = Deine Schätzung
reflect-hunch = Dein Gefühl
reflect-plan-asks = Dein Vorsatz vom letzten Mal. Hast du ihn gehalten?
reflect-send = Zeig mir, was geschah
reflect-skip = Diesmal überspringen
reflect-note = Wir zeigen deine Schätzung neben dem Ergebnis. Nur du siehst sie.
reflect-them = ihnen
reflect-their-rating = Ihre Bewertung
reflect-rating = Bewertung von { $name }
reflect-would-they-return = Kämen sie wieder?
reflect-would-return = Käme { $name } wieder?
reflect-about-night = { $mode }, { $weekday }nacht
reflect-about-morning = { $mode }, { $weekday }morgen
reflect-about-afternoon = { $mode }, { $weekday }nachmittag
reflect-about-evening = { $mode }, { $weekday }abend
reflect-foot = { $count ->
    [0] Keine Entscheidung, { $time } im Fall.
    [one] Eine Entscheidung, { $time } im Fall.
   *[other] { $number } Entscheidungen, { $time } im Fall.
}
reflect-minutes = { $minutes ->
    [one] { $minutes } Minute
   *[other] { $minutes } Minuten
}
reflect-hours = { $hours } Stunden
reflect-hours-minutes = { $hours } h { $minutes } min
