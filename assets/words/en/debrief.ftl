### Words of the interface: the debrief.

# The header.
debrief-about = { $mode }, { $starts }, { $lasted }
debrief-about-whole = { $mode }, { $starts }, { $lasted } in the case
debrief-again = Play again
debrief-figures-simulated = Figures simulated.
debrief-figure-satisfied = simulated satisfaction
debrief-figure-satisfied-brief = satisfaction
debrief-figure-recommend = recommend, simulated
debrief-figure-recommend-brief = recommend
debrief-figure-return = { $count } in 100 would return, simulated
debrief-figure-return-brief = { $count } in 100 would return
debrief-figure-worth = { $saved } for { $cost }
debrief-figure-worth-means = value saved, and what it cost us in all, simulated
debrief-figure-worth-brief = saved, cost to us in all
debrief-figure-worth-line = { $saved } saved for { $cost }
debrief-figure-cost = cost to us in all, simulated
debrief-figure-cost-brief = cost to us in all
debrief-figure-cost-line = { $cost } cost
debrief-of-five = { $csat } of 5
debrief-of-five-simulated = { $csat } of 5, simulated
debrief-of-ten = { $nps } of 10
debrief-of-hundred = { $count } of 100
debrief-in-hundred = { $count } in 100

# How long something took.
debrief-lasted-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
 }
debrief-lasted-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
 }
debrief-lasted-hours-minutes = { $hours } h { $minutes } min
debrief-lasted-a-day = a day
debrief-lasted-day-and-half = a day and a half
debrief-lasted-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
 }
debrief-lasted-days-and-half = { $days } and a half days
debrief-lasted-briefly = { $minutes } min

# The page itself.
debrief-unsaved = This run was not saved to its end: it is not in your history. The library goes on from the last turn that was.
debrief-not-over = Not over yet
debrief-not-over-explains = There is nothing to look back on until the conversation has ended. It is kept, and you can go on with it from the library.
debrief-to-library = Back to the library
debrief-the-customer = The customer

# How it ended.
debrief-group-means = The figures are means over the { $people } people that { $names } stand for.
debrief-group-alike = { $count ->
    [2] Both
    [3] All three
    [4] All four
   *[other] All { $count }
 } ended at { $csat } of 5, simulated.
debrief-group-apart = { $worst } was served worst, { $low } of 5, and { $best } best, { $high }; simulated.
debrief-after-second-chance = After the second chance { $csat } of 5.
debrief-after-second-chance-simulated = After the second chance { $csat } of 5, simulated.
debrief-best-reached = { $ways ->
    [tried] No way that was tried ends better.
   *[all] No way through this case ends better.
 } Simulated.
debrief-best-possible = Best possible { $best }. { $ways ->
    [tried] Half of the ways that were tried end below { $median }.
   *[all] Half of all ways through it end below { $median }.
 } Simulated.

# Lines to keep and to change.
debrief-quote-silence = It leaves them without an answer.
debrief-keep-heading = Keep doing
debrief-change-first = Change first
debrief-change-next = Change next
debrief-change-gain = Could still gain
debrief-change-excellent = From good to excellent
debrief-reply = Reply { $number }
debrief-reply-within = reply { $number }
debrief-reply-begins = Reply { $number }.
debrief-aim = Aim for:
debrief-aim-far = Aim for, right here:
debrief-aim-near = One level up, right here:
debrief-aim-more = One thing more:
debrief-rewrite = Rewrite it
debrief-rewrite-again = Your new line
debrief-rewrite-first = Your line, written anew
debrief-rewrite-second = Your second line, written anew
debrief-rewrite-hint = Say it as you would now.
debrief-rewrite-away = Put away
debrief-rewrite-say = Say it from this turn
debrief-rewrite-note = Kept only while this page is open. Said from this turn, it begins a new run.

# The plan.
debrief-plan-heading = If this, then that
debrief-plan-keep = Keep this plan
debrief-plan-kept = Kept: it stands at the start of your next run, and you are asked how it went.
debrief-plan-to-keep = It will stand at the start of your next run, and you will be asked how it went.
debrief-plan-failed = The plan could not be kept. { $error } Try again.
debrief-plan-again = Practise again { $day }.
debrief-plans-last-kept = You kept your last plan.
debrief-plans-last-partly = You kept your last plan in part.
debrief-plans-all-kept = You kept all of your last { $all ->
    [2] two
   *[other] three
 } plans.
debrief-plans-kept = You kept { $kept ->
    [0] none
    [1] one
   *[other] two
 } of your last { $all ->
    [2] two
   *[other] three
 } plans.
debrief-plans-kept-partly = You kept { $kept ->
    [0] none
    [1] one
   *[other] two
 } of your last { $all ->
    [2] two
   *[other] three
 } plans, and { $partly ->
    [1] one
    [2] two
   *[other] three
 } in part.

# The four dimensions on the first page.
debrief-four-dimensions = Four dimensions
debrief-not-scored = Not scored
debrief-stood = { $high } { $high-in }; { $low } { $low-in }.
debrief-stood-alike = { $high } { $high-in }.
debrief-stood-nowhere = It did not apply in this run.
debrief-in-one-reply = in reply{"\u00A0"}{ $one }
debrief-in-two-replies = in replies{"\u00A0"}{ $one }{"\u00A0"}and{"\u00A0"}{ $two }
debrief-in-three-replies = in replies{"\u00A0"}{ $one }, { $two }{"\u00A0"}and{"\u00A0"}{ $three }
debrief-in-many-replies = in { $count ->
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
    [9] nine
    [10] ten
    [11] eleven
    [12] twelve
   *[other] { $count }
 }{"\u00A0"}replies
debrief-in-every-reply = in every reply scored

# The sections: what each is called, and what is in it.
debrief-closer = Looking closer
debrief-open-all = Open all
debrief-close-all = Close all
debrief-felt-title = How it felt
debrief-felt-about = What you said before you saw anything.
debrief-turns-title = Turn by turn
debrief-turns-about = What each reply did and what was thought of it, simulated. Open a turn to see why.
debrief-self-title = Your own rating and the rubric’s
debrief-self-about = Where you and the rubric saw it alike, and where not.
debrief-curves-title = How { $name } felt, reply by reply
debrief-curves-title-group = How each of them felt, reply by reply
debrief-curves-about = { $best ->
    [known] Simulated, against the best run.
   *[unknown] Simulated.
 } Pick a turn to see why.
debrief-curves-about-survey = { $best ->
    [known] Simulated, against the best run.
   *[unknown] Simulated.
 } The survey came after reply { $reply }. Pick a turn to see why.
debrief-levels-title = Four dimensions, level by level
debrief-levels-about = What each level means, and where your replies stood.
debrief-bill-title = What it would take
debrief-ticks-title = Eleven things that help
debrief-ticks-about = { $earned } of { $called } { $which ->
    [applied] that applied
   *[all] earned
 }. See which steps they belong to.
debrief-three-title = Customer, process, employee
debrief-three-about = Three recoveries: theirs, the way of working, and yours. Simulated.
debrief-models-title = Model replies
debrief-models-about = How each turn could be answered, and why that works. Try it yourself first.

# How it felt.
debrief-felt-nothing = Nothing was noted before this debrief. After the next run there is a page for it; a word is enough.
debrief-felt-private = Only you see this. It stays on this computer and is never sent with a result.

# Turn by turn.
debrief-turn-show = Show why, reply { $reply }: { $short }
debrief-turn-hide = Hide why, reply { $reply }: { $short }
debrief-turn-thought = { $name } thought: { $thought }
debrief-turn-aim = { $dimension }, aim for:
debrief-count = How it was counted
debrief-count-show = Show how reply { $reply } was counted
debrief-count-hide = Hide how reply { $reply } was counted
debrief-try-from-here = Try again from here

# A turn in one's own words.
debrief-own-earlier = An earlier version of the scorer gave these levels; its reasons were not kept.
debrief-own-erased = The words were erased; the levels stay.
debrief-own-begins = where the count begins
debrief-own-level = You: “{ $level }”
debrief-own-of-four = of 4, { $level }
debrief-own-next = Next level: { $next }
debrief-own-disputed = You disputed this.
debrief-own-would-give = You would give { $levels }.
debrief-own-dispute = Dispute
debrief-own-change = Change it
debrief-own-form = What would you have given?
debrief-own-form-explains = Levels, or a sentence, or both. It is kept for whoever trains you, and changes no result.
debrief-own-why = Why
debrief-own-why-hint = What the scorer did not see
debrief-own-keep = Keep it for my trainer
debrief-own-failed = This was not kept: { $error }.

# Own rating and rubric.
debrief-self-nothing = You did not rate yourself this time. After the next run, guess first: the difference teaches more than the figure.
debrief-self-both = You: “{ $own }”, so { $level }. The rubric: { $rubric }.
debrief-self-your-empathy = Your empathy
debrief-self-your-ownership = Your ownership
debrief-self-your-speed = Your speed
debrief-self-your-compensation = What you gave
debrief-self-stronger = { $what } felt stronger from inside than it came across.
debrief-self-stronger-turn = { $what } felt stronger from inside than it came across. Look at reply { $reply } first.
debrief-self-better = You were better than you think.
debrief-self-better-turn = You were better than you think. Reply { $reply } shows it.
debrief-self-close = You saw it much as the rubric does.
debrief-self-kinder = You were a little kinder to yourself than the rubric.
debrief-self-harder = You were a little harder on yourself than the rubric.
debrief-open-reply = Open reply { $reply }
debrief-guess = You guessed { $guess } of 5. { $name }’s simulated satisfaction is { $csat } of 5: { $found ->
    [close] close to what you saw coming
    [less] less than you hoped
   *[better] better than you feared
 }.
debrief-guess-they = You guessed { $guess } of 5. Their simulated satisfaction is { $csat } of 5: { $found ->
    [close] close to what you saw coming
    [less] less than you hoped
   *[better] better than you feared
 }.
debrief-hunch-right = You had the right hunch about coming back: { $count } in 100 would come back, simulated.
debrief-hunch = { $hunch ->
    [yes] You thought { $name } would come back.
    [no] You thought { $name } would not come back.
   *[unsure] You were not sure that { $name } would come back.
 } { $count } in 100 would, simulated.
debrief-hunch-they = { $hunch ->
    [yes] You thought they would come back.
    [no] You thought they would not come back.
   *[unsure] You were not sure that they would come back.
 } { $count } in 100 would, simulated.

# The curves.
debrief-curve-start = Start
debrief-curves-whose = Whose curves
debrief-curves-name = Anger and trust after each reply, simulated

# Level by level.
debrief-every-reply = every reply scored
debrief-replies = { $count ->
    [one] reply { $numbers }
   *[other] replies { $numbers }
 }

# What it would take: the steps.
debrief-bill-name = What was expected, and what was given, step by step, simulated
debrief-bill-fair = Fair at once
debrief-bill-waiting = Waiting
debrief-bill-higher = Went higher up
debrief-bill-trouble = Extra trouble
debrief-bill-spoke = How you spoke
debrief-bill-expected = { $name } expected
debrief-bill-expected-they = They expected
debrief-bill-gave = You gave
debrief-bill-beside = Beside the loss
debrief-bill-later = Comes later
debrief-bill-choice = Their choice
debrief-bill-unheard = Before listening
debrief-bill-worth = Worth to { $name }
debrief-bill-worth-they = Worth to them

# What it would take: the sentences.
debrief-bill-about = What was expected, and what yours was worth, simulated.
debrief-bill-about-name = What { $name } came to expect, and what yours was worth to { $name }, simulated.
debrief-bill-about-group = What they came to expect, and what yours was worth to them, for each on average, simulated.
debrief-bill-about-nothing = Nothing but an apology and a small fix, simulated.
debrief-bill-owed-nothing = Nothing was owed here: a plain apology and a small fix were the whole of it.
debrief-bill-spoke-nothing = How you spoke did not help: it took nothing off what was expected.
debrief-bill-spoke-only = How you spoke took off only { $off }; a fair tone takes off more.
debrief-bill-spoke-hardly = How you spoke hardly helped: it took off { $off }.
debrief-bill-spoke-little = How you spoke helped a little: it took off { $off }.
debrief-bill-spoke-helped = How you spoke helped: it took off { $off }.
debrief-bill-spoke-much = How you spoke helped a great deal: it took off { $off }.
debrief-bill-given-nothing = Nothing was given.
debrief-bill-given = You gave { $face }, worth { $value } to { $name } in the end.
debrief-bill-given-they = You gave { $face }, worth { $value } to them in the end.
debrief-bill-lost = It lost { $losses }.
debrief-bill-lost-beside = { $amount } for being something else than what was lost
debrief-bill-lost-later = { $amount } for coming only later, or on conditions
debrief-bill-lost-unheard = { $amount } for coming before anyone had been heard
debrief-bill-chosen = Being able to choose added { $amount }.
debrief-bill-cost = { $for ->
    [each] The run cost us { $whole } for each of them:
   *[one] The run cost us { $whole }:
 } { $owed ->
    [some] what was owed by right, time and the chance of a further contact
   *[none] time and the chance of a further contact
 }.
debrief-bill-cost-gifts = What you gave cost us { $gifts }; with { $owed ->
    [some] what was owed by right, time and the chance of a further contact
   *[none] time and the chance of a further contact
 } the run cost us { $for ->
    [each] { $whole } for each of them
   *[one] { $whole }
 }.
debrief-bill-limit = Yours to give was { $own }; it rose to { $then } when the case went higher up.
debrief-bill-limit-name = Yours to give was { $own }; it rose to { $then } when the case went higher up, and { $name } expected no more for that.
debrief-bill-limit-they = Yours to give was { $own }; it rose to { $then } when the case went higher up, and they expected no more for that.

# Ticks and signals.
debrief-lamp-earned = earned
debrief-lamp-not-yet = not yet
debrief-ticks-framework = Framework
debrief-ticks-heading = { $heading }, { $earned } of { $called }
debrief-ticks-beyond = Beyond these

# Customer, process, employee.
debrief-three-customer = Customer
debrief-three-process = Process
debrief-three-employee = Employee
debrief-three-satisfaction = Satisfaction
debrief-three-second-chance = After the second chance
debrief-three-recommend = Would recommend
debrief-three-recommend-change = Would recommend, compared with before
debrief-three-stay = Would stay
debrief-three-worth = Worth of that to us
debrief-three-cost = Cost to us
debrief-three-in-touch = Would be in touch again about it
debrief-three-at-first = Solved at first contact
debrief-three-until = Until the fix or the end
debrief-three-yes = yes
debrief-three-no = no
debrief-points-none = the same
debrief-points-one = 1 point { $way ->
    [fewer] fewer
   *[more] more
 }
debrief-points = { $points } points { $way ->
    [fewer] fewer
   *[more] more
 }
debrief-ease = Ease
debrief-ease-of-seven = { $ease } of 7
debrief-ease-unsolved = { $ease } of 7, but not solved
debrief-ease-explains = Ease is what they were spared: it starts at 7 and falls by one for each time they had to repeat themselves, were handed on or had to get in touch again, and by up to two for a late fix.
debrief-three-fair = How fair it felt to them
debrief-justice-got = What they got
debrief-justice-handled = How it was handled
debrief-justice-treated = How they were treated
debrief-justice-told = What they were told
debrief-step-cause = Found the cause
debrief-step-cause-found = It came out in reply { $reply }.
debrief-step-cause-hidden = It did not come out, so it can happen again tomorrow.
debrief-step-told = Told whoever can mend it
debrief-step-told-no-note = There is no case note, so nobody who could mend it knows.
debrief-step-told-half-note = Your case note is not complete: a colleague would have to ask again.
debrief-step-told-wrote = You wrote the case note after reply { $reply }.
debrief-step-told-sent = A case note went out with reply { $reply }.
debrief-step-told-no-cause = The cause itself had not come out.
debrief-step-passed = Passed it to someone higher up
debrief-step-passed-warm = With a summary, so that nobody had to ask twice.
debrief-step-passed-cold = Without a word of what had been said.
debrief-step-left = Left what fell due to a colleague
debrief-step-left-noted = There was a note to go by.
debrief-step-left-bare = There was no note to go by.
debrief-step-asked = Asked whether it held
debrief-step-asked-held = You were in touch again, and they said that it did.
debrief-step-asked-unknown = Nobody knows whether the fix lasted.
debrief-step-asked-no-fix = There was no fix yet to ask about.
debrief-causes-none = This case names no causes behind what happened.
debrief-causes-choose = Why did it happen? Choose a cause to see what would mend it.
debrief-cause = Cause: { $cause }
debrief-cause-mend = What would mend it: { $fix }
debrief-three-felt = You said it felt
debrief-morale = Morale of the team
debrief-morale-high = high
debrief-morale-steady = steady
debrief-morale-strained = strained
debrief-morale-low = low
debrief-hardest = Hardest to answer
debrief-hardest-anger = Anger you met there
debrief-took-breath = You took a breath
debrief-asked-colleague = You asked a colleague
debrief-no-answer = You had no answer
debrief-walked-out = They walked out on you
debrief-times = { $count ->
    [0] never
    [1] once
    [2] twice
   *[other] { $count } times
 }
debrief-three-ask-for = What to ask for
debrief-support-anger = Someone to step in, and a few minutes away, after anger like this.
debrief-support-limits = Clear limits: what may be given on the spot, without asking.
debrief-support-reminder = A reminder, or a colleague’s cover, for what falls due later.
debrief-support-record = Quick access to the record, so that the cause can be found while the customer waits.
debrief-support-thanks = Nothing in this run stood in your way; a word of thanks is still due.

# Model replies.
debrief-model-said = You said this one.
debrief-model-said-well = What you said is a good way, too.
debrief-model-why = Why it works: { $why }
debrief-model-left = The best that was left; nothing good was open any more: { $why }
debrief-model-other = One other good way

# What a reply did, each part inside a sentence; the figure is last.
debrief-moved-anger-fell = anger fell by { $by }
debrief-moved-anger-rose = anger rose by { $by }
debrief-moved-trust-fell = trust fell by { $by }
debrief-moved-trust-rose = trust rose by { $by }
debrief-moved-patience-fell = patience fell by { $by }
debrief-moved-patience-rose = patience rose by { $by }
debrief-moved-redress-fell = redress fell by { $by }
debrief-moved-redress-rose = redress rose by { $by }
debrief-moved = { $moved }.
debrief-moved-by = { $source }: { $moved }.
debrief-moved-little = It changed little.
debrief-source-level = { $dimension } at { $level }
debrief-source-waiting = Waited without being told
debrief-source-repeated = Made to repeat
debrief-source-handed-on-coldly = Handed on without a word
debrief-source-promise-broken = Promise broken
debrief-source-promise-kept = Promise kept
debrief-source-offered = Offer made
debrief-source-offered-unheard = Offer made before listening: counts half
debrief-source-taken-back = Offer taken back
debrief-source-one-more-turn = One more turn

# Why a tick was not earned, behind its name.
debrief-missed-listened = not asked for or reflected first
debrief-missed-template = a template showed
debrief-missed-personal = it could have gone to anyone
debrief-missed-asked-again = asked again for what was known
debrief-missed-cause = it did not come out
debrief-missed-solved = the loss still stood at the end
debrief-missed-choice = nothing to choose between
debrief-missed-nothing-on-top = nothing on top
debrief-missed-not-asked = not asked whether it holds
debrief-missed-follow-up = nobody got back to them
debrief-missed-note-empty = note left empty
debrief-missed-note = note not finished
debrief-missed-pity = “sorry”, but not for what went wrong
debrief-missed-unsaid = not said
debrief-missed-sorry-if = reply { $reply }: sorry, but with an “if”
debrief-missed-sorry-stock = reply { $reply }: sorry, but in a stock phrase
debrief-missed-sorry-small = reply { $reply }: sorry, but plays it down
debrief-missed-sorry-argues = reply { $reply }: sorry, but argues first
debrief-missed-sorry-calm = reply { $reply }: sorry, but tells them to calm down
debrief-missed-sorry-template = reply { $reply }: sorry, but a template showed
debrief-missed-sorry-blames = reply { $reply }: sorry, but blames them beside it
debrief-missed-sorry-error = reply { $reply }: sorry, but { $error }
debrief-missed-sorry-empathy = reply { $reply }: sorry, but empathy was { $level }
debrief-missed-sorry-unscored = reply { $reply }: sorry, but empathy was not scored
debrief-missed-blame = blame beside it
debrief-missed-ownership = ownership { $level } at best
debrief-missed-ownership-unscored = ownership was not scored
debrief-missed-promise-broken = a promise was broken
debrief-missed-promise-open = a promise was left open
debrief-missed-promise-large = more than yours to promise

# By what a signal was received or not.
debrief-lamp-treated = They felt { $felt ->
    [unfair] unfairly
    [less-than-fair] less than fairly
    [fair] fairly
   *[very-fair] very fairly
 } treated, { $points } of 100, simulated.
debrief-lamp-informed = They felt { $felt ->
    [unfair] unfairly
    [less-than-fair] less than fairly
    [fair] fairly
   *[very-fair] very fairly
 } informed, { $points } of 100, simulated; { $story ->
    [heard] their story was heard
   *[unheard] their story was not asked for or reflected
 }.
debrief-lamp-trusted = Trust { $points } of 100 { $moment ->
    [survey] when the survey came
    [survey-all] on average, when the survey came
    [end] at the end
   *[end-all] on average, at the end
 }, simulated; { $promise ->
    [broken] a promise was broken
   *[whole] no promise was broken
 }.

# What one would change.
debrief-mend-asks = Would that stop it coming back?
debrief-mend-yes = It would
debrief-mend-no = It would not
debrief-mend-it-does = Yes: this stops it coming back.
debrief-mend-it-does-after-all = It would: this stops it coming back.
debrief-mend-it-does-not = Right: it makes this one good, and the next one comes all the same.
debrief-mend-it-does-not-though = It would not: it makes this one good, and the next one comes all the same.
debrief-mend-this = Begin with this fix
debrief-mend-not-this = Rather not with this one
debrief-mend-chosen = The fix you would begin with.
debrief-mend-idea = What would you change?
debrief-mend-idea-explains = In your own words, for whoever owns the way of working. Nothing about people.
debrief-mend-idea-hint = For example: read the order back at the pass
debrief-mend-write = Write an idea
debrief-mend-change = Change it
debrief-mend-keep = Keep it
debrief-mend-failed = It was not kept. { $error }
debrief-mend-all = { $count ->
    [one] One idea of yours is kept, over all runs.
   *[other] { $count } ideas of yours are kept, over all runs.
 }
debrief-mend-copy = Copy all to hand on
debrief-mend-copied = Copied
debrief-mend-copied-title = Ideas from practice, for whoever owns the way of working
debrief-mend-copied-fix = { $cause } To begin with: { $fix }
debrief-mend-support = What would you ask for?
debrief-mend-support-explains = Yours alone: it stays on this computer and goes into no report.
debrief-mend-support-talk = Someone to go over it with
debrief-mend-support-minutes = A few minutes away
debrief-mend-support-limits = Clearer limits
debrief-mend-support-reminder = A reminder of what is due
debrief-mend-support-record = Quicker access to the record
debrief-mend-support-thanks = A word of thanks
debrief-portfolio-heading = What became of everybody
debrief-portfolio-lifted = { $reached } of { $alerts } were reached. { $updated ->
    [one] One changed their rating
   *[other] { $updated } changed their ratings
}, { $more ->
    [up] { $lift } stars up on average
    [down] { $lift } stars down on average
   *[same] with no change on average
} (simulated).
debrief-portfolio-not-lifted = { $reached } of { $alerts } were reached. { $asked ->
    [0] Nobody was asked whether their rating still holds.
   *[other] Nobody changed their rating.
}
debrief-portfolio-of = { $count } of { $all }
debrief-portfolio-lift = { $more ->
    [up] +{ $lift } stars
    [down] −{ $lift } stars
   *[same] no change
}
debrief-portfolio-no-lift = none
debrief-portfolio-figure-reached = reached
debrief-portfolio-figure-reached-line = { $value } reached
debrief-portfolio-figure-updated = changed their rating, simulated
debrief-portfolio-figure-updated-brief = changed ratings
debrief-portfolio-figure-updated-line = { $value } changed
debrief-portfolio-figure-lift = mean change, simulated
debrief-portfolio-figure-lift-brief = mean change
debrief-portfolio-figure-lift-line = { $value } on average
debrief-portfolio-first = First
debrief-portfolio-updated = Updated
debrief-portfolio-row = { $name }: first { $first } of 5 stars, not updated. { $how }
debrief-portfolio-row-updated = { $name }: first { $first } of 5 stars, updated to { $updated }, simulated. { $how }
debrief-portfolio-left = Nobody answered
debrief-portfolio-called = Reached by phone
debrief-portfolio-written = Reached in writing
debrief-portfolio-reached = Reached
debrief-portfolio-not-reached = Answered, but not reached
debrief-portfolio-no-contact = No contact
debrief-portfolio-next = { $now ->
    [one] The next Monday brought 1 alert; with nothing mended it would have been { $without }.
   *[other] The next Monday brought { $now } alerts; with nothing mended it would have been { $without }.
}
debrief-portfolio-next-same = { $now ->
    [one] The next Monday brought 1 alert: nothing that was mended kept it away.
   *[other] The next Monday brought { $now } alerts: nothing that was mended kept one away.
}
debrief-portfolio-week-later = A week later
