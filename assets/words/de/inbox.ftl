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
