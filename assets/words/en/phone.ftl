### Words of the interface: the page on a participant's phone. Each stands in the page as it is, with `{name}` where something is put in,
### so no message chooses a plural.

phone-noscript = This page needs JavaScript. Switch it on in your browser’s settings, or raise your hand when the room chooses.
phone-opening = Opening the room

# Joining.
phone-code-heading = Which room?
phone-code-label = Room code
phone-code-hint = Six letters and figures. They are on the wall, under the square code.
phone-code-next = Next
phone-code-short = A room code has six letters and figures.
phone-code-wrong = No room here has this code. Look at the wall and type it again.
phone-with = { $group }, with { $trainer }
phone-with-trainer = With { $trainer }
phone-name-label = What should the room call you?
phone-name-trainer = What should the trainer call you?
phone-name-wall = Any name will do. The room sees it on the wall. It is forgotten when the workshop ends.
phone-name-hint = Any name will do. Only the trainer sees it. It is forgotten when the workshop ends.
phone-name-missing = Type a name first.
phone-table-label = Your table
phone-table-missing = Choose your table first.
phone-join = Join
phone-joining = Joining…
phone-full-hint = All seats are taken just now. You can wait in line for one.
phone-queue-heading = You are in line
phone-queue-place = You are number { $place }.
phone-queue-says = All seats are taken. This page asks again by itself: leave it open.
phone-queue-leave = Leave the line
phone-locked-heading = The room is locked
phone-locked-says = Ask the trainer to open it. This page then asks for your name by itself.
phone-locked-knocks = Ask the trainer to open it. This page keeps asking, and takes a seat for { $name } by itself.
phone-seat-lost = This phone’s seat is not known here any more. Join again: your name is still there.
phone-try-again = That did not work. Try again.

# In the room.
phone-waiting-heading = Nearly in, { $name }
phone-waiting-says = The trainer looks at each name first. Leave this page open.
phone-lobby-heading = You’re in, { $name }
phone-lobby-table = Your table: { $table }
phone-lobby-says = It begins on the wall. This page follows by itself.
phone-lobby-sleep = If your phone falls asleep, wake it. Your seat and your answers are still there.
phone-place = { $number } of { $of }
phone-place-extra = An extra question
phone-next = The next question appears here by itself.

# Seeing and talking.
phone-show-heading = Look up
phone-discuss-heading = Talk it over
phone-discuss-says = What would you say, and what would it do? You choose when the trainer opens the vote.
phone-ways = What could be said
phone-passes-reply = The plan goes on here without a vote: the trainer picks what is said.
phone-passes-card = A promise comes due. Nobody votes here: the trainer decides whether it is kept.
phone-passes-desk = Several customers wait. Nobody votes here: the trainer picks who is answered next.

# Choosing.
phone-choose-heading = What do you say?
phone-send = Send my answer
phone-sending = Sending…
phone-own = In my own words
phone-own-label = My own words
phone-own-hint = The trainer sees it first. It may be shown to the room, without your name. Please use no real customers’ names.
phone-own-left = Characters left: { $left }
phone-own-over = Too many characters: { $over }
phone-pick-first = Choose an answer first.
phone-type-first = Type your answer first.
phone-time-left = Time left
phone-paused = Paused by the trainer
phone-goes-on = The clock runs again.
phone-again = Second vote
phone-again-more = Vote number { $number }
phone-again-says = Choose once more, now that you have talked.
phone-again-way = Your { $number } from before stands unless you send another answer.
phone-again-words = Your own words from before stand unless you send another answer.
phone-wait-heading = It’s in. Look up.
phone-wait-others = { $customer } waits for the others: { $answered } of { $expected } have answered.
phone-wait-count = { $answered } of { $expected } have answered.
phone-wait-hands = Answered by phone: { $answered } of { $expected }. Hands counted: { $hands }.
phone-would-say = You would say
phone-change = Change my answer
phone-change-hint = You can, until it is shown on the wall.

# What can come between.
phone-lost = No connection to the trainer’s computer. Trying again…
phone-kept = No connection. Your answer is kept here and sent when it is back.
phone-back = Connected again.
phone-gone = The room has closed. You can close this page.
phone-stands = No connection, so your answer stands as it was. Try again in a moment.
phone-late = That came too late: the room has gone on, and your answer was not counted.
phone-not-yet = The room is not choosing yet. Your answer is still marked here.
phone-answered = An answer from this seat was in already. You can change it.

# How the room chose.
phone-result-heading = How the room chose
phone-result-second = How the room chose now
phone-result-again = The first figure is from the vote before, the second from this one.
phone-before-after = before { $before }, now { $after }
phone-yours = yours
phone-yours-before = yours before
phone-find-one = Now find a { $a }.
phone-find-two = Now find a { $a } or a { $b }.
phone-find-words = Now find somebody who used their own words.
phone-find-nobody = Everybody chose alike.
phone-against = What speaks against it?
phone-hope = What did they hope { $customer } would feel?
phone-hope-customer = What did they hope the customer would feel?
phone-typed-heading = In their own words
phone-level = { $dimension }: { $level } of 4
phone-empathy = Empathy
phone-ownership = Ownership
phone-speed = Speed
phone-compensation = Compensation

# What is expected, and what comes.
phone-predict-heading = What will { $customer } say?
phone-predict-customer = What will the customer say?
phone-predict-reply = In answer to this:
phone-predict-send = That’s my guess
phone-guess-first = Choose what you expect first.
phone-guessed-heading = Noted. Look up.
phone-guessed = You expect
phone-play-heading = What came of it
phone-played = This was said
phone-did-keep = What was promised is done now.
phone-did-delegate = A colleague does what was promised.
phone-did-skip = What was promised is let go.
phone-did-open = { $customer } is answered next.
phone-did-open-next = The next customer is answered.
phone-did-close = The inbox is closed.
phone-says = “{ $text }”
phone-expected-heading = What the room expected
phone-came = came true

# Afterwards.
phone-after-heading = That was it
phone-after-says = Your choices beside the room’s.
phone-after-number = Decision { $number }
phone-after-extra = An extra question
phone-after-you = You
phone-after-second = You, after talking
phone-after-room = The room
phone-after-none = no answer
phone-keep-heading = Keep this under my name
phone-keep-says = The trainer’s computer keeps what the room played, without names. If you like, it keeps it once more under your name: the trainer looks at each name and confirms it. The trainer can take it into the reports made there, which then show that name. If you do nothing, your name is forgotten.
phone-keep-label = Your name in the reports
phone-keep = Ask for it under this name
phone-keeping = Asking…
phone-kept-as = Kept as { $name }. If you change your mind, tell the trainer.
phone-keep-wished = Will be kept as { $name } once the trainer confirms it. If you change your mind, tell the trainer.
phone-keep-refused = The trainer does not keep it under a name. Yours is forgotten.
phone-close = You can close this page.

# Elsewhere, gone, over.
phone-removed-heading = Your seat was taken away
phone-removed-says = The trainer did that. If it was a mistake, speak to them.
phone-removed-again = Join again
phone-over-heading = This workshop is over
phone-over-says = Thank you for being there. You can close this page.
phone-elsewhere-heading = Open in another tab
phone-elsewhere-says = Your seat is in use in a newer tab of this browser. Only one can have it.
phone-elsewhere-here = Use it here

# The customer's mood, beside the face.
phone-mood = { $name }: { $mood }
phone-mood-settled = settled
phone-mood-annoyed = annoyed
phone-mood-angry = angry
phone-mood-furious = furious
phone-mood-limit = at the limit
