## Why something cannot happen in a room now.

room-declined-over = the workshop is over
room-declined-locked = the room is locked; ask the trainer to let you in
room-declined-full = all { $seats } seats are taken; wait until one is free
room-declined-no-table = there is no such table
room-declined-table-first = choose a table first
room-declined-no-seat = there is no such seat in this room
room-declined-not-admitted = the trainer has not let you in yet
room-declined-too-late = that was too late: the room has gone on
room-declined-not-yet = the room is not choosing yet
room-declined-not-over = the run can be kept once the workshop is over
room-declined-answered-already = you have answered already; take that back first
room-declined-often-enough = you have taken your answer back often enough; this one counts
room-declined-nothing-to-take-back = there is nothing to take back
room-declined-no-such-way = there is no such reply here
room-declined-not-typed = this room answers by choosing; nothing can be typed
room-declined-nothing = nothing was typed
room-declined-too-long = that is longer than { $most } letters; say it in fewer words
room-declined-too-much = more has been sent in this room than it can keep; the trainer goes on by show of hands
room-declined-no-name = there is no name
room-declined-nothing-before = nothing comes before this
room-declined-pick-first = nobody chose yet, so pick what to play
room-declined-not-now = that step is not open now
room-declined-hands = count one figure for each reply, none above { $most }
room-declined-not-released = it has to be released before it can be played
room-declined-not-scored = it could not be scored, so it cannot be played
