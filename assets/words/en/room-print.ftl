### What is printed for a workshop: the hand-out after it, and before it the trainer's plan and the participants' sheet.

## The hand-out.

room-print-kind = Workshop, { $date }
room-print-kind-group = Workshop, { $group }, { $date }
room-print-handout-about = What a room took home from a workshop with Amends.
room-print-handout-foot = A practice conversation in Amends: the customer, the satisfaction and all that came of it are simulated. What the room chose is counted, and nobody is named.
room-print-ended = How it ended
room-print-ended-csat = { $title }. Simulated satisfaction: { $csat } of 5.
room-print-ended-updated = { $title }. Simulated satisfaction: { $csat } of 5, and { $updated } after the second chance.
room-print-keep = The line to keep
room-print-keep-level = { $dimension }: { $level }
room-print-decisions = Decision by decision
room-print-figures = Before each reply stands how many chose it when they were last asked.
room-print-own-played = Played in somebody’s own words: “{ $words }”.
room-print-split = Where you split, and what talking changed
room-print-remember = To remember
room-print-first = { $count } at the first vote
room-print-mine = One thing I will do at work
room-print-file = workshop-hand-out

## The trainer's plan.

room-print-plan-kind = Trainer’s plan for { $minutes } minutes
room-print-plan-about = When to stop, and what to ask there.
room-print-plan-foot = For whoever leads the room. It tells where the case goes: keep it out of the participants’ sight.
room-print-before = Before
room-print-before-text = Print the participants’ sheet. Open the case once by yourself. With phones, open a Wi-Fi of your own and try one phone; without, count hands and type the numbers.
room-print-number = Open the room with number { $number }: it has the people and wordings of this sheet.
room-print-timetable = Timetable
room-print-row-open = Coming in: the sheet, who you are, the house rules, the opening. { $minutes } minutes.
room-print-row-stop = Decision { $number }, { $minutes } minutes: talk { $discuss }, choose { $commit }, argue { $argue }, then play. { $line }
room-print-row-close = Going out: the line to keep, where you split, one thing each. { $minutes } minutes.
room-print-between = Where the plan does not stop, the room listens and you pick what is played, a press each. The minutes of the stop before have room for it.
room-print-stops = At each stop
room-print-stop =
    { $number ->
        [0] An extra question: { $line }
       *[other] { $number }. { $line }
    }
room-print-stop-none = There is no note for this stop. Ask: what does this customer need to hear first?
room-print-ask = Ask
room-print-listen = Listen for
room-print-most = If most chose “{ $reply }”
room-print-most-number = If most chose { $number }, “{ $reply }”
room-print-leave = Leave them with
room-print-close = At the end
room-print-close-text = Show how it ended and the line to keep. Go back to the decision that split the room and ask both sides what they would say now. Everybody writes down one thing for work. Rewind and play another branch if there is time.
room-print-plan-file = workshop-plan

## The participants' sheet.

room-print-sheet-kind = Workshop: your sheet
room-print-sheet-about = Who you are in the case, the house rules, what to watch, and room for notes.
room-print-sheet-foot = A practice conversation in Amends. The customer and whatever comes of it are simulated; what you write here is yours.
room-print-who = Who you are
room-print-rules = House rules
room-print-watch = Four things to watch
room-print-notes = Your notes
room-print-notes-keep = A sentence you want to keep
room-print-notes-heard = What somebody else in the room said that you had not thought of
room-print-notes-work = One thing you will do at work
room-print-sheet-file = workshop-sheet
