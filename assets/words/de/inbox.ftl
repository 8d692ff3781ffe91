### Words of the interface: the inbox.

inbox-refused-none = dieser Fall hat keinen Posteingang
inbox-refused-at-desk = öffne erst eine Karte aus dem Posteingang, oder schließe ihn
inbox-refused-unknown-card = eine Karte „{ $name }“ gibt es in diesem Posteingang nicht
inbox-refused-not-arrived = die Karte „{ $name }“ ist nicht eingetroffen
inbox-refused-done = die Karte „{ $name }“ ist schon erledigt
inbox-refused-is-open = die Karte „{ $name }“ ist schon offen
inbox-refused-in-the-middle = du hast mit jemandem begonnen; bring das zu Ende, bevor du an den Schreibtisch zurückgehst
inbox-refused-no-time = das braucht { $needs } von deiner Zeit am Schreibtisch, und { $left } sind noch übrig; wähle etwas Kürzeres
inbox-refused-closed = der Posteingang ist geschlossen; bring dies zu Ende, von hier geht es weiter
