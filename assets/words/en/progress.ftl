### Words of the interface: progress.

progress-heading = Progress
progress-my-data = My data
progress-hand-in = Hand in
progress-failed = Your runs could not be read: { $error }. Nothing has changed; the other pages are not affected.
progress-open-failed = This run cannot be opened: { $error }. Its results stay as they were issued.

# Before the first run.
progress-empty = After your first conversation this page shows how empathy, ownership, speed and compensation move from run to run, which slips keep coming back, what to practise again and when, and your weeks. It stays on this computer.
progress-empty-begin = Read the first briefing

# Which runs.
progress-period = Which runs
progress-period-all = All your runs
progress-period-since = Since { $month }
progress-case = Which case
progress-case-every = Every case
progress-none = You have no run of this case from this time.
progress-none-all = Show all your runs

# How the dimensions move.
progress-trend = { $count ->
        [one] One run
       *[other] Your last { $number } runs
    }
progress-since = in { $month }
progress-since-year = in { $month } { $year }
progress-since-start = at first
progress-rose-empathy = Your replies show more empathy than { $since }.
progress-rose-empathy-far = Your replies show far more empathy than { $since }.
progress-rose-ownership = Your replies take more ownership than { $since }.
progress-rose-ownership-far = Your replies take far more ownership than { $since }.
progress-rose-speed = Your replies do better on speed than { $since }.
progress-rose-speed-far = Your replies do far better on speed than { $since }.
progress-rose-compensation = Your replies do better on compensation than { $since }.
progress-rose-compensation-far = Your replies do far better on compensation than { $since }.
progress-fell-empathy = Your replies showed more empathy { $since } than now.
progress-fell-ownership = Your replies took more ownership { $since } than now.
progress-fell-speed = Your replies did better on speed { $since } than now.
progress-fell-compensation = Your replies did better on compensation { $since } than now.
progress-steady = Your levels are about where they were { $since }.
progress-too-few = { $count ->
        [one] One more run, and this says what moves.
       *[other] { $number } more runs, and this says what moves.
    }
progress-next = { $dimension } is next.
progress-next-same = There is still most room in it.
progress-next-none = All of them are good.
progress-up = up { $by }
progress-down = down { $by }
progress-level = as before
progress-run = { $title }, { $day }: { $level }
progress-run-unscored = { $title }, { $day }: not called for
progress-chart = { $dimension }: mean of your last runs { $mean } of 4.
progress-chart-changed = { $dimension }: mean of your last runs { $mean } of 4, { $change }.
progress-chart-none = { $dimension }: not called for in these runs.
progress-chart-lately = { $dimension }: not scored in your last five runs without help.
progress-unscored = not called for
progress-key-run = a run
progress-key-mean = mean of the last five without help
progress-debrief = See the debrief
progress-debrief-last = See the last debrief
progress-debrief-each = Each point opens the debrief of its run.

# Weeks.
progress-weeks = { $count ->
        [0] Your weeks
        [one] One week so far
       *[other] { $number } weeks in a row
    }
progress-weeks-lacks = { $count ->
        [one] Practise on two days and the week counts. One more by Sunday.
       *[other] Practise on two days and the week counts. Two more by Sunday.
    }
progress-weeks-counts = Practise on two days and the week counts. This one counts.
progress-weeks-rests = Practise on two days and the week counts. This one rests; a new one begins on Monday.
progress-weeks-letters = M T W T F S S
progress-weeks-this = This week
progress-weeks-of = Week of { $day }: { $days }
progress-weeks-now = This week: { $days }
progress-weeks-no-day = no day
progress-weeks-practised = practised
progress-weeks-rest = day off
progress-weeks-today = today

# What keeps coming back.
progress-again = What keeps coming back
progress-again-sub = { $count ->
        [one] Turns in one run
       *[other] Turns in your last { $number } runs
    }
progress-again-sub-before = Turns in your last { $number } runs, and in { $count ->
        [one] the one before
       *[other] the { $before } before
    }
progress-again-was = was { $turns }
progress-again-name = { $error }: { $turns } in your last runs
progress-again-name-before = { $error }: { $turns } in your last runs, { $was } before
progress-again-place = { $title }, { $day }
progress-again-none = { $count ->
        [one] A slip that comes in two runs stands here, with the words it hangs on.
       *[other] Nothing went wrong twice in your last { $number } runs.
    }
progress-again-gone = Not once in your last { $number } runs: { $errors }.
progress-again-reading = The words are being looked up.

# Due again.
progress-due = Due again
progress-due-sub = The same skill, a different customer
progress-due-row = { $dimension }: { $title }, { $when }
progress-due-today-case = For today: { $title }
progress-due-practise = Practise now
progress-due-drill = Two-minute drill

# The first run against the latest.
progress-compared = First and latest, without help
progress-compared-case = { $title }, { $first } and { $latest }
progress-compared-alike = { $first-title }, { $first }, and { $latest-title }, { $latest }: as hard as each other
progress-compared-count = { $count ->
        [2] Two runs are a comparison, not yet a trend.
       *[other] The first and the last of { $number } such runs.
    }
progress-compared-one = First without help: { $title }, { $day }. Nothing later can be held against it yet: play that case again without help, or one as hard.
progress-compared-none = No run without help yet. Practice and Assessment count, Coach and what is tried again from a turn do not.
progress-compared-row = { $what }: { $first } in the first run, { $latest } in the latest
progress-compared-figures = { $first } → { $latest }
progress-compared-csat = Satisfaction, simulated
progress-compared-key-first = first
progress-compared-key-latest = latest

# Plans.
progress-plan = Your plan
progress-plan-sub = From { $title }, { $day }
progress-plan-open = It stands in the briefing of your next run. Afterwards you are asked whether you kept to it.
progress-plan-kept = You said you kept to it.
progress-plan-partly = You said you kept to it in part.
progress-plan-not = You said you did not keep to it that time.
progress-plan-none = A debrief offers one plan. Keep it, and it stands here and in the briefing of your next run.

# Recognition.
progress-recognition = Recognition
progress-recognition-sub = Earned on a first or best run without help
progress-recognition-all = See all
progress-recognition-more = See all, { $count } more
progress-recognition-none = Nine things are recognised, each by a rule and with the words that earned it. Nothing yet.
progress-recognition-reading = Your runs are being read.
