## Warum etwas in einem Raum gerade nicht geht.

room-declined-over = Der Workshop ist zu Ende
room-declined-locked = Der Raum ist zu; bitte die Leitung, dich hereinzulassen
room-declined-full = Alle { $seats } Plätze sind besetzt; warte, bis einer frei wird
room-declined-no-table = Diesen Tisch gibt es nicht
room-declined-table-first = Wähl zuerst einen Tisch
room-declined-no-seat = Diesen Platz gibt es in diesem Raum nicht
room-declined-not-admitted = Die Leitung hat dich noch nicht hereingelassen
room-declined-too-late = Das kam zu spät: Der Raum ist schon weiter
room-declined-not-yet = Gewählt wird noch nicht
room-declined-not-over = Der Durchgang lässt sich aufheben, sobald der Workshop zu Ende ist
room-declined-answered-already = Du hast schon geantwortet; nimm das zuerst zurück
room-declined-often-enough = Du hast oft genug zurückgenommen; diese Antwort zählt
room-declined-nothing-to-take-back = Es gibt nichts zurückzunehmen
room-declined-no-such-way = Diese Antwort gibt es hier nicht
room-declined-not-typed = In diesem Raum wird gewählt; geschrieben werden kann nichts
room-declined-nothing = Es wurde nichts geschrieben
room-declined-too-long = Das hat mehr als { $most } Zeichen; sag es kürzer
room-declined-too-much = In diesem Raum wurde mehr geschickt, als er behalten kann; die Leitung zählt weiter Hände
room-declined-no-name = Es fehlt ein Name
room-declined-nothing-before = Davor kommt nichts
room-declined-pick-first = Noch hat niemand gewählt; bestimm, was gespielt wird
room-declined-not-now = Dieser Schritt ist gerade nicht offen
room-declined-hands = Eine Zahl für jede Antwort, keine über { $most }
room-declined-not-released = Erst freigeben, dann spielen
room-declined-not-scored = Es ließ sich nicht bewerten und kann nicht gespielt werden
