### Words of the interface: turns that nobody wrote words for: their names in charts, and what stands for words that are gone.

# Names for charts, two or three words.
turns-let-go = Let it go
turns-delegated = Delegated
turns-silence = Silence
turns-opening = Opening
turns-discovery = Discovery
turns-remedy = Remedy
turns-complication = Complication
turns-commitment = Commitment
turns-follow-up = Follow-up
turns-second-chance = Second chance
turns-letter = Letter
