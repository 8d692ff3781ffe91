### Words of the interface: the page before the debrief.

reflect-look-back = Look back
reflect-what-happened = What happened
reflect-why = Why
reflect-try-again = Try again
reflect-plan = Plan
reflect-step-first = 1 of { $count } · { $name }
reflect-step-now = Step { $number }, { $name }, now
reflect-step-later = Step { $number }, { $name }, later
reflect-unkept = Your answers could not be kept. { $why } The conversation itself is safe; send again, or skip this once.
reflect-feel = How did that feel?
reflect-feel-count = one or two
reflect-feel-count-below = Choose one or two.
reflect-words = In your own words
reflect-words-hint = In your own words, if you like
reflect-words-stay = your words, kept on this computer
reflect-rate = Before you see anything: how would you rate yourself?
reflect-level = { $dimension }: { $level }
reflect-guess = Your guess
reflect-hunch = Your hunch
reflect-plan-asks = Your plan last time. Did you keep it?
reflect-send = Show me what happened
reflect-skip = Skip this once
reflect-note = We will show your guess beside the result. Only you see it.
reflect-them = them
reflect-their-rating = Their rating
reflect-rating = { $name }’s rating
reflect-would-they-return = Would they return?
reflect-would-return = Would { $name } return?
reflect-about-night = { $mode }, { $weekday } night
reflect-about-morning = { $mode }, { $weekday } morning
reflect-about-afternoon = { $mode }, { $weekday } afternoon
reflect-about-evening = { $mode }, { $weekday } evening
reflect-foot = { $count ->
    [one] { $number } decision, { $time } in the case.
   *[other] { $number } decisions, { $time } in the case.
}
reflect-minutes = { $minutes } minutes
reflect-hours = { $hours } hours
reflect-hours-minutes = { $hours } h { $minutes } min
