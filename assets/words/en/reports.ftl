### Words of the interface. The reports: what the runs that were handed in add up to.

reports-heading = Reports
reports-add = Add files
reports-export = Export
reports-again = Try again
reports-reading = The archive is being read…
reports-renewing = The report is being made anew…
reports-drop-here = Hand-ins can be dropped here: files that end in .amends, or folders with them. The rest was left alone.
reports-drop-reports = Hand-ins can be dropped here, as files that end in .amends or folders with them, and a single table of real figures as CSV. The rest was left alone.
reports-drop-later = Files can be dropped once you are done here. Nothing was taken in.
reports-let-go = Let go to take these files in
reports-empty = What your people hand in adds up here: first attempt and latest, where it is hard, and who deserves a thank-you. Drop their files, or a folder of them, anywhere on the window.
reports-means-none = No run is meant by these filters.
reports-every-run = Show every run
reports-every-workshop = Show workshops

# Filters.
reports-team = Team
reports-every-team = All teams
reports-no-team = Without a team
reports-period = Period
reports-any-time = Any time
reports-since = Since { $day }
reports-only-month = Only { $month } { $year }
reports-case = Case
reports-every-case = All cases
reports-mode = Mode
reports-every-mode = Any mode but workshop
reports-which = Which runs of a person in a case
reports-which-all = All runs
reports-which-first = First runs
reports-which-best = Best runs
reports-which-latest = Latest runs
reports-currency = Currency
reports-money-in = Money in { $currency }

# Counts, and what the report is about.
reports-runs = { $count ->
    [one] one run
   *[other] { $count } runs
}
reports-people = { $count ->
    [one] one person
   *[other] { $count } people
}
reports-cases = { $count ->
    [one] one case
   *[other] { $count } cases
}
reports-in-runs = { $count ->
    [0] In no run
    [one] In one run
   *[other] In { $count } runs
}
reports-about = { $runs } of { $people } in { $cases }, { $from } to { $to }. All outcomes are simulated.
reports-about-one-day = { $runs } of { $people } in { $cases }, on { $from }. All outcomes are simulated.
reports-workshops = { $count ->
    [one] one workshop
   *[other] { $count } workshops
}
reports-rooms = { $count ->
    [one] One workshop stands apart, in none of these figures: there a room decided together.
   *[other] { $count } workshops stand apart, in none of these figures: there a room decided together.
}
reports-as-issued = { $count ->
    [one] One run stands as it was issued: it cannot be played again here.
   *[other] { $count } runs stand as they were issued: they cannot be played again here.
}
reports-percent = { $percent }%
reports-none-percent = 0%
reports-all-percent = 100%
reports-none = –

# Taking files in.
reports-add-explains = Files that were handed in, or a folder: all hand-ins in it and below it are taken in. The files themselves are only read. They can also be dropped anywhere on the window.
reports-add-missing = There is nothing at { $path }. Nothing was taken in. Put the path right, or drop the files on the window.
reports-browse-files = Browse files …
reports-browse-folder = Browse a folder …
reports-browse-none = No dialog for files opened on this desktop. Nothing was taken in. Type the path, or drop the files on the window.
reports-add-field = A file or a folder
reports-take = Take in
reports-taking-begins = Looking for files…
reports-taking = { $runs ->
    [0] { $files } of { $of } files
    [one] { $files } of { $of } files, one new run
   *[other] { $files } of { $of } files, { $runs } new runs
}
reports-taking-again = Runs whose case came later are played again: { $done } of { $of }
reports-stop = Stop
reports-stopping = Stopping after this file…
reports-files = { $count ->
    [0] No file
    [one] One file
   *[other] { $count } files
}
reports-new-runs = { $count ->
    [0] no new run
    [one] one new run
   *[other] { $count } new runs
}
reports-taken = { $files }, { $runs }.
reports-taken-nothing = There is no hand-in there: their names end in .amends. Nothing was taken in. Choose another folder, or the files themselves.
reports-taken-known = { $count ->
    [one] One run was here already.
   *[other] { $count } runs were here already.
}
reports-taken-as-issued = { $count ->
    [one] One run stands as it was issued: it cannot be played again here.
   *[other] { $count } runs stand as they were issued: they cannot be played again here.
}
reports-taken-reserved = { $count ->
    [one] One of the files went in with a reservation.
   *[other] { $count } of the files went in with a reservation.
}
reports-taken-copies = { $count ->
    [one] One more is a copy of one of them.
   *[other] { $count } more are copies of them.
}
reports-taken-files-out = { $count ->
    [one] One file could not be taken in.
   *[other] { $count } files could not be taken in.
}
reports-taken-runs-out = { $count ->
    [one] One run could not be taken in.
   *[other] { $count } runs could not be taken in.
}
reports-taken-stopped = It was stopped: what is in is in, and the rest can be added again.
reports-damage-show = What and why
reports-damage-hide = Hide the list
reports-damage = Not taken in
reports-damage-reserved = Taken in with a reservation
reports-damage-as-issued = Taken in as issued
reports-damage-about = { $file }, “{ $case }” of { $day }
reports-damage-do = Ask whoever sent it to hand in again and to send the file as Amends wrote it. Nothing else here is touched by it.
reports-damage-reserved-do = If you have to be sure of the name and the rest of the list, ask for the file as Amends wrote it and forget this person’s first.
reports-damage-as-issued-do = These runs count with the results they bring. Where a case is missing, take in a file that brings it: then they are played again here.
reports-damage-run = { $file }, run { $run }

# First against latest.
reports-headline-heading = First attempt, and the latest
reports-headline = { $count ->
    [one] One of { $all } people did better the last time than the first, on the same case or one as hard.
   *[other] { $better } of { $all } people did better the last time than the first, on the same case or one as hard.
}
reports-headline-all = All { $all } people did better the last time than the first, on the same case or one as hard.
reports-headline-none = None of { $all } people did better the last time than the first, on the same case or one as hard.
reports-headline-one-better = The one person with two runs to compare did better the last time than the first, on the same case or one as hard.
reports-headline-one-not = The one person with two runs to compare did not do better the last time than the first, on the same case or one as hard.
reports-headline-no-pairs = Nobody has two unaided runs to compare yet: a second run of the same case, or of one as difficult, begins this.
reports-headline-worse = { $count ->
    [one] One did worse.
   *[other] { $number } did worse.
}
reports-headline-same = { $count ->
    [one] One did as well as before.
   *[other] { $number } did as well as before.
}
reports-headline-without = { $count ->
    [one] One person has no second run to compare yet.
   *[other] { $number } people have no second run to compare yet.
}
reports-headline-dot = Simulated satisfaction. Each dot is a person: their first run without help against the latest of the same case, or of one as hard.
reports-headline-dots = Simulated satisfaction. Each dot stands for up to { $each } people: their first run without help against the latest of the same case, or of one as hard.
reports-first = First
reports-latest = Latest
reports-median = median { $median }
reports-one-star = 1 star
reports-five-stars = 5 stars

reports-moved = What moved
reports-moved-sub = Mean level, 0 to 4, first to latest
reports-moved-from = from “{ $from }” to “{ $to }”
reports-moved-around = still around “{ $at }”
reports-moved-not = not called for in both runs
reports-moved-name = { $dimension }: { $first }, now { $latest }; { $words }

reports-heat = Where it is hard
reports-heat-sub = Mean level, 0 to 4: the stronger the colour, the higher
reports-hardest = Hardest, of what came up in five runs or more: { $dimension } in “{ $case }”, { $mean } of 4 on average
reports-heat-runs = runs
reports-cell = { $case }, { $dimension }: mean level { $mean } of { $count ->
    [one] one run
   *[other] { $count } runs
}
reports-cell-none = { $case }, { $dimension }: not called for

reports-causes = Causes in the cases practised
reports-causes-sub = How often one was chosen as the one to mend, of the runs of its case. How often customers meet them is not known here.
reports-causes-sub-none = With the runs of the case. Nobody has handed in yet which to mend.
reports-cause-of = { $chosen } of { $runs }
reports-cause-comes-back = Its fix does not stop it coming back
reports-causes-none = None of these cases names a cause.
reports-cause-note = { $case }. Simulated chance of a repeat contact: { $chance }
reports-most-suggested = Most suggested fix: { $fix }
reports-most-suggested-not = Most suggested fix: { $fix }. It does not stop it coming back.

reports-thanks = Worth a thank-you
reports-thanks-sub = Earned on first or best unaided runs
reports-thanks-ready = By a ready reply
reports-thanks-none = Nothing was recognised in these runs yet.
reports-thanks-add = Add a note of thanks
reports-thanks-explains = It is kept here as a remark on the run. Nothing is sent: copy it afterwards, or print it as a page for them.
reports-thanks-whom = For whom
reports-thanks-gone = What this note was begun for is not in this report any more. Choose whom it is for; until then it is not kept.
reports-thanks-note = Your note
reports-thanks-author = Signed by
reports-thanks-keep = Keep the note
reports-thanks-kept = The note is kept with the run.
reports-thanks-copy = Copy the note for { $who }
reports-thanks-copied = The note is in the clipboard, with the line that earned it.
reports-thanks-page = The note for { $who } as a page
reports-thanks-page-about = One page for the person: your note, and the line that earned it.
reports-thanks-written = The page is in { $path }.
reports-thanks-file = thank-you
reports-deeds-none = What earns recognition is counted here. There is nothing yet.
reports-deeds = What was recognised

reports-all-of = Show all { $count }
reports-fewer = Show fewer

# Further down.
reports-errors = What went wrong
reports-errors-sub = Runs in which it happened
reports-errors-none = None of the errors of the rubric was made.
reports-promises = Promises and authority
reports-promises-made = Promises made
reports-promises-kept = Kept
reports-promises-share = { $share } of those made
reports-promises-open = { $count ->
    [one] One was neither: the case ended before it came due
   *[other] { $count } were neither: the case ended before they came due
}
reports-promises-broken = Broken
reports-offers-refused = Offers beyond what they may give
reports-levels-raised = Steps up to a supervisor

reports-measures = How customers fared, simulated
reports-measures-sub = Runs by satisfaction at the end, and what it led to
reports-measures-note = First contact, time, repeat contact and what if nothing had failed: of the { $count } of { $all } runs that could be played again here.
reports-stars = { $count ->
    [one] 1 star
   *[other] { $count } stars
}
reports-csat = Satisfaction (CSAT)
reports-of-five = { $figure } of 5
reports-satisfied = Satisfied: 4 or 5 whole stars
reports-satisfied-note = Customers give whole stars: 3.5 is a 4.
reports-nps = Recommendation (NPS), if nothing had failed → after
reports-before-after = { $before } → { $after }
reports-likelihood = Likelihood to recommend: { $figures } of 10
reports-first-contact = Settled in the first contact
reports-resolution = Median time to the fix, where there was one
reports-repeat-contact = Chance of a repeat contact
reports-retention = Chance of staying
reports-paradox = Likelier to stay than before it failed
reports-minutes = { $figure } min
reports-hours = { $figure } h
reports-days = { $figure } days

reports-money = Value against cost, simulated
reports-money-sub = { $count ->
    [one] One run in { $currency }
   *[other] { $count } runs in { $currency }
}
reports-money-none = No run of a case with money could be played again here.
reports-value-saved = Value kept
reports-recovery-cost = Cost of putting it right
reports-delay-price = Dearer to settle, by waiting
reports-escalation-price = Dearer to settle, by steps up
reports-money-others = Not in these sums: { $others }.

reports-outreach = Going back to the twos and threes
reports-outreach-sub = Simulated answers of 3 or less, and what came of them
reports-outreach-none = No case with low answers was played.
reports-outreach-alerts = Low answers
reports-outreach-reached = Customers reached
reports-outreach-asked = Asked again
reports-outreach-updated = Rated again
reports-outreach-lifted = Rated higher
reports-outreach-lift = { $stars } stars each on average
reports-outreach-rest = { $count } rated the same or lower

reports-moods = How the runs felt
reports-moods-sub = Asked, not computed
reports-moods-none = Nobody let the line on moods go along.
reports-moods-line = { $count ->
    [one] One person let it go along: runs it was named after.
   *[other] { $count } people let it go along: runs it was named after.
}

reports-ideas = For whoever owns the way of working
reports-ideas-sub = Ideas that were handed in, those had most often first
reports-ideas-none = No idea was handed in with these runs.
reports-idea-own-words = In their own words
reports-ideas-copy = Copy all
reports-ideas-copied = Copied

reports-remarks = Trainers’ remarks
reports-remarks-sub = Beside what was issued, which stays as it is
reports-remarks-none = Nobody has remarked on these runs. A run that is opened has a place for it.
reports-remark-of = { $called } · { $case }
reports-remark-run = { $author }, { $day }, on the whole run
reports-remark-thanks = { $author }, { $day }, thanks
reports-remark-turn = { $author }, { $day }, on reply { $turn }
reports-remark-level = { $dimension }: { $level } by the trainer, { $issued } as issued
reports-remark-level-none = { $dimension }: { $level } by the trainer, not scored as issued

reports-ready = Ready for customers?
reports-ready-open = Open the rule
reports-ready-no-rule = No rule is set yet: cases, levels and what must not go wrong.
reports-ready-nobody-there = Nobody has a run that the rule could be held against.
reports-ready-one = The one person here meets the rule.
reports-ready-one-not = The one person here does not meet the rule yet.
reports-ready-none = None of { $all } people meets the rule yet.
reports-ready-all = All { $all } people meet the rule.
reports-ready-some = { $count ->
    [one] One of { $all } people meets the rule.
   *[other] { $ready } of { $all } people meet the rule.
}
reports-ready-note = Practice shows what somebody can do in these cases. Whether they are ready is for you to say.

reports-world = Beside the real world
reports-world-sub = Practice month by month, and beneath it what you import
reports-world-elsewhere = Real figures wait under { $teams }. They stand here when that is chosen along the top.
reports-world-elsewhere-of = { $team } ({ $count })
reports-import-all-together = all teams together
reports-world-none = Real satisfaction or repeat contact by month can stand beneath the practice: bring a table (CSV) with a column for the month and one for the figure.
reports-world-no-proof = The two share the calendar and nothing else: no customer is joined to a run. If both rise, that is no proof that one caused the other.
reports-world-csat = Practice: simulated satisfaction
reports-world-real-csat = Real customers: satisfaction
reports-world-repeat = Practice: simulated chance of a repeat contact
reports-world-real-repeat = Real customers: repeat contact
reports-month = { $month } { $year }
reports-month-practice = { $month }. { $what }: { $figure }, { $count ->
    [one] one run
   *[other] { $count } runs
}
reports-month-real = { $month }. { $what }: { $figure }
reports-import = Import real figures
reports-import-explains = A table (CSV) with a month in each row, and satisfaction (mean stars, 1 to 5) or repeat contact; a team if you like. A share of satisfied customers and NPS are other figures and are not taken. Only figures by month and team are kept, and nothing is joined to a person.
reports-import-field = The table
reports-import-read = Read it
reports-import-month = Month
reports-import-value = Figure
reports-import-kind = What it is
reports-import-scale = Counted in
reports-import-team = Team
reports-import-every-team = Of all teams
reports-import-csat = Satisfaction
reports-import-repeat = Repeat contact
reports-import-which = Which column?
reports-import-unnamed = No head in this table names satisfaction or repeat contact. Choose the column with the figure, and what it is.
reports-import-stars = Stars, 1 to 5
reports-import-percent = Per cent
reports-import-share = Shares of one
reports-import-line = Line { $line }: { $why }
reports-import-bad-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
}
reports-import-bad = { $count ->
    [one] One row cannot be read and stays out.
   *[other] { $count } rows cannot be read and stay out.
}
reports-import-keep = { $count ->
    [0] Take no figure in
    [one] Take one figure in
   *[other] Take { $count } figures in
}
reports-import-reading = The table is being read…
reports-import-nothing = No row has a month and a figure by these columns.
reports-import-kept = { $count ->
    [one] One real figure is in.
   *[other] { $count } real figures are in.
}
reports-import-gone = The real figures are out again.
reports-import-forget = Take real figures out

# What the runs behind a figure are called.
reports-behind-all = All runs of this report
reports-behind-rooms = Runs of workshops, which a room decided together
reports-behind-pairs = First and latest run of each person
reports-behind-dots-first = First runs of { $from } to { $to } stars, simulated
reports-behind-dots-latest = Latest runs of { $from } to { $to } stars, simulated
reports-behind-better = Did better on a case the last time than the first
reports-behind-same = Did as well on a case the last time as the first
reports-behind-worse = Did worse on a case the last time than the first
reports-behind-unpaired = Runs of people without a second run to compare
reports-behind-stars = { $stars ->
    [one] Runs that ended at 1 star, simulated
   *[other] Runs that ended at { $stars } stars, simulated
}
reports-behind-stars-between = Runs that ended at { $from } to { $to } whole stars, simulated
reports-behind-error = Runs with an error: { $error }
reports-behind-promises-made = Runs with a promise
reports-behind-promises-kept = Runs with a promise kept
reports-behind-promises-broken = Runs with a promise broken
reports-behind-offers-refused = Runs with an offer beyond what they may give
reports-behind-levels-raised = Runs with a step up
reports-behind-first-contact = Runs settled in the first contact
reports-behind-resolved = Runs in which the loss was repaired
reports-behind-paradox = Runs whose customer is likelier to stay than before
reports-behind-money = Runs with money in this currency
reports-behind-alerts = Runs with a low answer
reports-behind-reached = Runs in which somebody was reached
reports-behind-asked = Runs in which somebody was asked again
reports-behind-updated = Runs in which somebody rated again
reports-behind-lifted = Runs in which somebody rated higher
reports-behind-deed = Recognised: { $deed }
reports-behind-replayed = Runs that could be played again here
reports-behind-not-replayed = Runs that stand as issued
reports-behind-chosen = Chosen as the one to mend: { $cause }
reports-behind-remarked = Runs a trainer has remarked on

# Forgetting.
reports-forget = Forget everything that was handed in
reports-forget-goes = All runs, people, remarks, real figures and what was set for reports leave this archive, for good. Your own practice stays. The files that were handed in lie where they were: added again, they are back.
reports-forget-no = Keep it
reports-forget-yes = Forget it for good
reports-forgetting = It is being forgotten…
reports-forgotten-files = { $count ->
    [one] This is the file: { $files }
   *[other] These are the files: { $files }
}
reports-people-open = See who handed in, or forget somebody
reports-forgotten = { $count ->
    [0] It is forgotten.
    [one] One run is forgotten.
   *[other] { $count } runs are forgotten.
} The files that were handed in lie where they were: delete them, too.
