### Wörter der Oberfläche: die Listen, durch die sich ein Fall betrachten lässt, mit ihren Schritten.

# Sechs Schritte.
lenses-six-steps = Sechs Schritte
lenses-six-steps-source = Sechs Schritte der Wiedergutmachung, von der Entschuldigung bis zum Nachfassen.
lenses-six-steps-1 = Zuhören und sich entschuldigen
lenses-six-steps-2 = Verantwortung übernehmen
lenses-six-steps-3 = Die Ursache finden
lenses-six-steps-4 = Lösen
lenses-six-steps-5 = Ein wenig dazugeben
lenses-six-steps-6 = Nachfassen

# Vier Schritte.
lenses-four-steps = Vier Schritte
lenses-four-steps-source = Vier Schritte: sich entschuldigen, die Beschwerde gemeinsam durchgehen, lösen und nachfassen, festhalten.
lenses-four-steps-1 = Sich entschuldigen
lenses-four-steps-2 = Gemeinsam durchgehen
lenses-four-steps-3 = Lösen und nachfassen
lenses-four-steps-4 = Festhalten

# Fünf Haltungen.
lenses-five-habits = Fünf Haltungen
lenses-five-habits-source = Fünf Haltungen von Menschen, denen Wiedergutmachung gelingt.
lenses-five-habits-1 = Einfühlsam
lenses-five-habits-2 = Echt
lenses-five-habits-3 = Verantwortlich
lenses-five-habits-4 = Erfinderisch
lenses-five-habits-5 = Verlässlich

# Drei Signale.
lenses-three-signals = Drei Signale
lenses-three-signals-source = Drei Signale, die bei Kundinnen und Kunden ankommen müssen.
lenses-three-signals-1 = Sie sind mir wichtig
lenses-three-signals-2 = Ich verstehe Sie
lenses-three-signals-3 = Auf mich ist Verlass

# Fünf Teile.
lenses-five-parts = Fünf Teile
lenses-five-parts-source = Die Folge in fünf Teilen: Entschuldigung, rasche Abhilfe, Einfühlung, Wiedergutmachung, Nachfassen.
lenses-five-parts-1 = Sich entschuldigen
lenses-five-parts-2 = Rasch in Ordnung bringen
lenses-five-parts-3 = Einfühlung zeigen
lenses-five-parts-4 = Ein Zeichen der Wiedergutmachung
lenses-five-parts-5 = Nachfassen

# Acht Schritte.
lenses-eight-steps = Acht Schritte
lenses-eight-steps-source = Acht Schritte für unzufriedene Kundinnen und Kunden.
lenses-eight-steps-1 = Ausreden lassen
lenses-eight-steps-2 = Ruhig bleiben und nicht streiten
lenses-eight-steps-2-seen = Dafür steht kein Häkchen; die Fehler jeder Antwort zeigen es.
lenses-eight-steps-3 = Den Menschen ansprechen
lenses-eight-steps-4 = Sich entschuldigen
lenses-eight-steps-5 = Die Sache annehmen
lenses-eight-steps-6 = Sich einigen, womit es wieder gut wäre
lenses-eight-steps-7 = Handeln und tun, was gesagt wurde
lenses-eight-steps-8 = Nachprüfen und aufschreiben

# Neun Geheimnisse.
lenses-nine-secrets = Neun Geheimnisse
lenses-nine-secrets-source = Neun Geheimnisse der Wiedergutmachung für alle, die dabei führen.
lenses-nine-secrets-1 = Sofort handeln
lenses-nine-secrets-1-seen = Dafür steht kein Häkchen; das Tempo jeder Antwort zeigt es.
lenses-nine-secrets-2 = Ausreden lassen
lenses-nine-secrets-3 = Sich entschuldigen: Es kann genügen
lenses-nine-secrets-4 = Wer vorne steht, entscheidet
lenses-nine-secrets-5 = Die Grenzen kennen
lenses-nine-secrets-5-seen = Dafür steht kein Häkchen; Angebote über den Rahmen hinaus stehen bei der Antwort, in der sie gemacht wurden.
lenses-nine-secrets-6 = Früh beilegen: später und weiter oben kostet mehr
lenses-nine-secrets-6-seen = Dafür steht kein Häkchen; die Rechnung der Zugeständnisse zeigt es.
lenses-nine-secrets-7 = Ersetzen und ein wenig mehr
lenses-nine-secrets-8 = Jedes Wort halten
lenses-nine-secrets-9 = Lernen, damit es wegbleibt

# CSAT-Schritte.
lenses-csat-steps = CSAT-Schritte
lenses-csat-steps-source = Vier Schritte nach einer schlechten Bewertung.
lenses-csat-steps-1 = Bewertungen von 3 und darunter melden
lenses-csat-steps-1-seen = Dafür steht kein Häkchen; die Umfrage zeigt es und öffnet die zweite Chance.
lenses-csat-steps-2 = Persönlich nachfassen
lenses-csat-steps-3 = In Ordnung bringen, dann um eine neue Bewertung bitten
lenses-csat-steps-4 = Messen und die Ursache beheben
