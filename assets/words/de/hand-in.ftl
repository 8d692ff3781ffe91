### Words of the interface: hand in.

hand-in-heading = Abgeben

hand-in-animals = Reiher Otter Dachs Fink Luchs Regenpfeifer Marder Fischadler Biber Mauersegler Wasseramsel Hase Brachvogel Hermelin Zaunkönig Steinbock
hand-in-why-missing = er ist nicht da
hand-in-why-damaged = er ist unterwegs beschädigt worden
hand-in-why-another = er enthält einen anderen Durchgang, als sein Name sagt
hand-in-why-edited = er ist nach dem Abgeben verändert worden
hand-in-why-content-missing = sein Inhalt fehlt
hand-in-why-rating = die Bewertung ist nicht die, die diese Antwort bekommt
hand-in-why-results = die Ergebnisse sind nicht die, auf die der Durchgang kommt
hand-in-why-rules = er ist nach den Regeln { $theirs } bewertet; diese Version hat die Regeln { $ours } und kommt auf etwas anderes
hand-in-why-no-case = der Text des Falls „{ $case }“ fehlt
hand-in-why-case-damaged = der Text des Falls „{ $case }“ ist beschädigt
hand-in-error-not-whole = Das ist keine vollständige Abgabe: Die Liste ihrer Teile lässt sich nicht lesen. Es wurde nichts geändert. Lass dir die Datei noch einmal geben; vielleicht ist sie unterwegs abgeschnitten worden.
hand-in-error-contents = Das ist keine Abgabe, oder ihr Inhaltsverzeichnis ist beschädigt: { $why }. Es wurde nichts geändert. Lass dir die Datei noch einmal geben.
hand-in-error-later = Diese Abgabe hat das Format { $found }; diese Version von Amends liest Formate bis { $known }. Es wurde nichts geändert. Bring Amends auf den neuesten Stand, oder lass sie mit dieser Version schreiben.
hand-in-error-foreign = Diese Datei enthält „{ $entry }“, und das gehört in keine Abgabe. Sie wurde nicht gelesen, und es wurde nichts geändert.
hand-in-error-large = Diese Datei ist innen größer als jede Abgabe. Sie wurde nicht zu Ende gelesen, und es wurde nichts geändert.
hand-in-error-no-runs = Es ist kein Durchgang gewählt, der sich abgeben lässt. Es wurde nichts geschrieben. Spiel einen Fall zu Ende, oder wähle einen Durchgang.
hand-in-error-no-name = Es ist weder ein Name noch ein Deckname angegeben. Es wurde nichts geschrieben. Gib einen an.
hand-in-error-long-name = Name, Deckname und Team sind einfacher Text von höchstens { $most } Zeichen. Es wurde nichts geschrieben. Mach ihn kürzer.
hand-in-error-unpacked = Die Datei ließ sich nicht zusammenstellen: { $why }. Es wurde nichts geschrieben. Wähle weniger Durchgänge.
hand-in-verdict-sound = kommt beim Nachspielen auf dasselbe
hand-in-verdict-broken = hält der Prüfung nicht stand: { $why }
hand-in-verdict-broken-at = hält der Prüfung bei Ereignis { $event } nicht stand: { $why }
hand-in-verdict-not-replayed = lässt sich mit dieser Version nicht nachspielen: { $why }
