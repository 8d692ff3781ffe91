### Words of the interface: what if, and runs side by side.

# When a run was begun.
whatif-when-today = today at { $time }
whatif-when-yesterday = yesterday at { $time }
whatif-when-weekday = { $day } at { $time }
whatif-when-date = { $day } { $month } at { $time }
whatif-when-year = { $day } { $month } { $year } at { $time }
whatif-in-the-case = { $minutes } min in the case

# Which run it is, by itself and inside a sentence.
whatif-this-run = This run
whatif-this-run-within = this run
whatif-first-try = First try
whatif-first-try-within = first try
whatif-try-before = Try before
whatif-try-before-within = try before
whatif-later-try = Later try
whatif-later-try-within = later try
whatif-best-other = Your best other run
whatif-best-other-within = your best other run
whatif-other-run = Other run
whatif-other-run-within = other run
whatif-tried-from-this = tried again from this run
whatif-other-rules = under other rules
whatif-both = Both

# Two runs side by side.
whatif-runs-title = Two runs side by side
whatif-runs-none-yet = There is no other run of this case yet.
whatif-runs-none = This run stands here beside another one of yours, from the reply at which they part. Play the case again, or open a reply under Turn by turn and try again from there.
whatif-runs-alike = Two runs, word for word
whatif-runs-from = Two runs from reply { $reply }
whatif-same-to-the-end = The same to the end.
whatif-had-ended = It had ended by then.
whatif-all-the-same = All { $count } replies were the same in both.
whatif-the-same = { $count ->
    [0] They part with the first reply.
    [1] Reply 1 was the same in both.
    [2] Replies 1 and 2 were the same in both.
   *[other] Replies 1 to { $count } were the same in both.
 }
whatif-saved-for = { $saved } for { $cost }
whatif-figure-satisfied = satisfied
whatif-figure-recommend = would recommend
whatif-figure-stay = would stay
whatif-figure-money = saved, cost
whatif-figure-name = { $value } { $label }, simulated
whatif-came-out = How it came out, simulated
whatif-read-both = Read both in full

# The list another run is chosen from.
whatif-beside = Beside this run: { $run }, { $when }.
whatif-list-choose = Choose another run
whatif-list-hide = Hide the list
whatif-list-more = Show { $count } more
whatif-runs-unread = Your other runs could not be read. { $error }
whatif-run-not-shown = That run cannot be shown beside this one: { $error }. It keeps its result: { $csat }.
whatif-rules-differ = That run was scored by other rules than today’s and keeps its result: { $issued }. Played again here, by today’s rules, the same words reach { $now }.
whatif-rules-agree = That run was scored by other rules than today’s. By today’s, too, the same words reach { $issued }.
whatif-other-versions = { $count ->
    [one] One more run was of another version of this case; turn by turn it cannot be held against this one.
   *[other] { $count } more runs were of other versions of this case; turn by turn they cannot be held against this one.
 }

# Both in full.
whatif-back = Back to the debrief
whatif-reading-title = Two runs of { $title }
whatif-reading-moods = Moods simulated.
whatif-same-in-both = The same in both
whatif-part-from = From reply { $reply } they part
whatif-afterwards = Afterwards
whatif-afterwards-within = afterwards
whatif-ending = How it ended
whatif-ending-within = how it ended
whatif-in-the-survey = In the survey: “{ $survey }”
whatif-customer = Customer
whatif-you = You
whatif-with-it = With it: { $offers }

# How likely the customer is to stay.
whatif-stay-title = How likely { $name } is to stay
whatif-stay-title-they = How likely they are to stay
whatif-stay-about = Out of 100 people like { $name }, simulated.
whatif-stay-about-they = Out of 100 people like them, simulated.
whatif-conditions = What has to be true to end above { $figure }
whatif-conditions-not-enough = All of it was met, and it still came out below: it takes all of this, and more of it.
whatif-rare = Rare.
whatif-rare-none = { $ways ->
    [tried] None of the ways that were tried ends above never having failed.
   *[all] None of the ways through this case ends above never having failed.
 }
whatif-rare-most = { $ways ->
    [tried] Most of the ways that were tried get there, simulated.
   *[all] Most of the ways through this case get there, simulated.
 }
whatif-rare-one-in = { $ways ->
    [tried] Rare: about one in { $count } of the ways that were tried gets there, simulated.
   *[all] Rare: about one in { $count } of the ways through this case gets there, simulated.
 }
whatif-very-rare-one-in = { $ways ->
    [tried] Very rare: about one in { $count } of the ways that were tried gets there, simulated.
   *[all] Very rare: about one in { $count } of the ways through this case gets there, simulated.
 }
whatif-very-rare = { $ways ->
    [tried] Very rare: fewer than one in a thousand of the ways that were tried gets there, simulated.
   *[all] Very rare: fewer than one in a thousand of the ways through this case gets there, simulated.
 }
whatif-rare-no-reason = A good recovery is never a reason to let anyone down.

# The same offer, in time.
whatif-in-time-title = The same offer, at first contact
whatif-in-time-about = What you gave, worth { $offer } to { $name } by the end, against what { $name } had come to expect. Simulated.
whatif-in-time-about-they = What you gave, worth { $offer } to them by the end, against what they had come to expect. Simulated.
whatif-expected-title = What { $name } expected, first and last
whatif-expected-title-they = What they expected, first and last
whatif-expected-about = No offer was left standing at the end. Simulated.
whatif-with-the-first = With the first reply
whatif-when-settled = When it was settled
whatif-at-the-end = At the end
whatif-your-offer = yours, worth { $offer }
whatif-just-covered = Just covered
whatif-covered-over = Covered, with { $left } to spare
whatif-covered = { $share }% covered
whatif-raised-it = What raised it: { $rises }
whatif-rise-waiting = the wait
whatif-rise-higher = taking it higher
whatif-rise-trouble = extra trouble

# With a higher limit.
whatif-limit-title = What if your limit had been higher
whatif-limit-about = The same words, with more to give.
whatif-limit-yours = You began with { $limit } to give without asking.
whatif-limit-approved = { $count ->
    [one] One offer somebody higher approved would have been yours to give, without asking.
   *[other] { $count } offers somebody higher approved would have been yours to give, without asking.
 }
whatif-limit-none-back = Nothing you offered had to be taken back.
whatif-limit-back = { $count ->
    [one] One offer had to be taken back.
   *[other] { $count } offers had to be taken back.
 }
whatif-limit-higher = The same words with a higher limit, simulated:
whatif-limit-same-end = With a higher limit the same words come to the same end.
whatif-limit-as-it-was = { $limit }, as it was
whatif-limit-column-back = taken back
whatif-limit-column-satisfied = satisfied
whatif-limit-column-stay = would stay
whatif-limit-column-cost = cost
whatif-limit-column-time = in the case
whatif-limit-column-steps = steps up
whatif-limit-name = { $limit }: { $figure } { $column }, simulated
whatif-limit-none = none
whatif-limit-minutes = { $minutes } min
whatif-limit-parts-at-once = From the start the story goes another way, and your words no longer fit.
whatif-limit-parts = After reply { $reply } the story goes another way, and your words no longer fit.
whatif-limit-spared = It ends well enough: no second chance opens, and what you did with it is left out.
whatif-limit-needless = Not needed: { $moves }.
whatif-limit-dropped = No longer open, and left out: { $moves }.
whatif-saved = Saved: { $saved }.
whatif-saved-minutes = { $count ->
    [one] a minute
   *[other] { $count } minutes
 }
whatif-saved-steps = { $count ->
    [one] a step up
   *[other] { $count } steps up
 }
whatif-move-with-reply = { $move } with reply { $reply }
whatif-move-offering = offering “{ $offer }”
whatif-move-offering-some = offering an offer
whatif-move-leaving = leaving out “{ $offer }”
whatif-move-leaving-some = leaving out an offer
whatif-move-hand-over = the hand-over
whatif-move-note = the case note
whatif-move-breath = the breath
whatif-move-look-up = the look-up
whatif-move-answer = the answer

# What it takes to end above never having failed.
whatif-condition-empathy = Empathy a little better than good, on average
whatif-condition-ownership = Ownership a little better than good, on average
whatif-condition-speed = Speed halfway to good or better, on average
whatif-condition-compensation = Compensation good or better, on average
whatif-condition-made-whole = The loss made up for, or nearly
whatif-condition-resolved = The loss repaired
whatif-condition-confirmed = Asked whether it works
whatif-condition-followed-up = Followed up
whatif-condition-no-second-failure = No second failure
whatif-condition-forgivable = Not too grave, or nobody’s fault here
