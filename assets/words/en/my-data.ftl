### Words of the interface: my data.

my-data-heading = My data
my-data-lead = Everything Amends keeps of you is on this computer. Nothing is sent anywhere.
my-data-unkept = You are only trying things out: nothing is kept, so there is nothing to take along or to erase.
my-data-nobody = Nothing is kept of you yet.

my-data-date = { $day } { $month } { $year }
my-data-moment = { $date } at { $time }
my-data-kept = What is kept, and why
my-data-name = Your name
my-data-name-why = So that your progress is yours, where several people use one computer. You need not give one.
my-data-runs = Your runs
my-data-runs-why = To look back on them, to see progress and to play a run again from the same moves.
my-data-words = Replies in your own words
my-data-words-why = So that you can read what you said, and why it was rated as it was.
my-data-reflections = What you say about yourself
my-data-reflections-why = How a run felt, your own levels, plans, the support you asked for, and thanks you were sent. It is for you alone.
my-data-ideas = Ideas for the way of working
my-data-ideas-why = For whoever owns the way of working, when you hand them in.
my-data-drafts = Words not sent yet
my-data-drafts-why = So that closing the window loses none.
my-data-written = Files you wrote
my-data-written-why = When they were written, where to and with which runs, because they cannot be called back.
my-data-settings = Settings
my-data-settings-why = How the window looks, sounds and begins.
my-data-cases = Texts of cases
my-data-cases-why = So that a run replays after its case has changed. They say nothing about you.
my-data-upkeep = Upkeep
my-data-upkeep-why = Checksums, the log and reports of failures, so that nothing is lost unnoticed. No names and no words.
my-data-leaves-never = Never leaves this computer.
my-data-leaves-if-ticked = Leaves only if you tick it in a hand-in.
my-data-leaves-always = Leaves when you hand a run in.
my-data-leaves-mood = Never leaves, but for how a run felt, if you tick that in a hand-in.
my-data-count-runs = { $count ->
    [0] none
    [one] 1 run
   *[other] { $count } runs
}
my-data-count-pieces = { $count ->
    [0] none
    [one] 1 piece
   *[other] { $count } pieces
}

my-data-take = Take it along
my-data-take-explains = One ZIP file: a page to read, tables for a spreadsheet, and JSON for programs. What you said about yourself is in it, so mind where it goes.
my-data-take-folder = Into this folder
my-data-take-write = Write the file
my-data-taken = { $path } is written, { $size }, with { $count ->
    [one] 1 run
   *[other] { $count } runs
}.
my-data-file = amends-my-data
my-data-show-file = Show it

my-data-right = Put it right
my-data-right-name = Your name can be changed in Settings.
my-data-right-to-settings = Go to Settings
my-data-right-explains = A run that somebody else played under your name can count for nobody, or for them. What was recorded stays as it was.
my-data-right-choose = Choose a run
my-data-right-more = Show older runs
my-data-right-row = { $title }, { $when }
my-data-right-not-mine = Not mine
my-data-right-ask = Who played “{ $title }”?
my-data-right-nobody = Count it for nobody
my-data-right-other = It was { $name }
my-data-right-nameless = Somebody without a name
my-data-right-aside = Counts for nobody
my-data-right-given = Counts for { $name }
my-data-right-back = It was mine after all
my-data-right-done-nobody = “{ $title }” counts for nobody now.
my-data-right-done-other = “{ $title }” counts for { $name } now.
my-data-right-done-mine = “{ $title }” counts for you again.

my-data-long = How long
my-data-long-explains = Nothing goes by itself. After this time you can look at what is older, and erase it.
my-data-long-name = Keep runs
my-data-long-always = Until I erase
my-data-long-months = { $months } months
my-data-long-show = Show what would go
my-data-long-none = No run and no workshop is older than { $months } months. Nothing would go.
my-data-long-would = { $count ->
    [one] 1 run is older than { $months } months. Nothing has changed yet.
   *[other] { $count } runs are older than { $months } months. Nothing has changed yet.
}
my-data-long-erase = { $count ->
    [one] Erase this run
   *[other] Erase these { $count } runs
}
my-data-long-rooms = { $count ->
    [one] 1 workshop is older than { $months } months. What its room chose would go.
   *[other] { $count } workshops are older than { $months } months. What their rooms chose would go.
}
my-data-long-erase-rooms = { $count ->
    [one] Forget this workshop
   *[other] Forget these { $count } workshops
}
my-data-long-erase-both = Erase all of these
my-data-long-done-rooms = { $count ->
    [one] 1 workshop is forgotten.
   *[other] { $count } workshops are forgotten.
}
my-data-long-more = { $count ->
    [one] and 1 more
   *[other] and { $count } more
}
my-data-long-confirm = Nothing was kept here since { $last }. If the clock ran ahead, runs would go too early. Is today { $today }?
my-data-long-is-today = Yes, today is { $today }
my-data-long-earlier = The clock says { $now }, but something was kept here on { $last }. One of the two is wrong, so nothing was erased. Set the clock right and ask again.
my-data-long-jumped = The clock says { $now }, and the last thing was kept here on { $last }. If the clock ran ahead, runs would go too early, so nothing was erased. Confirm the date, or set the clock right.
my-data-long-done = { $count ->
    [one] The content of 1 run is erased, here and in every backup.
   *[other] The content of { $count } runs is erased, here and in every backup.
}

my-data-erase = Erase
my-data-erase-words-explains = Only what you typed: scores and progress stay.
my-data-erase-words = Erase my typed words …
my-data-erase-all-explains = Everything of you, on this computer.
my-data-erase-all = Erase everything …
my-data-erase-words-ask = Erase every word you typed?
my-data-erase-words-goes = { $count ->
    [one] 1 reply or remark in your own words goes,
   *[other] { $count } replies and remarks in your own words go,
} in the store and in { $backups ->
    [one] 1 backup
   *[other] { $backups } backups
}. It cannot be undone.
my-data-erase-words-yes = Erase the words
my-data-erase-ask = Erase everything of you?
my-data-erase-ask-named = Erase everything of { $name }?
my-data-erase-goes = This goes, and cannot be undone:
my-data-erase-runs = { $count ->
    [one] 1 run with its results
   *[other] { $count } runs with their results
}
my-data-erase-typed = { $count ->
    [one] 1 piece in your own words
   *[other] { $count } pieces in your own words
}
my-data-erase-said = { $count ->
    [one] 1 thing you said about a run
   *[other] { $count } things you said about runs
}
my-data-erase-backups = { $count ->
    [one] 1 backup is written anew without you
   *[other] { $count } backups are written anew without you
}
my-data-erase-hand-ins = { $count ->
    [one] 1 hand-in in the data folder
   *[other] { $count } hand-ins in the data folder
}
my-data-erase-rest = your name, drafts, the log and reports of failures
my-data-erase-elsewhere = These files lie elsewhere. They cannot be called back; remove them yourself:
my-data-erase-unread = These hand-ins in the data folder could not be looked into, so they stay. Remove them yourself if they are yours:
my-data-erase-yes = Erase everything
my-data-erase-no = Keep it all
my-data-erase-done-words = { $count ->
    [0] There were no typed words to erase.
    [one] 1 piece of typed words is erased, here and in every backup.
   *[other] { $count } pieces of typed words are erased, here and in every backup.
}
my-data-erased = Everything that was kept of you is erased.
my-data-erased-elsewhere = Everything that was kept of you is erased. Files you wrote elsewhere are still there: { $paths }
my-data-erased-unread = Hand-ins that could not be looked into are still there: { $paths }

my-data-fault-packing = Your data could not be packed into one file: { $why }. Nothing was written. Try again.
my-data-fault-nobody = There is nobody to erase: nobody has practised here under this name. Nothing was changed.
my-data-fault-file = Your runs and words are erased, but { $path } could not be cleared: { $why }. Remove that file yourself.
my-data-fault-workshop = Nothing is erased yet: your name could not be taken out of the workshop in { $path }. { $why } Then erase again.

my-data-html-about = Everything Amends keeps of { $name }: { $count ->
    [one] 1 run
   *[other] { $count } runs
}.
my-data-html-nameless = Everything Amends keeps of you: { $count ->
    [one] 1 run
   *[other] { $count } runs
}.
my-data-html-rest = Every move, checksum and setting is in my-data.json beside this page. Satisfaction is simulated.
my-data-html-case = Case
my-data-html-day = Begun
my-data-html-mode = Mode
my-data-html-satisfaction = Simulated satisfaction
my-data-html-erased = erased
my-data-html-said = You said
my-data-html-draft = Not sent yet
my-data-html-dispute = Your view of the score of turn { $turn }
my-data-html-own-levels = Your own levels for turn { $turn }
my-data-html-felt = How it felt
my-data-html-felt-words = In your own words
my-data-html-levels = Your own levels
my-data-html-guess = Your guess of the simulated satisfaction
my-data-html-hunch = Would they come back?
my-data-html-plan = Your plan
my-data-html-kept = Did you keep your plan?
my-data-html-support = Support you would ask for
my-data-html-thanks = A note of thanks
my-data-html-idea = Your idea
