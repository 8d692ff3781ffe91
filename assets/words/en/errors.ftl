### Words of the interface: how errors of a reply sound, what a coach says of them, why they cost, and a better wording.

# Shifts the blame.
errors-blame-sounds = the warehouse messed up
errors-blame-coach = Say who will fix it before who caused it.
errors-blame-why = They did not buy from the warehouse. While the guilt goes round, nobody seems to be holding the problem.
errors-blame-better = We sent you the wrong parcel. I’m packing the right one myself, and it leaves at four.

# Blames the customer.
errors-cust-blame-sounds = you must have typed it wrong
errors-cust-blame-coach = Check the record; ask neutrally.
errors-cust-blame-why = Even where it is true it says that their word is not enough, and the talk is then about who is right.
errors-cust-blame-better = Let me see what reached us. I have an order with flat 12 on it: is that the one you meant?

# Stock inconvenience phrase.
errors-cliche-sounds = sorry for the inconvenience
errors-cliche-coach = Replace “inconvenience” with what actually happened to them.
errors-cliche-why = It would fit anybody. Whoever hears it knows that their story was not listened to.
errors-cliche-better = I’m sorry your heating went off with a new baby in the house.

# Conditional apology.
errors-cond-sounds = if you feel
errors-cond-coach = Delete the “if”.
errors-cond-why = The “if” makes the harm a matter of opinion, and hands the doubt to the one who was hurt.
errors-cond-better = I’m sorry that we kept you waiting forty minutes.

# Nobody did it.
errors-passive-sounds = mistakes were made
errors-passive-coach = Put “we” or “I” in front of the verb.
errors-passive-why = A fault that nobody made is a fault that nobody will mend.
errors-passive-better = We booked your room twice, and I’m putting that right now.

# Hides behind policy.
errors-policy-sounds = the system won’t let me
errors-policy-coach = State what you can do, then the limit and its reason.
errors-policy-why = A rule that is read out ends the talk. They came for help, and meet a wall.
errors-policy-better = I can send a new one today. Cash back is possible within thirty days, because the maker takes it back for that long.

# Empty promise.
errors-empty-sounds = someone will look into it
errors-empty-coach = Name, action, time.
errors-empty-why = No name, no deed, no hour: there is nothing to hold on to, so they will have to ask again.
errors-empty-better = I’m Priya. I’ll ring the depot now, and you’ll hear from me by three, whatever they say.

# Promises too much.
errors-overpromise-sounds = this will never happen again
errors-overpromise-coach = Promise the step you control.
errors-overpromise-why = The next slip makes a liar of you, and trust broken twice hardly mends.
errors-overpromise-better = I’ve changed the note on your file, and I’ll check Thursday’s order before it leaves.

# Money before listening.
errors-bribe-sounds = let me give you something for it
errors-bribe-coach = Hear first; then ask what would put it right.
errors-bribe-why = Money that comes first sounds like a price for going quiet. The same sum counts for half.
errors-bribe-better = Tell me what happened first. Then we’ll see what would put it right for you.

# Asks again for what is on file.
errors-repeat-sounds = can you explain it from the start?
errors-repeat-coach = Open with what you already know.
errors-repeat-why = Telling it once hurt. Telling it again says that the first time was for nothing.
errors-repeat-better = I’ve read what you told Sam yesterday. One thing I can’t see here: does the door close now?

# Plays it down.
errors-minimise-sounds = it’s only
errors-minimise-coach = Let the customer size the problem.
errors-minimise-why = How bad it is, is theirs to say. What is small to you was perhaps their evening.
errors-minimise-better = That was the dinner you’d saved for. I understand why it matters.

# Commands emotion.
errors-calm-sounds = calm down
errors-calm-coach = Slow yourself down instead.
errors-calm-why = Nobody has ever calmed down because they were told to. It makes the anger the problem, not the cause of it.
errors-calm-better = You’ve every reason to be cross. I’m listening; take your time.

# Argues first.
errors-argue-sounds = actually our records show
errors-argue-coach = Acknowledge, then share facts.
errors-argue-why = Facts that come before the feeling sound like a defence, and are not taken in.
errors-argue-better = Waiting in for nothing is maddening. May I tell you what I can see here, and you tell me where it’s wrong?

# Inside words.
errors-jargon-sounds = per procedure the return is pending
errors-jargon-coach = Say it as you would to a neighbour.
errors-jargon-why = They have to translate you, at a moment when they have no patience left.
errors-jargon-better = Your parcel is back with us. The money goes out tonight.

# Template left showing.
errors-script-sounds = [product]
errors-script-coach = Personalise or cut.
errors-script-why = A bracket, a wrong name, the same paragraph twice: proof that nobody wrote to them.
errors-script-better = Dear Ms Okafor, the blue lamp you ordered for your mother came without its shade.

# Bounces to another desk.
errors-pass-buck-sounds = you need to contact
errors-pass-buck-coach = Make the call for them.
errors-pass-buck-why = Each new desk means a new queue and the whole story once more.
errors-pass-buck-better = I’ll ring the workshop myself while you’re here, and tell them what you’ve told me.

# Help with strings attached.
errors-strings-sounds = if you remove your review
errors-strings-coach = Give it freely.
errors-strings-why = Amends with a condition are a deal, and the wrong has still not been righted.
errors-strings-better = The refund is yours either way. What you wrote is yours to keep or change.

# Withholds what is owed.
errors-hide-sounds = silence on the right to a refund
errors-hide-coach = Say the right before being asked.
errors-hide-why = They find out, and then the silence is worse than the fault was.
errors-hide-better = Before we go on: the flight was cancelled, so you may have the whole fare back if you’d rather not travel.

# Closes without checking.
errors-assume-sounds = so that’s sorted
errors-assume-coach = Ask whether it works for them.
errors-assume-why = Only they know whether it is settled. If it is not, they must begin all over again.
errors-assume-better = Does that do it for you, or is something still open?

# Grovels.
errors-drama-sounds = I feel awful, you have no idea
errors-drama-coach = Keep them at the centre.
errors-drama-why = Now they have your feelings to look after as well as their own.
errors-drama-better = You were left standing in the rain because of us. I’m sorry.
