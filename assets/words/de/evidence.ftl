### Wörter der Oberfläche: warum eine Stufe ist, was sie ist, und was als Nächstes zu versuchen ist.

# Wo weder ein Fehler noch ein Geschenk noch eine Grenze dahintersteckt.
evidence-level = { $dimension } { $level }: { $word }
evidence-tray = { $dimension } { $level }: Was angeboten ist, deckt { $share } % eines fairen Ausgleichs
evidence-fits = { $dimension } { $level }: Es passt zu diesem Verlust oder lässt eine echte Wahl

# Was eine Stufe niedrig hält.
evidence-error = { $dimension } bleibt bei { $level }: { $error }. { $coach }
evidence-some-error = { $dimension } bleibt bei { $level }: ein Fehler.
evidence-too-much = { $dimension } bleibt bei { $level }: Geschenke weit über das Faire hinaus
evidence-over-authority = { $dimension } bleibt bei { $level }: mehr, als du geben darfst, also kommt es zurück
evidence-nothing-due = { $dimension } bleibt bei { $level }: Hier war nichts auszugleichen, und ein Geschenk ist zu viel Aufhebens

# Was nach einer Kurzübung zu versuchen ist.
evidence-try-climb = { $dimension }, eine Stufe höher: { $step }
evidence-try-own-words = Nichts zu verbessern. Sag es noch einmal mit eigenen Worten.
evidence-try-another = Nichts zu verbessern. Nimm es mit und versuch dich an der nächsten.
