### Words of the interface. What a report says, wherever it is shown: names of its parts, measures, and sentences of the exports.

report-clerk-failed = The work in the archive failed on the way. What was taken in before is safe. Try it again.

report-who-team = { $called }, { $team }
report-mode-forked = { $mode }, tried again from another run

# A report that is taken along: what it is called and says.
report-kind = Team report, { $date }
report-title-on = { $team }, { $from }
report-title-between = { $team }, { $from } to { $to }
report-title-since = { $team }, since { $from }
report-title-until = { $team }, until { $to }
report-period-on = On { $from }
report-period-between = { $from } to { $to }
report-period-since = Since { $from }
report-period-until = Until { $to }
report-team-all = All teams
report-team-none = Without a team
report-case-all = All cases
report-mode-any = Any, workshops apart
report-which-all = All runs
report-which-first = The first unaided run of each case
report-which-best = The best unaided run of each case
report-which-latest = The latest unaided run of each case
report-about = { $people ->
    [one] One person
   *[other] { $people } people
}, { $runs ->
    [one] one run
   *[other] { $runs } runs
}, { $cases ->
    [one] one case
   *[other] { $cases } cases
}. People are counted, not ranked; no name appears in this report.
report-about-named = { $people ->
    [one] One person
   *[other] { $people } people
}, { $runs ->
    [one] one run
   *[other] { $runs } runs
}, { $cases ->
    [one] one case
   *[other] { $cases } cases
}. With names: hand it only to those who may see them.
report-about-apart = { $rooms ->
    [one] One workshop, in which a room decided together, stands apart and is in no figure.
   *[other] { $rooms } workshops, in which a room decided together, stand apart and are in no figure.
}
report-about-workshops = { $rooms ->
    [one] One workshop
   *[other] { $rooms } workshops
}, { $runs ->
    [one] one run
   *[other] { $runs } runs
}, { $cases ->
    [one] one case
   *[other] { $cases } cases
}. A room decided together: whoever handed it in, a group or somebody in it, counts here where people are counted.
report-about-workshops-named = With names: hand it only to those who may see them.
report-narrowed = Only a part of the runs. { $parts }.
report-narrowed-part = { $name }: { $of }
report-about-hidden = There are no figures in this report.
report-better = { $count ->
    [one] { $better } of { $of } people
   *[other] { $better } of { $of }
} did better the last time than the first, on the same case or one as hard.
report-better-all = { $count ->
    [one] The one person with two runs
   *[other] All { $of }
} did better the last time than the first, on the same case or one as hard.
report-better-nobody-twice = Nobody has two unaided runs to compare yet.
report-better-none = { $pairs ->
    [one] The one person with two runs did not do better
   *[other] None of { $of } did better
} the last time than the first, on the same case or one as hard.
report-next = Worth mending first: { $fix }.
report-next-two = Worth mending first: { $fix }. And then: { $second }.
report-note-simulated = Satisfaction, recommendation, staying, repeat contact and money are simulated: they tell how practice went, not what customers did.
report-note-no-proof = Practice shows what people can do with time and a simulated customer. It is no proof of what happens at work.
report-note-hidden = Names stay behind, and so does every figure about a group of fewer than five people: a case, a month, an error. How many of a larger group did better or worse, and how their stars are spread, is told.
report-note-edited = { $count ->
    [one] * The list in the file of one person was changed after Amends had written it: the name may not be theirs.
   *[other] * The lists in the files of { $count } people were changed after Amends had written them: the names may not be theirs.
}
report-all-hidden = These runs are of fewer than five people. Without names, their figures stay inside the program.
report-rest-hidden = What one of its filters leaves out is about fewer than five people, and would be seen by taking this report from one without that filter. Without names, its figures stay inside the program.
report-empty = There is no run in this report.
report-left-out = { $count ->
    [one] One row about fewer than five people is left out.
   *[other] { $count } rows about fewer than five people are left out.
}
report-cells-hidden = “hidden” stands where a figure is about fewer than five people, or would give one away.
report-hidden = hidden
report-nothing = –
report-yes = yes
report-no = no
report-rubric-alone = Rubric { $rubric }
report-rubric = Rubric { $rubric }, rules { $rules }
report-page = { $page } of { $of }
report-per-cent = { $figure }%
report-stars-axis = { $stars ->
    [one] 1 star
   *[other] { $stars } stars
}
report-median = median { $stars }

# Its parts.
report-part-about = What this is about
report-part-headline = First run against the latest
report-part-spread = How they were spread
report-part-moved = What moved
report-part-heat = Where it is hard
report-part-errors = What went wrong
report-part-causes = Causes in the cases practised
report-part-promises = Promises
report-part-authority = What was beyond authority
report-part-measures = Measures of service, simulated
report-part-stars = Simulated stars, run by run
report-part-money = Money, simulated
report-part-outreach = Going back to the twos and threes
report-part-moods = How the runs felt
report-part-ideas = Ideas for the way of working
report-part-recognised = What was recognised
report-part-recognition = Worth a thank-you
report-part-readiness = Ready for customers?
report-part-ready-people = Who is ready, and what to talk about
report-part-remarks = What trainers say
report-part-months = Month by month, beside the real world
report-part-charts = Charts
report-part-figures = Figures

report-headline-says = A person’s first unaided run against the latest of the same case, or of one as hard. Better and worse: by a tenth of a star or more, simulated.
report-spread-says = Each dot is one person; the broken line is the middle of the group. Simulated satisfaction, in stars.
report-spread-steps = Steps at which nobody stands are left out.
report-moved-says = Mean level, 0 to 4, first run to latest.
report-heat-says = Mean level per case, 0 to 4.
report-causes-says = Causes in the cases that were played, with the runs of the case and after which share of them one was chosen to be mended. How often customers meet them outside practice is not known here.
report-measures-says = CSAT and NPS as the simulated customers would answer, in whole stars and whole points: 3.5 stars are 4. Before: as if nothing had failed.
report-money-says = What the simulated customers would be worth, and what putting it right would cost. Dearer to settle: what would have satisfied them rose by so much, paid or not; it is no part of the cost.
report-outreach-says = Whoever rated again and not higher rated the same or lower.
report-moods-says = As ticked by those who wanted to; asked, not computed.
report-ready-rule = The rule: { $rule }
report-ready-says = The rule is set by whoever makes this report. It says what was shown in practice, no more.
report-months-says = Simulated practice and imported figures of the real world stand side by side. Nothing joins them but the calendar: this is no proof of cause.

# Columns.
report-column-name = Figure
report-column-value = Value
report-column-stars = Stars
report-column-first = First
report-column-latest = Latest
report-column-dimension = Dimension
report-column-people = People
report-column-runs = Runs
report-column-case = Case
report-column-error = Error
report-column-cause = Cause
report-column-fix = What would mend it
report-column-stops = Stops it
report-column-repeat = Repeat contact, simulated
report-column-chosen = Chosen to mend
report-column-chosen-share = Chosen, of its case’s runs
report-column-mood = Mood
report-column-words = In their words
report-column-recognition = Recognised
report-column-times = Times
report-column-person = Person
report-column-figure = How much
report-line-ready = { $line } (by a ready reply)
report-column-line = The line
report-column-day = Day
report-column-run = Run
report-column-ready = Ready
report-column-missing = What is missing
report-column-author = Trainer
report-column-turn = Turn
report-column-comment = Comment
report-column-issued = Issued
report-column-level = Trainer’s
report-column-month = Month
report-column-csat = Stars, simulated
report-column-actual-csat = Stars, real
report-column-actual-repeat = Repeat contact, real

# Rows of lists.
report-about-team = Team
report-about-since = Since
report-about-until = Until
report-about-case = Case
report-about-mode = Played as
report-about-which = Which runs
report-about-made = Made on
report-about-first = First run ended
report-about-last = Last run ended
report-about-people = People
report-about-runs = Runs
report-about-cases = Cases
report-about-rooms = Workshops, which rooms decided together
report-about-not-replayed = Runs that could not be played again here
report-about-rubric = Rubric
report-about-rules = Rules that scored them
report-headline-pairs = People with a first and a later run
report-headline-better = Better
report-headline-same = Neither
report-headline-worse = Worse
report-headline-first = Median stars, first
report-headline-latest = Median stars, latest
report-headline-without = People without a later run
report-promises-made = Made
report-promises-kept = Kept
report-promises-broken = Broken
report-promises-open = Neither: not due when the case ended
report-promises-runs = Runs with a promise
report-authority-refused = Offers that came back
report-authority-runs-refused = Runs with one
report-authority-raised = Steps up
report-authority-runs-raised = Runs with a step up
report-measure-csat = Satisfaction (CSAT), 1 to 5 stars
report-measure-satisfied = Satisfied: 4 or 5 whole stars
report-measure-nps-before = Net promoters (NPS) before
report-measure-nps-after = Net promoters (NPS) after
report-measure-recommend-before = Would recommend before, 0 to 10
report-measure-recommend-after = Would recommend after, 0 to 10
report-measure-first-contact = Resolved in the first contact (FCR)
report-measure-first-contact-runs = Runs resolved in the first contact
report-measure-resolution = Median minutes to the fix, where there was one
report-measure-repeat = Chance of a repeat contact
report-measure-retention = Chance of staying
report-measure-paradox = Runs after which staying is likelier than before
report-measure-replayed = Runs that could be played again
report-money-currency = Currency
report-money-runs = Runs with money
report-money-saved = Value saved
report-money-cost = Cost of putting it right
report-money-delay = Dearer to settle, by waiting
report-money-escalation = Dearer to settle, by steps up
report-money-others = Not in it: other currencies
report-money-other = { $code }: { $runs ->
    [one] one run
   *[other] { $runs } runs
}
report-outreach-alerts = Answers of 3 or below
report-outreach-reached = Reached
report-outreach-asked = Asked again
report-outreach-updated = Rated again
report-outreach-lifted = Rated higher
report-outreach-lift = Stars gained by each of those
report-ready-ready = People who meet the rule
report-ready-not-yet = People who do not yet
report-missing-none = no case played in a mode that counts
report-missing-case = “{ $title }” not played in a mode that counts
report-missing-few = { $met ->
    [one] “{ $title }”: one run of { $asked } meets it so far
   *[other] “{ $title }”: { $met } runs of { $asked } meet it so far
}
report-missing-few-any = { $met ->
    [one] one run of { $asked } meets it so far
   *[other] { $met } runs of { $asked } meet it so far
}
report-ready-slipped = the latest run, “{ $title }”, does not meet it any more
report-missing-not-replayed = “{ $title }” cannot be played again here, so it does not count
report-missing-short = “{ $title }”: { $parts }
report-missing-level = { $name } { $level }
report-missing-stars = { $stars } stars
report-mood-whom = the customer
report-idea-own = In their own words
report-idea-unknown = A cause no case here tells of
report-month = { $month } { $year }
report-column-key = Key
report-thanks-kind = A thank-you
report-thanks-about = A note of thanks to { $who }
report-thanks-foot = For something done in practice with a simulated customer.
report-part-notes = To be read with it
report-heat-some = Mean level per case, 0 to 4; the { $count } hardest first.
report-alt-dots = First runs had a median of { $first } simulated stars, latest runs of { $latest }. { $people } people, by stars: first { $firsts }; latest { $latests }.
report-alt-moved = Mean levels, first run to latest: { $parts }.
report-alt-heat = Mean levels per case: { $parts }.
report-alt-bars = { $title }: { $parts }.
report-alt-pair = { $name } { $value }
report-alt-from-to = { $name } { $from } to { $to }
report-row-first = First
report-row-latest = Latest

# Forms it is taken along in.
report-format-csv = CSV table
report-format-xlsx = Excel workbook
report-format-json = JSON
report-format-html = HTML page
report-format-pdf = PDF
report-column-part = Part
report-alt-chart = { $title }. { $says } The figures stand on the sheet of this name.
report-causes-short = Chosen as the one to mend, of the runs of its case
report-causes-first = The first { $shown } of { $all }. The workbook and the HTML page have all of them.
report-outreach-short = Customers of the simulated cases
report-foot = Simulated. Without names; what is about fewer than five people as a group is left out.
report-foot-named = Simulated. With names: only for those who may see them.
report-foot-by = { $by }. { $says }
report-note-letters = □ stands for a letter that the typefaces of this file lack; the HTML page has it.
