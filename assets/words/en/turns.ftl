### Words of the interface: turns that nobody wrote words for: their names in charts, and what stands for words that are gone.

turns-erased = You said it in your own words, which were erased.
turns-why-erased = The words that earned this were erased. The levels stay as they were given.
turns-why-rescored = An earlier version of the scorer gave these levels; its reasons were not kept.

# Names for charts, two or three words.
turns-own-words = Own words
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
turns-deed-refuse = Refused
turns-deed-hand-over = Handed over
turns-deed-ask-severity = Asked how bad
turns-deed-ask-need = Asked
turns-deed-ask-repeat = Asked again
turns-deed-give-choice = Gave a choice
turns-deed-tell-cause = Told the cause
turns-deed-promise-update = Promised word
turns-deed-give-time = Gave a time
turns-deed-ask-confirm = Asked if it works
turns-deed-set-boundary = Drew a line
turns-deed-apologise = Apologised
turns-deed-close = Said goodbye
