### Words of the interface: why a typed reply was given its levels, as the scorer counts them; each stands beside the words it is about.

# What can be heard.
scorer-cue-regret = an apology
scorer-cue-cliche = a stock phrase
scorer-cue-cond = an apology with an if in it
scorer-cue-thanks = thanks for saying it
scorer-cue-validate = agreeing that it matters
scorer-cue-feeling = the feeling by its name
scorer-cue-impact = what matters to this person
scorer-cue-specific = what happened, in the case’s own facts
scorer-cue-told = what they went through
scorer-cue-reflect = going back to what they told you
scorer-cue-listen = asking what matters
scorer-cue-ask-severity = asking how serious it is
scorer-cue-hostile = a put-down
scorer-cue-sarcasm = mockery
scorer-cue-calm = an order about feelings
scorer-cue-minimise = playing it down
scorer-cue-cust-blame = blaming the customer
scorer-cue-argue = arguing first
scorer-cue-drama = an apology about the speaker
scorer-cue-jargon = inside words
scorer-cue-script = a blank, or another’s name
scorer-cue-task = taking up the task
scorer-cue-action = what you yourself do
scorer-cue-others = what comes, or is done for them
scorer-cue-undone = a deed that is not done
scorer-cue-admit = owning what happened
scorer-cue-own-outcome = making it your job
scorer-cue-name-given = a name or a number to hold on to
scorer-cue-cause = the cause in plain words
scorer-cue-prevent = how it will not happen again
scorer-cue-uses-file = knowing their story already
scorer-cue-warm-hand-over = a hand-over with the story
scorer-cue-update = a word you will send
scorer-cue-blame = pointing at somebody else
scorer-cue-pass-buck = sending them elsewhere
scorer-cue-policy = hiding behind a rule
scorer-cue-refuse = a refusal
scorer-cue-passive = a failure nobody did
scorer-cue-hedge = words that leave it open
scorer-cue-empty-promise = a promise with nobody in it
scorer-cue-overpromise = more than anyone can promise
scorer-cue-repeat = asking again what is on file
scorer-cue-close = closing the matter
scorer-cue-ask-confirm = asking whether it works for them
scorer-cue-ask-higher = asking somebody above
scorer-cue-boundary = a boundary
scorer-cue-vague = a time that is none
scorer-cue-hoop = one more hoop
scorer-cue-usual = a usual time frame
scorer-cue-now = done now, or done already
scorer-cue-time = a time one can hold you to
scorer-cue-stopgap = something for the meantime
scorer-cue-step-removed = a step they need not take
scorer-cue-remedy = putting right the loss
scorer-cue-extra = something for the trouble
scorer-cue-choice = a real choice
scorer-cue-terms = clear terms
scorer-cue-contingent = an offer that hangs on somebody’s yes
scorer-cue-withhold = keeping back what is owed
scorer-cue-charge = money asked for, or kept
scorer-cue-partly = only part of it
scorer-cue-paid-back = an amount paid back
scorer-cue-approved = approved by whoever may
scorer-cue-strings = strings attached
scorer-cue-insult = less than an answer
scorer-cue-nothing-due = why nothing is owed
scorer-cue-beside-no = a no beside what is given
scorer-cue-beside-maybe = a maybe beside what is given
scorer-cue-beside-if = an if or an until beside what is given
scorer-cue-beside-part = a part, or a little, of it
scorer-cue-beside-but = a but or an only beside what is given
scorer-cue-beside-choice = a choice in what is given
scorer-cue-beside-more = something more
scorer-cue-beside-giving = something given or put right
scorer-cue-beside-free = nothing to pay, or nothing given
scorer-cue-beside-vague = a loose time beside what is given
scorer-cue-beside-refusal = words of a refusal beside what is given
scorer-cue-beside-kept = something that stays, or is kept
scorer-cue-beside-consent = somebody else’s say in what is given
scorer-cue-beside-now = now, or done, beside what is given
scorer-cue-asked-beside = a question about what is given
scorer-cue-spared = a cost they are spared
scorer-cue-charged = a cost that is left to them
scorer-cue-on-us = a cost that is ours
scorer-cue-denies-offer = a no to something there is to give
scorer-cue-denies-giving = a no to giving it
scorer-cue-we-give = one of us gives it
scorer-cue-we-might = one of us only might
scorer-cue-if-they = an if about them
scorer-cue-if-we = an if about us
scorer-cue-if-others = an if about something else
scorer-cue-or-said = an or
scorer-cue-or-asked = an or in a question
scorer-cue-names-more = something named that does not go along
scorer-cue-gives-more = something said to come on top
scorer-cue-severity-asked = the question how serious it is
scorer-cue-need-asked = the question what is needed, or whom it was for
scorer-cue-need-named = what somebody might need
scorer-cue-repeat-asked = asking for a number or a proof
scorer-cue-cause-told = how it came about
scorer-cue-word-promised = word by a certain time
scorer-cue-works-asked = the question whether it is right now
scorer-cue-hands-over = handing the case to somebody else
scorer-cue-stays-with = staying, or passing on the whole story
scorer-cue-sets-boundary = a line that is drawn
scorer-cue-goodbye = a goodbye

# Errors that hold a level.
scorer-error-blame = it points at somebody else
scorer-error-cust-blame = it blames the customer
scorer-error-cliche = it is a stock phrase
scorer-error-cond = it hangs the apology on an if
scorer-error-passive = it tells of a failure that nobody did
scorer-error-policy = it hides behind a rule
scorer-error-empty = it is a promise with nobody in it
scorer-error-overpromise = it promises more than anyone can
scorer-error-bribe = it offers something before it listens
scorer-error-repeat = it asks again for what is on file
scorer-error-minimise = it plays the trouble down
scorer-error-argue = it argues first
scorer-error-calm = it gives an order about feelings
scorer-error-jargon = it speaks in inside words
scorer-error-script = it reads like a form letter: a blank, another’s name or a sentence twice
scorer-error-pass-buck = it sends them elsewhere
scorer-error-strings = it ties strings to the help
scorer-error-hide = it keeps back what is owed
scorer-error-assume = it closes the matter without asking
scorer-error-drama = it is about the speaker

# Where a count begins.
scorer-base-no-time = no time to hold on to
scorer-base-time-alone = a time, and nothing that is done by then
scorer-base-not-begun = no time, and nothing begins
scorer-base-waiting = not a word on when, or what is done now
scorer-base-not-a-word = not a word on what they told you
scorer-base-nothing-about = nothing yet that is about this customer
scorer-base-little-about = little yet on how it is for this customer
scorer-base-bare-sorry = an apology that could be for anything
scorer-base-nobody = nobody takes anything on
scorer-base-not-whole = nothing yet that makes it whole
scorer-base-only-extra = something for the trouble, and not the loss itself
scorer-base-not-lost = not a word on what was lost

# Rules that lift or hold a level.
scorer-rule-goes-with-it = what goes with it
scorer-rule-answers = it answers them
scorer-rule-not-taken-on = nobody says yet: I will do it
scorer-rule-repairs = what goes with it repairs the loss
scorer-rule-adds = what goes with it adds something for the trouble
scorer-rule-names-repair = it names what repairs the loss
scorer-rule-adds-in-words = it adds something for the trouble
scorer-rule-owed-too = what is owed comes back as well
scorer-rule-late = later than this case allows
scorer-rule-hoop = it adds a wait or a hoop
scorer-rule-contingent = it hangs on somebody’s yes
scorer-rule-vague = no time they can count on
scorer-rule-refuses = it refuses or ends the matter
scorer-rule-sarcasm = none of it is meant
scorer-rule-aside = nothing in it is about this customer
scorer-rule-hostile = it puts the customer down
scorer-rule-minimise = it plays down what happened to them
scorer-rule-nobody = it speaks to nobody
scorer-rule-no-order = its words stand in no order
scorer-rule-alone = it leaves them alone with it
scorer-rule-refuses-due = it refuses what is due
scorer-rule-calm = it gives an order about feelings
scorer-rule-left-open = it is left open whether it is done, and when
scorer-rule-task = neither when nor what for is said
scorer-rule-only-named = it is only named
scorer-rule-gift = a gift repairs nothing
scorer-rule-says-less = the words say less than what goes with them
scorer-rule-too-much = gifts well past what is fair
scorer-rule-over-authority = more than you may give
scorer-rule-hoped = words that leave it open
scorer-rule-insult = less than an answer

# Words that other replies of a higher or lower level have as well.
scorer-fitted = { $cue }, as in replies like it
scorer-alike = replies put like this were rated lower

# What a reply does, in two or three words for charts.
scorer-deed-refuse = Refused
scorer-deed-hand-over = Handed over
scorer-deed-ask-severity = Asked how bad
scorer-deed-ask-need = Asked
scorer-deed-ask-repeat = Asked again
scorer-deed-give-choice = Gave a choice
scorer-deed-tell-cause = Told the cause
scorer-deed-promise-update = Promised word
scorer-deed-give-time = Gave a time
scorer-deed-ask-confirm = Asked if it works
scorer-deed-set-boundary = Drew a line
scorer-deed-apologise = Apologised
scorer-deed-close = Said goodbye
scorer-deed-none = Own words

# The reasons of one dimension in a sentence.
scorer-spoken = “{ $quote }” ({ $why })
scorer-takes = { $count ->
    [one] { $spoken } takes { $dimension } to { $level }.
   *[other] { $spoken } take { $dimension } to { $level }.
}
scorer-but-held = { $count ->
    [one] { $spoken } speaks for { $dimension }, but it is held at { $level }: { $why }.
   *[other] { $spoken } speak for { $dimension }, but it is held at { $level }: { $why }.
}
scorer-but-held-by = { $count ->
    [one] { $spoken } speaks for { $dimension }, but “{ $quote }” holds it at { $level }: { $why }.
   *[other] { $spoken } speak for { $dimension }, but “{ $quote }” holds it at { $level }: { $why }.
}
scorer-held = { $dimension } is held at { $level }: { $why }.
scorer-held-by = “{ $quote }” holds { $dimension } at { $level }: { $why }.
scorer-stays = { $dimension } stays at { $level }: { $why }.

# The one thing to know of a reply: what is wrong, and what to say instead.
scorer-plain = { $fault }. { $step }
scorer-plain-good = Good as it is. For more: { $step }
scorer-plain-best = Nothing has to be changed.

# Where there are no reasons any more.
scorer-rescored = An earlier version of the scorer gave these levels; its reasons were not kept.
scorer-erased = You said it in your own words, which were erased.
scorer-erased-why = The words that earned this were erased. The levels stay as they were given.
