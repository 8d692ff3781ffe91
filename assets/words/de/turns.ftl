### Wörter der Oberfläche: Antworten, für die niemand Worte schrieb: ihre Namen in Diagrammen, und was für Worte steht, die fort sind.

turns-erased = Du hast es in eigenen Worten gesagt; sie sind gelöscht.
turns-why-erased = Die Worte dazu sind gelöscht. Die Stufen bleiben, wie sie vergeben wurden.
turns-why-rescored = Eine frühere Fassung der Auswertung hat diese Stufen vergeben; ihre Gründe sind nicht aufbewahrt.

# Namen für Diagramme, zwei oder drei Wörter.
turns-own-words = Eigene Worte
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
turns-deed-refuse = Abgelehnt
turns-deed-hand-over = Übergeben
turns-deed-ask-severity = Schwere erfragt
turns-deed-ask-need = Gefragt
turns-deed-ask-repeat = Noch mal gefragt
turns-deed-give-choice = Wahl gelassen
turns-deed-tell-cause = Ursache genannt
turns-deed-promise-update = Bescheid zugesagt
turns-deed-give-time = Zeit genannt
turns-deed-ask-confirm = Nachgefragt
turns-deed-set-boundary = Grenze gezogen
turns-deed-apologise = Entschuldigt
turns-deed-close = Verabschiedet
