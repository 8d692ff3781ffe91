### Words of the interface. Workshop: the room's wall, the trainer's panel, and what is set up before.

# The steps of a decision.
workshop-step-lobby = Joining
workshop-step-show = Show
workshop-step-discuss = Discuss
workshop-step-commit = Commit
workshop-step-reveal = Reveal
workshop-step-argue = Argue
workshop-step-predict = Predict
workshop-step-play = Play
workshop-step-after = The end
workshop-before-first = Before the first decision

# The wall.
workshop-wall-ahead = { $decisions ->
    [one] { $minutes } minutes, one decision, one case
   *[other] { $minutes } minutes, { $decisions } decisions, one case
}
workshop-wall-between = The story goes on
workshop-wall-title = { $title }. { $under }
workshop-wall-step = The room is at: { $step }
workshop-wall-way = { $number }: { $text }
workshop-wall-way-chosen = { $count ->
    [one] { $number }: { $text } Chosen once.
   *[other] { $number }: { $text } Chosen { $count } times.
}
workshop-wall-way-changed = { $number }: { $text } First { $before }, now { $count }.
workshop-wall-own = In our own words
workshop-wall-own-chosen = { $text }: { $count }.
workshop-wall-own-changed = { $text }: first { $before }, now { $count }.
workshop-wall-typed = In our own words
workshop-wall-typed-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
workshop-wall-say = This is what we say
workshop-wall-say-spoken = This is what we say: { $text }
workshop-wall-said = This is what we said
workshop-wall-said-spoken = This is what we said: { $text }
workshop-wall-foreseen = { $count ->
    [0] Of { $all } predictions, none was this.
    [one] Of { $all } predictions, one was this.
   *[other] Of { $all } predictions, { $count } were this.
}
workshop-wall-mood-end = { $mood } in the end
workshop-wall-thanks = Thank you. What will you say differently on Monday?
workshop-decision-of = Decision { $number } of { $all }
workshop-decision-vote = { $vote ->
    [2] Decision { $number } of { $all }, second vote
    [3] Decision { $number } of { $all }, third vote
   *[other] Decision { $number } of { $all }, vote { $vote }
}
workshop-decision-extra = An extra question
workshop-decision-extra-vote = { $vote ->
    [2] An extra question, second vote
   *[other] An extra question, vote { $vote }
}
workshop-way-open = Answer { $name }
workshop-way-close = Close the inbox
workshop-wall-level = { $level } of 4, { $word }
workshop-typed-level = { $dimension }: { $level }
workshop-typed-spoken = { $text } Levels: { $levels }.

# The wall while people join.
workshop-lobby-lead = Take out your phone and join the table.
workshop-lobby-camera = Point the camera at the square.
workshop-lobby-name = Pick a name the room may see.
workshop-lobby-name-own = Pick a name. Only your trainer sees it.
workshop-lobby-look-up = Look up. The customer is about to speak.
workshop-lobby-hands-lead = We decide this one together, by show of hands.
workshop-lobby-hands-listen = Listen to the customer.
workshop-lobby-hands-talk = Talk it over with whoever sits beside you.
workshop-lobby-hands-raise = Raise your hand for one reply, once.
workshop-lobby-square = A square for phone cameras. It leads to { $address }.
workshop-lobby-or-type = or type
workshop-lobby-code = with the code
workshop-lobby-typed = Or type { $address }, with the code { $code }.
workshop-lobby-counted = at the table
workshop-lobby-count = { $count } { $counted }
workshop-lobby-more = +{ $count }

# What the room is asked at the foot of the wall.
workshop-foot-hand = No phone? Your raised hand counts the same.
workshop-foot-hands = Your raised hand counts. No phone needed.
workshop-foot-show = Read it first, each for yourself.
workshop-foot-listen = Listen. The next question is yours.
workshop-foot-discuss = What would you say to { $whom }? Talk it over.
workshop-foot-commit = Choose on your phone, or raise your hand.
workshop-foot-commit-hands = Choose. Raise your hand for one reply.
workshop-foot-commit-again = Vote again. Without a new vote your first one stands.
workshop-foot-commit-again-hands = Vote again. Raise your hand, also for the same reply.
workshop-foot-reveal = This is how we chose.
workshop-foot-reveal-tie = { $count ->
    [one] A tie: { $numbers } have one each.
   *[other] A tie: { $numbers } have { $count } each.
}
workshop-foot-reveal-changed = This is what talking changed: before, and now.
workshop-foot-reveal-same = Talking changed no figure.
workshop-foot-argue = Find someone who chose differently. What will { $whom } hear?
workshop-foot-predict = What will { $whom } say to this?
workshop-foot-play = Did you expect that?
workshop-foot-play-listen = Listen to how { $whom } takes it.
workshop-foot-after = Take one sentence along.
workshop-foot-nothing-leaves = Nothing to install, nothing leaves this room
workshop-foot-answered = { $count } of { $all } have answered
workshop-foot-answered-again = { $count } of { $all } have voted again
workshop-foot-answered-hands = { $hands ->
    [one] one hand counted
   *[other] { $hands } hands counted
}
workshop-foot-answered-both = { $hands ->
    [one] { $count } of { $all } phones and one hand
   *[other] { $count } of { $all } phones and { $hands } hands
}

# The clock of a step.
workshop-clock-left = { $left } left
workshop-clock-held = The clock stands at { $left }
workshop-clock-paused = Paused, { $left } left
workshop-clock-paused-word = Paused
workshop-clock-discuss = to talk it over
workshop-clock-commit = to choose
workshop-clock-argue = to argue
workshop-clock-predict = to predict

# The trainer's panel.
workshop-panel-under = { $under }, { $group }
workshop-next-begin = Shows the customer and what they say. Nobody chooses yet.
workshop-next-discuss = Let them talk it over in pairs before anybody chooses.
workshop-next-play-on = The plan does not stop here. Play what is picked, pick another by its number, or ask the room after all.
workshop-next-commit = Let everybody choose, each for themselves.
workshop-next-reveal = Show how the room chose, then send them to find someone who chose differently.
workshop-next-argue = Send them to find someone who chose differently.
workshop-next-predict = Ask what { $whom } will say, before you play it.
workshop-next-play = Play it, and see how { $whom } takes it.
workshop-next-show = Go on to what comes of it.
workshop-next-end = The case is over. Go on to the end of the workshop.
workshop-next-over = The workshop is over.
workshop-begin = Begin
workshop-go-on = Go on
workshop-go-to-end = To the end
workshop-pick-first = Nobody chose yet. Pick what is played by its number.
workshop-then-discuss = in pairs, before anybody chooses
workshop-then-commit = each for themselves
workshop-then-reveal = how the room chose
workshop-then-argue = with someone who chose differently
workshop-then-predict = what { $whom } will say
workshop-then-play = { $whom } answers what you pick
workshop-play-choice = { $number }: the room’s choice
workshop-play-runner-up = { $number }: the runner-up
workshop-play-tied = { $number }: tied at the top
workshop-play-best = { $number }: the best reply
workshop-play-other = Number { $number }
workshop-play-typed = In somebody’s words: { $words }
workshop-replay = Decision { $number }: { $what }
workshop-replay-extra = An extra question: { $what }
workshop-replay-between = After decision { $number }: { $what }
workshop-notes-ask = Ask first
workshop-notes-listen = Listen for
workshop-notes-most = If most chose { $number }
workshop-notes-most-did = Most chose { $number }
workshop-notes-take = Take away
workshop-notes-none = The case has no notes for this decision.
workshop-wall-now = On the wall now
workshop-wall-here = in this window
workshop-wall-second = second window
workshop-wall-picture = The wall as the room sees it. { $prompt }
workshop-wall-debrief = Debrief
workshop-wall-leave = Panel
workshop-wall-show = Wall here
workshop-projector-open = Second window
workshop-projector-close = Close second window
workshop-projector-title = Wall, Amends
workshop-clock-more = +1 min
workshop-clock-pause = Pause
workshop-clock-go-on = Go on
workshop-next = Next
workshop-next-row = { $step }: { $what }
workshop-back = Back one step
workshop-used = { $used } of { $minutes } min used
workshop-planned = { $minutes } min planned
workshop-can-do = What can be done here
workshop-chosen = How they chose
workshop-chosen-predict = What they expect to hear
workshop-chosen-you = only you see this until you reveal
workshop-chosen-all = on the wall
workshop-row-played = This was played
workshop-row-came = This is what came
workshop-own = In their own words: { $count }
workshop-own-waits =
    { $waits ->
        [one] In their own words: { $count }, 1 waits for you
       *[other] In their own words: { $count }, { $waits } wait for you
    }
workshop-expected = What they expected to hear
workshop-further = Further down
workshop-who-again = Who has voted again
workshop-who-missing =
    { $count ->
        [one] 1 missing
       *[other] { $count } missing
    }
workshop-who-more = { $count } more
workshop-who-fewer = Fewer names
workshop-hands-for = Hands for number { $number }
workshop-hands-beside = Whoever has no phone raises a hand. Count them here.
workshop-hands-add = Add hands
workshop-hands-done = Hands counted
workshop-typed-heading = In their own words
workshop-typed-note = nobody’s name goes along
workshop-typed-later = Its levels are read at the reveal.
workshop-typed-unread = This could not be scored.
workshop-typed-release = Show to the room
workshop-typed-hold = Hold back
workshop-waiting = Waiting to be let in
workshop-waiting-count = { $count }
workshop-admit = Let in
workshop-admit-whom = Let { $name } in
workshop-admit-all = Let everybody in
workshop-refuse = Refuse { $name }
workshop-refuse-ask = Refuse { $name }?
workshop-refuse-about = The phone is told that it has no seat. Whoever holds it can join again under another name.
workshop-refuse-yes = Refuse
workshop-refuse-leave = Let them wait
workshop-name-at = { $name }, { $table }
workshop-name-other = Another name
workshop-name-field = Another name
workshop-name-keep = Rename
workshop-name-remove = Take the seat away
workshop-remove-ask = Take { $name }’s seat away?
workshop-remove-about = Their answer to this decision goes with it, and their phone has to join anew. It cannot be given back.
workshop-remove-leave = Leave the seat
workshop-asleep-remove = Take sleeping seats away
workshop-asleep-ask = { $count ->
    [one] Take one sleeping seat away?
   *[other] Take { $count } sleeping seats away?
}
workshop-asleep-about = Phones that joined anew after the move left these behind. What they answered to this decision goes with them.
workshop-asleep-leave = Leave them
workshop-name-leave = Leave it
workshop-who = Who has answered
workshop-who-count = { $count } of { $all }
workshop-who-count-hands = { $hands ->
    [one] { $count } of { $all } phones, one hand
   *[other] { $count } of { $all } phones, { $hands } hands
}
workshop-who-hands = { $hands ->
    [0] no hands yet
    [one] one hand
   *[other] { $hands } hands
}
workshop-who-sits = Who sits here
workshop-who-all = { $count ->
    [one] one person
   *[other] { $count } people
}
workshop-who-about = What they chose is not shown by name, to you or to anyone.
workshop-who-nobody = Nobody has joined yet.
workshop-who-done = { $name } has answered
workshop-who-choosing = { $name }, choosing
workshop-who-asleep = { $name }, phone asleep
workshop-lock = Lock the room
workshop-unlock = Open the room again
workshop-locked-about = Nobody else can join.
workshop-by-hands = By show of hands
workshop-by-hands-about = When the room chooses, count the hands for each reply.
workshop-by-hands-count = Call out each number and type how many hands you see.
workshop-let-phones-in = Let phones join after all
workshop-let-phones-in-do = Let phones join
workshop-move = Another address
workshop-move-about = When this computer has changed networks, phones join at its new address. A seat opens by itself only at the address and port it was taken at; at another one a phone joins anew, and the seat it had can be taken away. Who has answered what is kept.
workshop-move-do = Let phones join there
workshop-not-moved = Phones could not be moved. { $why } They are still expected at { $address }.
workshop-cut-off = The network has changed: this computer is no longer at the address phones know, so none of them reaches the room. Nothing is lost. Join the old network again, or let phones join at another address, or count hands.
workshop-join = How phones join
workshop-join-note = as on the wall
workshop-join-code = Code { $code }
workshop-join-line = Phones join at { $address }, code { $code }
workshop-join-show = Show on the wall
workshop-join-hide = Off the wall
workshop-plan-heading = Where the room is asked
workshop-plan-note = in this order, as far as the story comes by
workshop-notes = Your notes
workshop-notes-never = never on the wall
workshop-tabs = What the panel shows
workshop-tab-room = Choices
workshop-tab-who = Who: { $count }
workshop-tab-hands = Hands
workshop-then = Then play
workshop-ask-again = Ask again
workshop-ask-here = Ask the room here
workshop-replays = Another branch
workshop-replays-leave = Back to the notes
workshop-replays-about = Goes back to that decision. What was played since is set aside and stays in the debrief.
workshop-end = End the workshop
workshop-end-ask = End the workshop now?
workshop-end-about = The room sees its last page and nobody can answer any more. What was chosen is kept, also what is being chosen now. It cannot be taken back.
workshop-end-stay = Keep going
workshop-end-yes = End the workshop
workshop-flood = Far more knock at the door than people do: somebody plays a trick. Everybody who sits here stays, and whoever has no seat yet may have to wait.
workshop-no-phones = Phones cannot join. { $why } The room is open and goes on by show of hands.

# What is set up before.
workshop-heading = Workshop
workshop-about = A room plays one case together: it talks, chooses, sees how it chose, argues, and hears what the customer says to it.
workshop-kept = Reopen { $title }, decision { $number }?
workshop-kept-group = Reopen { $group }, { $title }, decision { $number }?
workshop-kept-lobby = Reopen { $title }, before the first decision?
workshop-kept-group-lobby = Reopen { $group }, { $title }, before the first decision?
workshop-kept-over = { $title } is over, and its names are still kept.
workshop-kept-about = { $seated ->
    [0] This workshop was not ended. It opens where it was.
    [one] This workshop was not ended. It opens where it was; the one phone that joined has its seat.
   *[other] This workshop was not ended. It opens where it was; the { $seated } phones that joined have their seats.
}
workshop-reopen = Reopen it
workshop-kept-end = End it and forget its names
workshop-nothing-to-reopen = There is no workshop to reopen any more.
workshop-open = Open the room
workshop-opening = Opening …
workshop-open-kept = Reopen the workshop that was not ended first, or end it.
workshop-sum-hands = { $decisions ->
    [one] { $title }: { $minutes } minutes, one decision, by show of hands
   *[other] { $title }: { $minutes } minutes, { $decisions } decisions, by show of hands
}
workshop-sum-phones = { $decisions ->
    [one] { $title }: { $minutes } minutes, one decision, by phone
   *[other] { $title }: { $minutes } minutes, { $decisions } decisions, by phone
}
workshop-no-case = Choose a case first.
workshop-no-stop = Choose at least one decision to stop at.
workshop-no-address = Choose where phones join, and a port between 1024 and 65535.
workshop-case = The case
workshop-plan = { $decisions ->
    [one] { $minutes } min, one decision
   *[other] { $minutes } min, { $decisions } decisions
}
workshop-plan-own = Your own plan
workshop-people = The room meets
workshop-people-number = Number
workshop-people-others = Others
workshop-people-about = The same number brings the same people and wordings: in the room, on the sheets, and on another day.
workshop-sheets = Sheets to print
workshop-sheets-about = Your plan, with what to ask when, and one page for participants that gives nothing away.
workshop-sheets-written = Your plan is here: { $plan }. The sheet for participants is here: { $sheet }.
workshop-stops-sum = { $decisions ->
    [0] The room is asked nowhere yet.
    [one] The room is asked once, in { $minutes } minutes. Everywhere else you pick.
   *[other] The room is asked { $decisions } times, in { $minutes } minutes. Everywhere else you pick.
}
workshop-stop = Stop here: { $name }
workshop-stop-more = A minute more: { $name }
workshop-stop-less = A minute less: { $name }
workshop-minutes = { $minutes } min
workshop-how = How they answer
workshop-how-hands = Show of hands, no network
workshop-how-phones = Phones on this network
workshop-hands-about = Nothing is opened and nothing is joined. You count hands and type the figures.
workshop-no-network = Phones cannot join in this window. You count hands and type the figures.
workshop-interface = Where phones join
workshop-interface-of = { $addr } ({ $name })
workshop-interface-own = { $addr }, this computer only ({ $name })
workshop-port = Port
workshop-no-interface = This computer is on no network. Turn on its hotspot or join a network, then come back to this page.
workshop-plain-http = On a Wi-Fi that others share, what phones send can be read by them: it goes as plain HTTP. Use your own hotspot or a private network; without one, ask for a show of hands.
workshop-room = The room
workshop-group = Group
workshop-group-hint = Thursday group
workshop-trainer = Your name there
workshop-each = Everybody on their own
workshop-tables = Tables
workshop-table = Table { $number }
workshop-table-more = One table more
workshop-table-fewer = One fewer
workshop-predict = Predict what the customer will say
workshop-predict-about = Asked before a branch is played.
workshop-typed = Answers in their own words
workshop-typed-about = You read each one first and let it through.
workshop-names = Names on the wall
workshop-names-about = Else the wall says how many sit there.
workshop-approve = Names wait for you
workshop-approve-about = Nobody is seated before you have seen the name.
