### Words of the interface: the eight parts of a recovery letter, and what each is asked for where a case says nothing else.

letter-part-greeting = Greeting
letter-part-happened = What happened
letter-part-expected = Expected, and got
letter-part-responsibility = Responsibility
letter-part-apology = Apology
letter-part-standard = Standard we missed
letter-part-steps = Steps, and next time
letter-part-amends = Amends and contact

letter-ask-greeting = By name, and what this letter is about
letter-ask-happened = What went wrong, when, and what it meant for them
letter-ask-expected = What they could count on, and what they got
letter-ask-responsibility = Whose it is, in plain words, and the trust it cost
letter-ask-apology = Sorry for what it did to them, and for the silence
letter-ask-standard = What should have been so, and was not
letter-ask-steps = What was done, what comes and when, what prevents it next time
letter-ask-amends = What you make good, whom to reach and how, your name

# What spoils a letter, where it stands.
letter-flaw-bracket = a blank left from the template
letter-flaw-never-again = more than anyone can promise
letter-flaw-passive = a failure that nobody did
letter-flaw-padding = words from a form
letter-flaw-unconfirmed = told as known, and not known yet
letter-flaw-copied = the same sentence again
letter-flaw-conditional = an apology with an if in it
letter-flaw-blame = pointing at somebody else
letter-flaw-no-contact = nobody to reach

# What to do about it.
letter-mend-bracket = Put in what belongs there, or cut it.
letter-mend-never-again = Promise the step you control: what is done differently from now on.
letter-mend-passive = Put “we” or “I” in front of the verb.
letter-mend-padding = Cut it. Say what you do for this person instead.
letter-mend-unconfirmed = Say that it is not known yet, and when they will hear.
letter-mend-copied = Once is enough: cut the second one.
letter-mend-conditional = Say it without “if” and “may”. Name what happened to them.
letter-mend-blame = Say who puts it right before who caused it.
letter-mend-no-contact = Sign with a name, and give a number or an address that reaches you.

# What a part lacks.
letter-missing-words = nothing is written yet
letter-missing-name = their name
letter-missing-facts = what happened, with its facts
letter-missing-got = what they got, beside what they expected
letter-missing-owner = whose it is, in the first person
letter-missing-apology = an apology for something, without an if
letter-missing-rule = the standard that was missed
letter-missing-step = a step, and when
letter-missing-prevention = what keeps it from happening again
letter-missing-must-say = what they have to know in any case
letter-missing-offer = what you offer
letter-missing-contact = who signs, and how to reach them

# Why a letter has its levels.
letter-base-empathy = where empathy begins
letter-base-ownership = nobody owns it yet
letter-base-speed = nothing is under way yet
letter-base-compensation = nothing is offered yet
letter-rise-apology = an apology for something
letter-rise-heart = what it was like for them
letter-rise-acts = something is done
letter-rise-times = more than one time to hold you to
letter-rise-meantime = a word before they ask, or something for the meantime
letter-rise-owns = somebody owns it
letter-rise-steps = steps, and what keeps it from happening again
letter-rise-stays = the cause, the steps and somebody to hold to them
letter-rise-some = something is held out
letter-rise-offer = an offer
letter-rise-whole = all that there is to give
letter-rise-choice = a real choice
letter-hold-apology = no apology for what happened to them
letter-hold-faceless = nobody speaks here
letter-hold-light = it makes light of it
letter-hold-owner = nobody says whose it is
letter-hold-steps = the steps are not all there
letter-hold-contact = nobody can be reached
letter-hold-part = only part of what there is to give
letter-hold-loose = an offer that is none yet
letter-hold-grudging = an offer with a frown or a string
letter-hold-hoop = something they have to do first
letter-hold-refused = what is due is refused
