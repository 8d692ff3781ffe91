### Words of the interface: the inbox.

inbox-order-heading = Deine Reihenfolge
inbox-order-hint = Zieh eine Karte oder drück Alt und einen Pfeil, um die Reihenfolge zu ändern.
inbox-time-heading = Deine Zeit
inbox-spend-heading = Dein Rahmen
inbox-policy-heading = Hausregeln
inbox-causes-heading = Ursachen bisher
inbox-tokens = { $left } von { $all } Zeitmarken übrig
inbox-bars = { $title }: { $note }
inbox-with-it = Dazu: { $offers }
inbox-own-words = Eigene Worte
inbox-go-on-writing = Weiterschreiben
inbox-unsent = Noch nicht gesendet: „{ $begins }“
inbox-offers = Angebote
inbox-done-heading = Erledigt
inbox-said-heading = Was gesagt wurde
inbox-on-to = Weiter zu { $name }
inbox-close-yes = Schließen
inbox-close-no = Noch nicht

inbox-refused-none = dieser Fall hat keinen Posteingang
inbox-refused-at-desk = öffne erst eine Karte aus dem Posteingang, oder schließe ihn
inbox-refused-unknown-card = eine Karte „{ $name }“ gibt es in diesem Posteingang nicht
inbox-refused-not-arrived = die Karte „{ $name }“ ist nicht eingetroffen
inbox-refused-done = die Karte „{ $name }“ ist schon erledigt
inbox-refused-is-open = die Karte „{ $name }“ ist schon offen
inbox-refused-in-the-middle = du hast mit jemandem begonnen; bring das zu Ende, bevor du an den Schreibtisch zurückgehst
inbox-refused-no-time = das braucht { $needs } von deiner Zeit am Schreibtisch, und { $left } sind noch übrig; wähle etwas Kürzeres
inbox-refused-closed = der Posteingang ist geschlossen; bring dies zu Ende, von hier geht es weiter

inbox-mode = { $mode }, am Schreibtisch ohne Uhr
inbox-about = { $count ->
    [0] keine Antwort mit 3 oder weniger, von { $answers }
    [one] eine Antwort mit 3 oder weniger, von { $answers }
   *[other] { $word } Antworten mit 3 oder weniger, von { $answers }
}
inbox-about-short = { $count } von { $answers }
inbox-since-last-week = { $before ->
    [one] Vorige Woche 1 Meldung, jetzt { $now }
   *[other] Vorige Woche { $before } Meldungen, jetzt { $now }
}
inbox-no-comment = Kein Kommentar.
inbox-left-empty = { $name } hat das Kommentarfeld leer gelassen.
inbox-rating = { $stars } von 5
inbox-card = { $place } von { $count }: { $name }, { $stars } von 5 Sternen. { $comment } { $foot }
inbox-card-planned = { $place } von { $count }: { $name }, { $stars } von 5 Sternen. { $comment } { $foot }. { $plan }
inbox-choosing = du wählst gerade
inbox-under-way = Läuft gerade
inbox-plan-call = { $tokens ->
    [0] Anrufen, keine Marke
    [one] Anrufen, 1 Marke
   *[other] Anrufen, { $tokens } Marken
}
inbox-plan-write = { $tokens ->
    [0] Schreiben, keine Marke
    [one] Schreiben, 1 Marke
   *[other] Schreiben, { $tokens } Marken
}
inbox-plan-message = { $tokens ->
    [0] Nachricht, keine Marke
    [one] Nachricht, 1 Marke
   *[other] Nachricht, { $tokens } Marken
}
inbox-plan-meet = { $tokens ->
    [0] Treffen, keine Marke
    [one] Treffen, 1 Marke
   *[other] Treffen, { $tokens } Marken
}
inbox-plan-none = { $tokens ->
    [0] Kein Kontakt
    [one] Kein Kontakt, 1 Marke
   *[other] Kein Kontakt, { $tokens } Marken
}
inbox-done-call = { $tokens ->
    [0] Angerufen, keine Marke
    [one] Angerufen, 1 Marke
   *[other] Angerufen, { $tokens } Marken
}
inbox-done-write = { $tokens ->
    [0] Geschrieben, keine Marke
    [one] Geschrieben, 1 Marke
   *[other] Geschrieben, { $tokens } Marken
}
inbox-done-message = { $tokens ->
    [0] Nachricht geschickt, keine Marke
    [one] Nachricht geschickt, 1 Marke
   *[other] Nachricht geschickt, { $tokens } Marken
}
inbox-done-meet = { $tokens ->
    [0] Getroffen, keine Marke
    [one] Getroffen, 1 Marke
   *[other] Getroffen, { $tokens } Marken
}
inbox-done-none = { $tokens ->
    [0] Nicht gemeldet
    [one] Nicht gemeldet, 1 Marke
   *[other] Nicht gemeldet, { $tokens } Marken
}
inbox-act-call = Jetzt anrufen
inbox-act-write = Jetzt schreiben
inbox-act-message = Nachricht senden
inbox-act-meet = Jetzt treffen
inbox-act-none = Dabei belassen
inbox-tokens-of = { $tokens ->
    [0] keine
    [one] 1 Marke
   *[other] { $tokens } Marken
}
inbox-no-time = { $left ->
    [0] Dafür ist keine Marke mehr übrig.
    [one] Das braucht { $needs } Marken, und 1 ist übrig.
   *[other] Das braucht { $needs } Marken, und { $left } sind übrig.
}
inbox-became = { $how }. Inzwischen: { $mood }.
inbox-hindered = Mit { $name } hast du angefangen. Bis das erledigt ist, lässt sich niemand sonst erreichen; die Reihenfolge kannst du inzwischen ändern.
inbox-back-to = Zurück zu { $name }
inbox-time-left = { $left } von { $all } übrig
inbox-time-needs = Deine Reihenfolge braucht noch { $tokens }.
inbox-time-explains = { $minutes ->
    [15] Eine Marke ist eine Viertelstunde. Du hast Zeit bis { $until }.
    [30] Eine Marke ist eine halbe Stunde. Du hast Zeit bis { $until }.
    [60] Eine Marke ist eine Stunde. Du hast Zeit bis { $until }.
   *[other] Eine Marke sind { $minutes } Minuten. Du hast Zeit bis { $until }.
}
inbox-went-to = { $offer } an { $name }, um { $time }.
inbox-causes-tagged = { $tagged } von { $all } erfasst
inbox-causes-note = Was geändert wird, wählst du nach dem Schließen.
inbox-close = { $day }spost schließen
inbox-close-asks = { $count ->
    [one] { $names } hat noch nichts von dir gehört. Trotzdem schließen?
   *[other] { $names } haben noch nichts von dir gehört. Trotzdem schließen?
}
inbox-moved = { $name } steht jetzt an Stelle { $place } von { $count }.
inbox-planned = { $name }: { $plan }
inbox-act = Ausführen
inbox-act-first = Wähle erst, wie du { $name } erreichst.
inbox-empty-heading = Keine Meldungen
inbox-empty = Diese Woche hat niemand 3 oder weniger gegeben. Schließ den Posteingang, dann siehst du, wie es gelaufen ist.
