### Wörter der Oberfläche: Antworten, für die niemand Worte schrieb: ihre Namen in Diagrammen, und was für Worte steht, die fort sind.

# Namen für Diagramme, zwei oder drei Wörter.
turns-let-go = Gehen lassen
turns-delegated = Abgegeben
turns-silence = Schweigen
turns-opening = Auftakt
turns-discovery = Klärung
turns-remedy = Abhilfe
turns-complication = Rückschlag
turns-commitment = Zusage
turns-follow-up = Nachfassen
turns-second-chance = Zweite Chance
turns-letter = Brief
