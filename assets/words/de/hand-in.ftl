### Words of the interface: hand in.

hand-in-heading = Abgeben

hand-in-animals = Reiher Otter Dachs Fink Luchs Regenpfeifer Marder Fischadler Biber Mauersegler Wasseramsel Hase Brachvogel Hermelin Zaunkönig Steinbock
hand-in-why-missing = nicht vorhanden
hand-in-why-listed = seine Liste nennt einen Durchgang doppelt oder ohne gültige Nummer
hand-in-why-signs = ein Name oder Titel darin enthält Steuerzeichen
hand-in-why-damaged = unterwegs beschädigt
hand-in-why-another = er enthält einen anderen Durchgang, als sein Name sagt
hand-in-why-edited = er ist nach dem Abgeben verändert worden
hand-in-why-content-missing = sein Inhalt fehlt
hand-in-why-rating = die Bewertung ist nicht die, die diese Antwort bekommt
hand-in-why-results = die Ergebnisse sind nicht die, auf die der Durchgang kommt
hand-in-why-rules = er ist nach den Regeln { $theirs } bewertet; diese Version hat die Regeln { $ours } und kommt auf etwas anderes
hand-in-why-no-case = der Text des Falls „{ $case }“ fehlt
hand-in-why-case-damaged = der Text des Falls „{ $case }“ ist beschädigt
hand-in-error-not-whole = Das ist keine Abgabe oder keine vollständige: Die Liste ihrer Teile lässt sich nicht lesen. Es wurde nichts geändert. Wähl eine andere Datei, oder lass dir diese noch einmal geben: Vielleicht ist sie unterwegs abgeschnitten worden.
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

hand-in-lead = Eine kleine Datei für die, die dich ausbilden. Alles, was darin sein wird, steht auf dieser Seite, bevor sie geschrieben wird.
hand-in-empty = Durchgänge, die du zu Ende gespielt hast, kannst du hier abgeben.
hand-in-empty-action = Zum Üben
hand-in-day = { $day }. { $month } { $year }
hand-in-csat = simulierte Zufriedenheit { $csat }
hand-in-forked = von einem anderen Durchgang aus noch einmal versucht
hand-in-unaided = ohne Hilfe
hand-in-before = schon abgegeben
hand-in-runs = Welche Durchgänge
hand-in-period-new = Noch nicht abgegeben
hand-in-period-all = Alle
hand-in-case = Welcher Fall
hand-in-all-cases = Alle Fälle
hand-in-none-meant = Damit ist kein Durchgang gemeint.
hand-in-show-all = { $count ->
    [one] { $count } Durchgang zeigen
   *[other] Alle { $count } Durchgänge zeigen
}
hand-in-who = Unter welchem Namen
hand-in-pseudonym = Ein Deckname
hand-in-name = Dein Name
hand-in-pseudonym-field = Deckname
hand-in-name-field = Name
hand-in-team = Team
hand-in-team-hint = Wenn du magst
hand-in-pseudonym-explains = Deine Dateien unter Decknamen gehören zusammen, auch wenn du ihn änderst. Wem sie gehören, kann niemand daran erkennen.
hand-in-name-explains = Wer die Datei bekommt, sieht deinen Namen.
hand-in-named-before = { $runs ->
    [one] Einer dieser Durchgänge ist schon unter deinem Namen abgegeben. Wer jene Datei hat, kann erkennen, wem dieser Deckname gehört.
   *[other] { $runs } dieser Durchgänge sind schon unter deinem Namen abgegeben. Wer jene Datei hat, kann erkennen, wem dieser Deckname gehört.
}
hand-in-goes = Was mitgeht
hand-in-goes-always = Die Durchgänge selbst: was du wann gewählt hast, die Bewertungen, die Ergebnisse und der Text der Fälle, damit sich jeder Durchgang nachspielen lässt.
hand-in-extra-words = Was du selbst geschrieben hast
hand-in-extra-words-explains = Auch was du zu Bewertungen gesagt hast. Sieh in der Vorschau nach, ob echte Namen darin stehen.
hand-in-extra-mood = Eine Zeile dazu, wie sich die Durchgänge anfühlten
hand-in-extra-mood-explains = Wie oft du welche Stimmung genannt hast, für alle diese Durchgänge zusammen.
hand-in-extra-ideas = Deine Ideen für die Arbeitsweise
hand-in-extra-ideas-explains = Für die, die darüber entscheiden.
hand-in-never = Was du im Rückblick geschrieben hast, deine Vorsätze, welche Unterstützung du dir wünschst und wie du dich selbst eingeschätzt hast, geht nie mit.
hand-in-preview = Was in der Datei sein wird
hand-in-preview-none = Wähle erst einen Durchgang.
hand-in-behind = Ein Durchgang bleibt hier: { $why }
hand-in-who-name = { $called }
hand-in-who-name-team = { $called }, { $team }
hand-in-who-pseudonym = { $called }, ein Deckname
hand-in-who-pseudonym-team = { $called }, ein Deckname, { $team }
hand-in-about = { $day } · { $runs ->
    [one] { $runs } Durchgang
   *[other] { $runs } Durchgänge
} · { $size }
hand-in-with-words = Selbst geschriebene Worte gehen mit.
hand-in-without-words = Selbst geschriebene Worte gehen nicht mit.
hand-in-said = Zug { $turn }: „{ $text }“
hand-in-view = Zur Bewertung von Zug { $turn }: „{ $text }“
hand-in-mood-count = { $mood } ({ $runs })
hand-in-mood-line = Wie sich die Durchgänge anfühlten: { $moods }
hand-in-no-mood = Nach diesen Durchgängen ist keine Stimmung genannt.
hand-in-no-ideas = Nach diesen Durchgängen ist keine Idee aufgeschrieben.
hand-in-held-ideas = Ideen für die Arbeitsweise
hand-in-changed = Das Inhaltsverzeichnis ist nach dem Schreiben verändert worden. Verlass dich nicht auf Name, Stimmungen und Ideen.
hand-in-write = Datei schreiben
hand-in-written = Geschrieben nach { $path }. Gib diese Datei weiter an die, die sie haben sollen.
hand-in-unnoted = Die Datei ist geschrieben, aber hier ließ sich das nicht vermerken: { $why }
hand-in-earlier = Schon abgegeben
hand-in-earlier-none = Noch nichts.
hand-in-earlier-run = { $day }, { $called }, { $runs ->
    [one] { $runs } Durchgang
   *[other] { $runs } Durchgänge
}
hand-in-earlier-words = { $day }, { $called }, { $runs ->
    [one] { $runs } Durchgang
   *[other] { $runs } Durchgänge
}, mit eigenen Worten
hand-in-open = Eine Abgabe öffnen
hand-in-open-explains = Sieh nach, was die Datei eines anderen enthält und ob ihre Durchgänge auf dasselbe kommen. Du kannst sie auch auf das Fenster ziehen. Nichts davon wird behalten.
hand-in-open-field = Datei
hand-in-open-there = Öffnen
hand-in-close = Zurück zu meinen Durchgängen
hand-in-judging = Die Durchgänge werden nachgespielt: { $done } von { $all }
hand-in-all-sound = { $all ->
    [one] Der Durchgang kommt beim Nachspielen auf dasselbe.
   *[other] Alle { $all } Durchgänge kommen beim Nachspielen auf dasselbe.
}
hand-in-some-sound = { $sound } von { $all } Durchgängen kommen beim Nachspielen auf dasselbe. Was mit den anderen ist, steht bei jedem.
