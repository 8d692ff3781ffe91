### Words of the interface: the lists a recovery can be looked at through, with their steps.

# Six steps.
lenses-six-steps = Six steps
lenses-six-steps-source = Six steps of recovery, from apology to follow-up.
lenses-six-steps-1 = Listen and apologise
lenses-six-steps-2 = Take ownership
lenses-six-steps-3 = Find the cause
lenses-six-steps-4 = Solve
lenses-six-steps-5 = Add a little
lenses-six-steps-6 = Follow up

# Four steps.
lenses-four-steps = Four steps
lenses-four-steps-source = Four steps: apologise, review the complaint together, fix it and follow up, document it.
lenses-four-steps-1 = Apologise
lenses-four-steps-2 = Review it together
lenses-four-steps-3 = Fix, and follow up
lenses-four-steps-4 = Document

# Five habits.
lenses-five-habits = Five habits
lenses-five-habits-source = Five habits of people who recover well.
lenses-five-habits-1 = Empathetic
lenses-five-habits-2 = Genuine
lenses-five-habits-3 = Accountable
lenses-five-habits-4 = Innovative
lenses-five-habits-5 = Trustworthy

# Three signals.
lenses-three-signals = Three signals
lenses-three-signals-source = Three signals a customer needs to receive.
lenses-three-signals-1 = I care
lenses-three-signals-2 = I understand
lenses-three-signals-3 = You can trust me

# Five parts.
lenses-five-parts = Five parts
lenses-five-parts-source = The five-part sequence: apology, urgent reinstatement, empathy, atonement, follow-up.
lenses-five-parts-1 = Apologise
lenses-five-parts-2 = Put it right with urgency
lenses-five-parts-3 = Show empathy
lenses-five-parts-4 = Atone with a token
lenses-five-parts-5 = Follow up

# Eight steps.
lenses-eight-steps = Eight steps
lenses-eight-steps-source = Eight steps for a dissatisfied customer.
lenses-eight-steps-1 = Hear them out
lenses-eight-steps-2 = Stay calm, and do not argue
lenses-eight-steps-2-seen = No tick speaks for this; the errors of each turn do.
lenses-eight-steps-3 = Speak to the person
lenses-eight-steps-4 = Apologise
lenses-eight-steps-5 = Take it on
lenses-eight-steps-6 = Agree on what would put it right
lenses-eight-steps-7 = Act, and do what you said
lenses-eight-steps-8 = Check, and write it down

# Nine secrets.
lenses-nine-secrets = Nine secrets
lenses-nine-secrets-source = Nine secrets of recovery for those who lead it.
lenses-nine-secrets-1 = Act at once
lenses-nine-secrets-1-seen = No tick speaks for this; speed of each turn does.
lenses-nine-secrets-2 = Hear them out
lenses-nine-secrets-3 = Apologise: it may be enough
lenses-nine-secrets-4 = Let the front line decide
lenses-nine-secrets-5 = Know the boundaries
lenses-nine-secrets-5-seen = No tick speaks for this; offers beyond authority show in the turn they were made.
lenses-nine-secrets-6 = Settle early: longer and higher costs more
lenses-nine-secrets-6-seen = No tick speaks for this; the concession bill does.
lenses-nine-secrets-7 = Make good, and a little more
lenses-nine-secrets-8 = Keep every word
lenses-nine-secrets-9 = Learn, so that it stays away

# CSAT steps.
lenses-csat-steps = CSAT steps
lenses-csat-steps-source = Four steps after a poor survey.
lenses-csat-steps-1 = Flag ratings of 3 and below
lenses-csat-steps-1-seen = No tick speaks for this; the survey does, and opens the second chance.
lenses-csat-steps-2 = Follow up in person
lenses-csat-steps-3 = Put it right, then ask for a new rating
lenses-csat-steps-4 = Measure, and mend the cause
