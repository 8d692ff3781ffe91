### Words of the interface: the names of an entry's parts, and what the guide says of the rubric.

# Dimensions.
entries-empathy = “I care, and I understand”: whether they feel heard, in what happened to them and what it did.
entries-ownership = “You can trust me”: whether somebody takes it on, by name, and stays with it to the end.
entries-speed = “Right now, and here is when”: what happens in this contact, and a time that can be held to.
entries-compensation = “Made whole, and a little more”: the loss repaired, a gesture in proportion, and a choice.
entries-proportion = In proportion
entries-proportion-text = Fair is between four fifths of what was lost and half as much again. Gifts alone beyond that look like guilt and cost without helping; beyond your authority they become a promise somebody has to break.
entries-picked = How a level is picked
entries-picked-text = The highest level of which both sentences are true. A 2 does no harm and earns nothing; an error can hold the level down, whatever else is said.

# Errors. Typed replies are heard in English: a language of its own also shows how it is heard.
entries-sounds-like = Sounds like
entries-in-english = In English
entries-looks-like = Looks like
entries-looks-like-text = { $look }.
entries-why = Why it costs
entries-instead = Say instead
entries-caps = What it does to the score
entries-caps-text = In that reply { $caps }; the rest of it cannot make up for that.
entries-cap = { $dimension } stays at { $level } ({ $word }) or below
entries-cap-lowest = { $dimension } stays at { $level } ({ $word })

# Signals.
entries-send = How to send it
entries-lamp = When its lamp lights
entries-care = That it happened to them matters to somebody here.
entries-care-lit = When they felt fairly treated as a person: { $figure } of 100 or more, simulated.
entries-care-does = Say sorry for what happened, without an “if”. Use their name and their own facts. Add something small that nobody had to give.
entries-understand = What happened, and what it did to them, has been heard.
entries-understand-lit = When their story was invited or given back to them, and they felt fairly informed: { $figure } of 100 or more, simulated.
entries-understand-does = Let them finish. Give it back in a sentence and ask whether that is right. Look for the cause with them, and let them choose between ways to put it right.
entries-trust = Somebody has taken it on, and it will come about as they said.
entries-trust-lit = When trust stands at { $figure } of 100 or more, simulated, and no promise was broken.
entries-trust-does = Say “I” and your name. Promise the step you control, with a time. Then do it, and get back to them before they have to ask.

# A tick among those that speak for a step.
entries-tick = { $tick }

# Ideas and kinds of recovery.
entries-do-this = Do this
entries-in-amends = In Amends

# What somebody may look for and that does not stand in an entry.
entries-also-empathy = apology sorry feelings listening understanding rubric anchors levels score
entries-also-ownership = responsibility accountability blame trust follow-up rubric anchors levels score
entries-also-speed = time deadline delay quick urgency waiting rubric anchors levels score
entries-also-compensation = redress money refund voucher gift offer amends rubric anchors levels score
entries-also-errors = mistake avoid wrong
entries-also-phrases = wording say instead better sentence example phrase
entries-also-steps = steps method framework checklist lens how to
entries-also-signals = lamp lamps signals
entries-also-ticks = checklist ticks earned
