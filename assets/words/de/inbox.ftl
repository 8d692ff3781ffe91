### Words of the interface: the inbox.

inbox-order-heading = Deine Reihenfolge
inbox-order-hint = Zieh eine Karte oder drück { $key } und einen Pfeil, um die Reihenfolge zu ändern.
inbox-time-heading = Deine Zeit
inbox-spend-heading = Dein Spielraum
inbox-policy-heading = Hausregeln
inbox-causes-heading = Ursachen bisher
inbox-tokens = { $left } von { $all } Zeitmarken übrig
inbox-bars = { $title }: { $note }
inbox-with-it = Dazu: { $offers }
inbox-own-words = In eigenen Worten
inbox-offers = Angebote
inbox-done-heading = Erledigt
inbox-close-yes = Abschließen
inbox-close-no = Noch nicht

inbox-refused-none = dieser Fall hat keinen Posteingang
inbox-refused-at-desk = öffne erst eine Karte aus dem Posteingang, oder schließe ihn
inbox-refused-unknown-card = eine Karte „{ $name }“ gibt es in diesem Posteingang nicht
inbox-refused-not-arrived = die Karte „{ $name }“ ist nicht eingetroffen
inbox-refused-done = die Karte „{ $name }“ ist schon erledigt
inbox-refused-is-open = die Karte „{ $name }“ ist schon offen
inbox-refused-in-the-middle = du hast mit jemandem begonnen; bring das zu Ende, bevor du an den Schreibtisch zurückgehst
inbox-refused-no-time = das braucht { $needs } von deiner Zeit am Schreibtisch, und { $left } sind noch übrig; wähle etwas Kürzeres
