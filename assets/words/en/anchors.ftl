### Words of the interface: what each level of each dimension looks like, as inside a sentence, and sentences at that level.

# Empathy.
anchors-empathy-0 = dismisses, blames or argues with the feeling
anchors-empathy-0-more = gives orders about emotion, or doubts honesty
anchors-empathy-0-says-1 = You need to calm down before I can do anything.
anchors-empathy-0-says-2 = Nobody else has complained about this.
anchors-empathy-1 = stock or conditional regret
anchors-empathy-1-more = nothing in it belongs to this customer’s story
anchors-empathy-1-says-1 = Sorry for any inconvenience caused.
anchors-empathy-1-says-2 = We apologise if you feel that your stay fell short.
anchors-empathy-2 = apologises or acknowledges without conditions
anchors-empathy-2-more = names the kind of problem, not yet its effect
anchors-empathy-2-says-1 = I’m sorry your parcel arrived broken.
anchors-empathy-2-says-2 = I’m sorry your line has been dead since Monday.
anchors-empathy-2-says-3 = I’m sorry your room wasn’t ready when you came.
anchors-empathy-3 = names the specific failure, and the feeling or the effect
anchors-empathy-3-more = uses the customer’s own facts or words
anchors-empathy-3-says-1 = I’m sorry the suit came back with the stain you showed us twice; that’s maddening the day before an interview.
anchors-empathy-3-says-2 = I’m sorry we gave away the cot you’d booked; arriving to that with a tired baby must have been dreadful.
anchors-empathy-3-says-3 = I’m sorry the line you rang about twice is still dead; a week of working from the stairs wears anyone out.
anchors-empathy-4 = names failure, feeling and what it puts at stake
anchors-empathy-4-more = shows it was heard: reflects, validates or checks before fixing
anchors-empathy-4-says-1 = Two days before the wedding and no shoes: I’d be worried too. Have I got it right that you leave on Friday at noon?
anchors-empathy-4-says-2 = A week without a line, and your mother rings every evening: no wonder you’re anxious. Is it still eight when she calls?
anchors-empathy-4-says-3 = Water in the kitchen, and our letter says “pending”: I’d feel left alone too. Did I hear right that you’re at your sister’s?

# Ownership.
anchors-ownership-0 = blames customer, colleague, supplier or system
anchors-ownership-0-more = refuses, or ends the matter
anchors-ownership-0-says-1 = That’s the courier’s fault, not ours.
anchors-ownership-0-says-2 = That’s the rule; there’s nothing I can do.
anchors-ownership-1 = passive or faceless; nobody owns it
anchors-ownership-1-more = sends the customer elsewhere, or leaves the next step vague
anchors-ownership-1-says-1 = It will be looked into.
anchors-ownership-1-says-2 = For that you’d have to ring the claims team.
anchors-ownership-2 = accepts the task
anchors-ownership-2-more = names a step without a date, or a date without a person
anchors-ownership-2-says-1 = I’ll take this to the workshop and ask what happened.
anchors-ownership-2-says-2 = I’ll go to housekeeping about your room and see what can be moved.
anchors-ownership-2-says-3 = I’ve taken down the fault, and I’m passing it to the engineers.
anchors-ownership-3 = first person; says the company got it wrong, or owns the outcome
anchors-ownership-3-more = a concrete action and a name or case number, no repeat questions
anchors-ownership-3-says-1 = This was our mistake. I’m Dana, and I’m correcting the charge now.
anchors-ownership-3-says-2 = We gave your room away, and that was our doing. I’m Ilse, and I’m making up number twelve for you.
anchors-ownership-3-says-3 = We packed the wrong size. I’m Noel, your case is 4417, and the right one goes out from my desk today.
anchors-ownership-4 = also the cause in plain words, and how it is kept from happening again
anchors-ownership-4-more = stays with it: a named follow-up, uses the file, hands over warmly if needed
anchors-ownership-4-says-1 = An old discount ended and nobody told you; I’ve corrected three bills and I’ll ring you on the 3rd.
anchors-ownership-4-says-2 = Two bookings stood under one name; from now on we check the list at noon, and I’ll be here when you come back tonight.
anchors-ownership-4-says-3 = Your letter was filed under the old address; I’ve joined the two files, and I’ll ring you on Friday when it’s paid.

# Speed.
anchors-speed-0 = adds delay or hoops, or stalls
anchors-speed-0-more = ignores a stated deadline
anchors-speed-0-says-1 = Please post the form back and allow 28 days.
anchors-speed-0-says-2 = You’ll have to wait your turn like everybody else.
anchors-speed-1 = vague words for time
anchors-speed-1-more = puts off what could be done now
anchors-speed-1-says-1 = We’ll get back to you as soon as possible.
anchors-speed-1-says-2 = Somebody will be in touch in due course.
anchors-speed-2 = states a usual time frame
anchors-speed-2-more = one sensible step starts
anchors-speed-2-says-1 = Refunds take three to five working days; I’ve started yours.
anchors-speed-2-says-2 = An engineer usually comes within two days; I’ve put your name down.
anchors-speed-2-says-3 = A claim like this takes about a week; I’ve opened yours.
anchors-speed-3 = acts in this contact
anchors-speed-3-more = gives a specific time and meets the stated need
anchors-speed-3-says-1 = Your suit is being pressed again first; twenty minutes.
anchors-speed-3-says-2 = Number twelve is being made up now; you can go in at half past three.
anchors-speed-3-says-3 = I’ve reset the line while we talked; by ten past six you’ll be able to ring out.
anchors-speed-4 = also removes a step or a later problem
anchors-speed-4-more = offers a stopgap, or an update before the customer has to ask
anchors-speed-4-says-1 = While it’s pressed, here’s a suit to try on for the photo, and I’ll ring you at four either way.
anchors-speed-4-says-2 = Take this spare router until the engineer has been at nine tomorrow; I’ll write to you at eight that he’s on his way.
anchors-speed-4-says-3 = Your bags go up without you, lunch is by the window, and at two I’ll come and tell you, ready or not.

# Compensation.
anchors-compensation-0 = refuses what is plainly due, or hides an entitlement
anchors-compensation-0-more = offers something insulting or unrelated
anchors-compensation-0-says-1 = Have a pen with our logo.
anchors-compensation-0-says-2 = That fare can’t be refunded. (It can.)
anchors-compensation-1 = below the loss, or tied to strings
anchors-compensation-1-more = offered to end the conversation, before listening
anchors-compensation-1-says-1 = Here’s a voucher, so we’re done, yes?
anchors-compensation-1-says-2 = Five per cent off the next bill, if you renew for two years.
anchors-compensation-2 = repairs the core loss, no more and no less
anchors-compensation-2-more = one option; terms unclear or slow
anchors-compensation-2-says-1 = We’ll refund the item.
anchors-compensation-2-says-2 = We’ll take that night off the bill.
anchors-compensation-2-says-3 = We’ll credit the week you had no line.
anchors-compensation-3 = core loss repaired and a gesture in proportion, or why none is due
anchors-compensation-3-more = within authority, terms clear
anchors-compensation-3-says-1 = I’ve refunded the basket and added free delivery on your next one; no minimum.
anchors-compensation-3-says-2 = That night is off the bill, and tomorrow’s breakfast is on us; nothing to sign.
anchors-compensation-3-says-3 = The week is credited and next month is half price; it comes off by itself.
anchors-compensation-4 = also fits this loss in kind, time and person
anchors-compensation-4-more = a real choice; states what, when, and that no form is needed
anchors-compensation-4-says-1 = A fresh basket by Thursday, a gift card, or your money back today? You choose.
anchors-compensation-4-says-2 = The quiet room tonight, or tonight off the bill and a taxi to the Anchor? Either is done when you say so.
anchors-compensation-4-says-3 = This month off the bill, or a new router tomorrow before nine? Whichever helps you more; there’s no form.

# What a reply of a level still lacks.
anchors-empathy-0-lack = Argues with the feeling instead of taking it in
anchors-empathy-1-lack = Nothing in it belongs to this customer’s story
anchors-empathy-2-lack = Does not yet say what went wrong and what that did to them
anchors-empathy-3-lack = Does not yet show that it was heard
anchors-ownership-0-lack = Puts it on somebody else, or ends the matter
anchors-ownership-1-lack = It does not say who will see to it
anchors-ownership-2-lack = Does not yet say that it was ours, and who does what
anchors-ownership-3-lack = Does not yet say why it happened, or stay with it
anchors-speed-0-lack = Adds to the wait
anchors-speed-1-lack = Holds no time that can be held to
anchors-speed-2-lack = Does not yet give a time of its own
anchors-speed-3-lack = Leaves the wait itself empty
anchors-compensation-0-lack = Holds back what is due
anchors-compensation-1-lack = Gives less than was lost, or with strings
anchors-compensation-2-lack = Holds nothing for the trouble
anchors-compensation-3-lack = Is not yet their choice, or fitted to this loss

# What a reply in one’s own words needs for the next level.
anchors-empathy-1-step = Say that you are sorry, or that you see why it matters.
anchors-empathy-2-step = Name what happened to them, and what it cost or how it feels.
anchors-empathy-3-step = Say the feeling and what is at stake, and check that you understood.
anchors-ownership-1-step = Say what you yourself do next.
anchors-ownership-2-step = Say that we got it wrong, and put your name or a time to the next step.
anchors-ownership-3-step = Give the cause in plain words, or how it is prevented, and when they hear from you.
anchors-speed-1-step = Begin something now, and say when it will be done.
anchors-speed-2-step = Give a time they can hold you to.
anchors-speed-3-step = Bridge the wait, take a step off them, or say when you will be in touch.
anchors-compensation-1-step = Repair the loss itself.
anchors-compensation-2-step = Add something in proportion for the trouble, in clear terms.
anchors-compensation-3-step = Let them choose, and say what, when, and that nothing has to be filled in.
anchors-empathy-1-step-sorry = Say that you are sorry.
anchors-empathy-1-step-matters = Say that you see why it matters.
anchors-empathy-2-step-happened = Name what happened to them.
anchors-empathy-2-step-cost = Say what it cost them, or how it feels.
anchors-empathy-3-step-feeling = Say the feeling by its name.
anchors-empathy-3-step-stake = Say what is at stake for them.
anchors-empathy-3-step-check = Check that you understood.
anchors-ownership-2-step-wrong = Say that we got it wrong.
anchors-ownership-2-step-name = Put your name or a time to the next step.
anchors-ownership-3-step-cause = Give the cause in plain words, or how it is prevented.
anchors-ownership-3-step-word = Say when they hear from you.
anchors-speed-1-step-begin = Begin something now.
anchors-speed-1-step-when = Say when it will be done.
anchors-speed-3-step-bridge = Bridge the wait.
anchors-speed-3-step-off = Take a step off them.
anchors-speed-3-step-word = Say when you will be in touch.
anchors-compensation-2-step-extra = Add something in proportion for the trouble.
anchors-compensation-2-step-terms = Say in clear terms what they get.
anchors-compensation-3-step-choice = Let them choose.
anchors-compensation-3-step-terms = Say what, when, and that nothing has to be filled in.
anchors-step-fuller = Say it more fully, and about this customer alone.

# Both halves of a level in one sentence.
anchors-both = { $first }; { $second }.
