### Words of the interface: the conversation.

# The header.
conversation-decision = Decision { $number }
conversation-decision-of = Decision { $number } of { $all }
conversation-decision-of-short = { $number } of { $all }
conversation-mode-no-clock = { $mode }, no clock
conversation-mode-clock = { $mode }, { $clock }
conversation-mode-again = { $mode }, another try
conversation-again = another try
conversation-unsaved = Not saved
conversation-unsaved-explains = This run is not being saved. What was saved before is kept.
conversation-breath = Take a breath, { $minutes }
conversation-breath-short = Breath, { $minutes }
conversation-leave = Leave
conversation-keys = Keys on this page
conversation-look-up = Look up
conversation-tab-file = File
conversation-tab-policy = Policy
conversation-tab-offers = Offers
conversation-tab-notes = Notes

# What a move costs in time.
conversation-cost-nothing = free
conversation-cost-seconds = { $seconds } s
conversation-cost-minutes = { $minutes } min

# What stands above the replies.
conversation-not-now = Not now: { $why }.
conversation-not-saved = Not saved yet.
conversation-retry = Retry
conversation-go-unsaved = Go on without saving
conversation-understood = Understood

# The customer, and those beside.
conversation-person = { $name }, { $mood }
conversation-waits = { $name }, waits
conversation-speak-to-all = { $count ->
    [2] You speak to both
    [3] You speak to all three
    [4] You speak to all four
    [5] You speak to all five
   *[other] You speak to all of them
}
conversation-speak-to = You speak to { $names }; the others wait
conversation-mood-outside = { $mood }, on the outside
conversation-caption = { $channel }, { $day }
conversation-by-face-to-face = Face to face
conversation-by-gate = At the gate
conversation-by-ward = At the bedside
conversation-by-phone = On the phone
conversation-by-chat = In a chat
conversation-by-messaging = By message
conversation-by-email = By e-mail
conversation-by-letter = By letter
conversation-switch-face-to-face = { $time }, face to face
conversation-switch-gate = { $time }, at the gate
conversation-switch-ward = { $time }, at the bedside
conversation-switch-phone = { $time }, on the phone
conversation-switch-chat = { $time }, in a chat
conversation-switch-messaging = { $time }, by message
conversation-switch-email = { $time }, by e-mail
conversation-switch-letter = { $time }, by letter
conversation-line-of-time = { $now }, from { $start }; { $marks }
conversation-time-week-after = { $time }, the week after

# Over the exchange.
conversation-on-the-line = On the line
conversation-on-the-line-for = On the line for { $minutes } min
conversation-began = Began { $time }
conversation-since = since { $time }
conversation-letter-from = From
conversation-letter-to = To
conversation-letter-you = You
conversation-letter-subject = Subject
conversation-letter-about = About
conversation-fact = { $label }: { $text }
conversation-writes = { $name } is typing…
conversation-head-chat = Chat
conversation-head-letter = Letter
conversation-you = You

# The exchange.
conversation-spoken = { $latest } { $name }: { $mood }.
conversation-spoken-mood = { $name }: { $mood }.
conversation-spoken-words = { $name }: { $words }
conversation-again-from-here = You try again from here.
conversation-found = You found out: { $fact }
conversation-promised = You promised something for { $when }.
conversation-promise-kept = You kept your promise.
conversation-promise-kept-for = You kept your promise for { $when }.
conversation-promise-broken = Your promise was not kept.
conversation-promise-broken-for = Your promise for { $when } was not kept.
conversation-limit-stays = It has gone higher up; you may give { $amount } as before.
conversation-limit-stays-asked = { $name } has asked for somebody higher up; you may give { $amount } as before.
conversation-limit-is = It has gone higher up: you may now give { $amount } in all.
conversation-limit-asked = { $name } has asked for somebody higher up: you may now give { $amount } in all.
conversation-demand-dropped = The wish for somebody higher is not repeated.
conversation-colleague-said = A colleague: { $lines }
conversation-breath-taken = You took a breath.
conversation-hand-over-next = You hand over with your next reply.
conversation-note-written = You wrote the case note.
conversation-note-begun = You began the case note.
conversation-second-chance = The survey answer was poor. You may try once more to put it right.
conversation-unspoken-said = You said nothing.
conversation-unspoken-sent = You sent nothing.
conversation-unspoken-let-go = You let it go by.
conversation-unspoken-delegated-note = You asked a colleague and gave them your note.
conversation-unspoken-delegated = You asked a colleague and told them little.

# The dock.
conversation-ask-spoken = What do you say?
conversation-ask-written = What do you write?
conversation-ask-own = Your reply
conversation-say = Say it
conversation-send = Send it
conversation-say-nothing = Say nothing
conversation-send-nothing = Send nothing
conversation-send-without = Send without it
conversation-go-on-writing = Go on writing
conversation-choose-first = Choose a reply first
conversation-keeps-draft = { $key } keeps the draft
conversation-time = Time to answer
conversation-time-to-write = { $seconds } s left to write
conversation-time-to-decide = { $seconds } s left to decide
conversation-time-they-wait = They will wait another { $seconds } s
conversation-time-waits = { $name } will wait another { $seconds } s
conversation-time-writes = The clock stands while you write, { $seconds } s more at most
conversation-time-asks = The clock stands for this question, { $seconds } s more at most
conversation-time-says = Said as it stands in { $seconds } s
conversation-time-sends = Sent as it stands in { $seconds } s
conversation-time-over-unsaid = Your time was over, and these words could not be taken as a reply, so nothing was said: “{ $words }”
conversation-last-reply = Your last reply
conversation-coach = Coach.
conversation-with-it = With it:
conversation-with-reply = With your reply:
conversation-offers = Offers
# Behind it: saying nothing, and handing over.
conversation-more = More
conversation-more-not = Put away
conversation-hand-over = Hand over
conversation-hand-over-to = Hand over to { $name }?
conversation-hand-over-up = Hand over to somebody higher?
conversation-hand-over-with = Tell the story first, { $minutes }
conversation-hand-over-with-short = Story first, { $minutes }
conversation-hand-over-fetch = Just fetch { $name }
conversation-hand-over-without = Just fetch somebody
conversation-hand-over-not = Do not hand over
conversation-hands-over-with = You hand over with this reply, with a summary.
conversation-hands-over-without = You hand over with this reply, without a summary.
conversation-over = The conversation is over.
conversation-see-how = See how it went
conversation-card = { $when }. This one is up to you.
conversation-card-promised = { $when }. You promised this.
conversation-card-keep = Do it now
conversation-card-skip = Let it go
conversation-card-delegate = Ask a colleague to do it

# One's own words.
conversation-own-words = Answer in your own words
conversation-write-first = Write something first
conversation-back = Back to the replies
conversation-back-short = Replies
conversation-so-far = Your words so far
conversation-stays = Typed words may hold real names. They stay on this computer.
conversation-goes-with = { $count ->
    [one] goes with it
   *[other] go with it
}
conversation-attach-named = Attach this as an offer? { $offer }
conversation-attach-repair = You speak of putting it right, and words alone give nothing. Attach an offer?
conversation-attach = Attach
conversation-only-mentioned = Only mentioned
conversation-asks-free = “{ $phrase }”: do you mean { $offer }?
conversation-asks-nothing = “{ $phrase }”: nothing you can give is that. Said, it stays words.
conversation-asks-amount = “{ $phrase }”: nothing you can give is worth just that, and words alone give nothing. The nearest:
conversation-asks-too-much = “{ $phrase }” is more than the { $left } you may still give. Said all the same, it is a promise you cannot keep.
conversation-asks-none-left = “{ $phrase }”: you have nothing left to give. Said all the same, it is a promise you cannot keep.
conversation-asks-above = { $offer }: that is not yours to give. Said all the same, it will be taken back.
conversation-change-words = Change my words
conversation-say-anyway = Say it all the same
conversation-unsaid = Not said: { $why }.
conversation-unsaid-stay = Not said: { $why }. Your words stay here.
conversation-silence-draft = Not said yet: your words stand here. { $say } says them. { $silence } once more says nothing; your words are kept.
conversation-silence-letter = Not sent yet: your letter stands here. { $silence } once more sends nothing; your letter is kept.
conversation-silence-draft-drill = Not said yet: your words stand here. { $say } says them. { $silence } once more says nothing, and this drill is over.
conversation-silence-letter-drill = Not sent yet: your letter stands here. { $silence } once more sends nothing, and this drill is over.
conversation-silence-unsaid = You said nothing. These words were not said: “{ $words }”
conversation-unsaid-empty = { $why } Write what you would say. Nothing was said, and your words stay here.
conversation-unsaid-language = { $why } Say it in plain English sentences. Nothing was said, and your words stay here.
conversation-unsaid-copied = { $why } Keep the facts, and put them your way. Nothing was said, and your words stay here.
conversation-unsaid-list = { $why } Make whole sentences of them. Nothing was said, and your words stay here.
conversation-rating = How would you rate that reply yourself?
conversation-rating-why = There was little to go by.
conversation-rating-moves = Your own view changes nothing in the story.
conversation-rating-first = Choose a word first, or skip it
conversation-rating-skip = Skip
conversation-rating-keep = Keep my rating
conversation-rating-unkept = Your rating was not kept: { $why }. Try again, or skip it.
conversation-rating-scorer = Scorer: { $level }
conversation-rating-own = { $dimension }: { $level }

# What is looked up and prepared.
conversation-so-far-heading = So far
conversation-ticks-guide = The ticks
conversation-found-heading = You found out
conversation-given-heading = Yours to give
conversation-given = { $used } of { $limit } given
conversation-given-bar = { $used } of { $limit } given
conversation-policy-heading = House policy
conversation-policy-source = { $source }, { $date }
conversation-policy-date = as of { $month }
conversation-policy-date-old = as of { $month }, over a year ago
conversation-policy-month = { $month } { $year }
conversation-worth-explains = Worth is what it means to { $name }. Cost is what it takes from us.
conversation-worth = Worth { $worth }, costs { $cost }
conversation-over-limit-explains = You can say it; whether it stands is for others to decide.
conversation-offer-given = Given
conversation-offer-in-reply = In your reply
conversation-offer-over = Over your limit
conversation-offer-owed = Owed to them
conversation-offer-approved = Approved
conversation-offer-yours = Yours to give
conversation-offer-supervisor = Supervisor
conversation-offer-manager = Manager
conversation-offer-executive = Executive
conversation-offer-nobody = Nobody can give this
conversation-note-heading = Case note
conversation-note-for = So that a colleague could carry on. No real names: they are not needed.
conversation-note-cause = What went wrong, and why
conversation-note-remedy = What you did
conversation-note-promise = What you promised
conversation-note-preference = What to remember
conversation-note-complete = Written; a colleague could carry on
conversation-note-write = Write the note
conversation-colleague = Ask a colleague, { $minutes }

# What only Coach shows.
conversation-level-not-asked = Not asked
conversation-level-not-yet = Not yet
conversation-level-held = Not above { $level }
conversation-hint = { $dimension }, one step up: { $aim }.
conversation-next = { $dimension }, next: { $step }
conversation-ticks = { $earned } of { $all } ticks
conversation-ticks-short = { $earned } of { $all }
conversation-ticks-earned = { $ticks }: { $names }
conversation-ticks-open = Still open: { $names }
conversation-settle = To settle now
conversation-settle-short = To settle
conversation-settle-whole = To settle now: { $amount }, simulated. { $since }
conversation-settle-reason = Simulated; { $reason }
conversation-price = About { $amount }
conversation-price-each = About { $amount } each
conversation-price-first = At first contact it is { $amount }; waiting, trouble and going higher raise it.
conversation-price-first-mean = On average. At first contact it is { $amount }; waiting, trouble and going higher raise it.
conversation-price-since = It was { $amount } at first contact: { $reasons }.
conversation-price-since-mean = On average. It was { $amount } at first contact: { $reasons }.
conversation-price-same = the same as at first contact
conversation-price-same-short = unchanged so far
conversation-price-dearer = { $cause ->
    [waiting] waiting +{ $amount }
    [higher] taken higher +{ $amount }
    [trouble] extra trouble +{ $amount }
   *[treatment] treated badly +{ $amount }
}
conversation-price-cheaper = { $cause ->
    [waiting] waiting { $amount }
    [higher] taken higher { $amount }
    [trouble] extra trouble { $amount }
   *[treatment] treated well { $amount }
}
conversation-price-more = { $cause ->
    [waiting] { $amount } more for the waiting
    [higher] { $amount } more for going higher
    [trouble] { $amount } more for the extra trouble
   *[treatment] { $amount } more for how it was handled
}
conversation-price-less = { $cause ->
    [waiting] { $amount } less for the waiting
    [higher] { $amount } less for going higher
    [trouble] { $amount } less for the extra trouble
   *[treatment] { $amount } less for how it was handled
}
conversation-price-more-short = { $cause ->
    [waiting] +{ $amount } for waiting
    [higher] +{ $amount } for going higher
    [trouble] +{ $amount } for extra trouble
   *[treatment] +{ $amount } for handling
}
conversation-price-less-short = { $cause ->
    [waiting] −{ $amount } for waiting
    [higher] −{ $amount } for going higher
    [trouble] −{ $amount } for extra trouble
   *[treatment] −{ $amount } for handling
}

# Why a move is not made.
conversation-refused-over = this case is over; start it again, or look at its debrief
conversation-refused-card-first = a card is waiting: keep it, skip it or delegate it first
conversation-refused-no-card = no card is waiting here
conversation-refused-nobody-to-delegate = nobody could take this over; keep it or skip it
conversation-refused-unknown-reply = there is no reply “{ $name }” in this scene
conversation-refused-reply-closed = the reply “{ $name }” is not open now
conversation-refused-unknown-offer = this case has no offer “{ $name }”
conversation-refused-already-given = “{ $name }” has been given already
conversation-refused-already-attached = “{ $name }” is in the tray already
conversation-refused-nobody-can-give = nobody can give “{ $name }”
conversation-refused-not-attached = “{ $name }” is not part of any reply here
conversation-refused-nobody-higher = there is nobody higher to hand over to
conversation-refused-hand-over-prepared = a hand-over is prepared already and goes with your next reply
conversation-refused-empty-note = an empty case note says nothing; write at least one line
conversation-refused-not-english = not scored, because this case is not told in English and the scorer hears English only; choose one of the replies
conversation-refused-too-long = that is longer than anyone could take in; say it in fewer words
conversation-refused-no-scorer = the scorer of typed replies does not read its own words, so nothing can be typed; choose a reply instead
conversation-refused-no-letter = no letter is asked for here
conversation-refused-never-ends = this run has come to { $moves } moves and still stands in the scene “{ $scene }”: the case seems to lead round without an end. Every move up to here is kept; leave it and start the case again, and tell its author about this scene
conversation-not-scored-empty = Not scored, because there are no words in it yet.
conversation-not-scored-language = Not scored, because too few of these words are English ones that the scorer knows.
conversation-not-scored-copied = Not scored, because every word is quoted or copied from the case. Say it in your own.
conversation-not-scored-list = Not scored, because these are key words without a sentence.
conversation-only-chosen = Here you choose: replies in your own words are scored in English only.

# An attempt that is taken up, and its case is not what it was.
conversation-case-gone = This case is no longer among your cases; you go on with the version you began.
conversation-laying-changed = What is laid over this case has changed since; you go on with what you began with.
conversation-case-changed = This case has changed since; you go on with the version you began.

conversation-card-of = Card of { $name }
conversation-after-inbox = The inbox is closed
conversation-look-at-inbox = Inbox
conversation-file-account = Account
conversation-file-rating = Rating
conversation-file-comment = Comment
conversation-board-empty = No card was dealt with, so nothing was tagged.
conversation-ask-board = What do you change?
conversation-card-left = { $name } heard nothing from you.
