### Words of the interface: dimensions, levels and other words of the rubric.

# Dimensions, as labels and inside a sentence.
rubric-empathy = Empathy
rubric-ownership = Ownership
rubric-speed = Speed
rubric-compensation = Compensation
rubric-empathy-within = empathy
rubric-ownership-within = ownership
rubric-speed-within = speed
rubric-compensation-within = compensation

# Levels, as labels and inside a sentence.
rubric-level-0 = Harmful
rubric-level-1 = Weak
rubric-level-2 = Acceptable
rubric-level-3 = Good
rubric-level-4 = Excellent
rubric-level-0-within = harmful
rubric-level-1-within = weak
rubric-level-2-within = acceptable
rubric-level-3-within = good
rubric-level-4-within = excellent
rubric-level-between = { $low } to { $high }

# Levels as somebody says them of themselves.
rubric-own-empathy-0 = Cut short
rubric-own-empathy-1 = Stock words
rubric-own-empathy-2 = Said sorry
rubric-own-empathy-3 = Named it
rubric-own-empathy-4 = Heard all of it
rubric-own-ownership-0 = Blamed
rubric-own-ownership-1 = Passed it on
rubric-own-ownership-2 = Took it on
rubric-own-ownership-3 = Made it mine
rubric-own-ownership-4 = Stayed with it
rubric-own-speed-0 = Stalled
rubric-own-speed-1 = “Soon”
rubric-own-speed-2 = Usual wait
rubric-own-speed-3 = A clock time
rubric-own-speed-4 = Wait eased
rubric-own-compensation-0 = Refused
rubric-own-compensation-1 = Too little
rubric-own-compensation-2 = Just the loss
rubric-own-compensation-3 = A bit more
rubric-own-compensation-4 = A choice

rubric-error-blame = shifts the blame
rubric-error-cust-blame = blames the customer
rubric-error-cliche = stock inconvenience phrase
rubric-error-cond = conditional apology
rubric-error-passive = nobody did it
rubric-error-policy = hides behind policy
rubric-error-empty = empty promise
rubric-error-overpromise = promises too much
rubric-error-bribe = money before listening
rubric-error-repeat = asks again for what is on file
rubric-error-minimise = plays it down
rubric-error-calm = commands emotion
rubric-error-argue = argues first
rubric-error-jargon = inside words
rubric-error-script = template left showing
rubric-error-pass-buck = bounces to another desk
rubric-error-strings = help with strings attached
rubric-error-hide = withholds what is owed
rubric-error-assume = closes without checking
rubric-error-drama = grovels

rubric-tick-listened = Listened
rubric-tick-apologised = Apologised
rubric-tick-personal = Personal
rubric-tick-owned-it = Owned it
rubric-tick-found-cause = Found the cause
rubric-tick-solved = Solved
rubric-tick-gave-choice = Gave a choice
rubric-tick-added-something = Added something
rubric-tick-kept-promises = Kept promises
rubric-tick-followed-up = Followed up
rubric-tick-documented = Documented

# How a run ends.
rubric-stay-kept = Likely
rubric-stay-uncertain = Uncertain
rubric-stay-lost = Unlikely

# How fair something felt.
rubric-unfair = unfair
rubric-less-than-fair = less than fair
rubric-fair = fair
rubric-very-fair = very fair
