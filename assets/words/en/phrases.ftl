### Words of the interface: phrases of the guide that hurt, and better ones, by the moment they come up.

# Opening.
phrases-opening = Opening
phrases-opening-lead = Let them tell it, and show from the first word that you know who they are.
phrases-opening-hurts-1 = What seems to be the problem?
phrases-opening-helps-1 = I’m Dana. Tell me what happened; I’ve got time.
phrases-opening-hurts-2 = Your reference number, please.
phrases-opening-helps-2 = Thank you for telling us. Go on, I’ll find your order meanwhile.
phrases-opening-hurts-3 = Yes, we’ve had a lot of those today.
phrases-opening-helps-3 = That’s the last thing you needed today. Which train were you on?

# Saying sorry.
phrases-saying-sorry = Saying sorry
phrases-saying-sorry-lead = Sorry for the thing that happened, named, and without an “if”.
phrases-saying-sorry-hurts-1 = Sorry for any inconvenience.
phrases-saying-sorry-helps-1 = I’m sorry the cake came with the wrong name on it.
phrases-saying-sorry-hurts-2 = I’m sorry you feel that way.
phrases-saying-sorry-helps-2 = I’m sorry we let you down on the day itself.
phrases-saying-sorry-hurts-3 = If we got something wrong, I apologise.
phrases-saying-sorry-helps-3 = We got it wrong, and I’m sorry: you were charged twice.
phrases-saying-sorry-hurts-4 = I feel absolutely dreadful about this.
phrases-saying-sorry-helps-4 = You sat there for an hour because of us. I’m sorry.

# Showing that you understand.
phrases-showing-that-you-understand = Showing that you understand
phrases-showing-that-you-understand-lead = Give back what you heard, with what it put at stake, and ask whether that is right.
phrases-showing-that-you-understand-hurts-1 = I know exactly how you feel.
phrases-showing-that-you-understand-helps-1 = I can hear how much hung on tonight.
phrases-showing-that-you-understand-hurts-2 = It’s only a day late.
phrases-showing-that-you-understand-helps-2 = A day late, and the party was yesterday. Have I got that right?
phrases-showing-that-you-understand-hurts-3 = Please calm down.
phrases-showing-that-you-understand-helps-3 = You’ve every reason to be cross. I’m listening.
phrases-showing-that-you-understand-hurts-4 = Actually, our records show something else.
phrases-showing-that-you-understand-helps-4 = I see why you’re upset. May I tell you what I find here?

# Taking it on.
phrases-taking-it-on = Taking it on
phrases-taking-it-on-lead = “I”, a name and a deed. Who caused it comes later, if at all.
phrases-taking-it-on-hurts-1 = That’s not my department.
phrases-taking-it-on-helps-1 = That’s one for the workshop. I’ll ring them now, and you stay with me.
phrases-taking-it-on-hurts-2 = Mistakes were made.
phrases-taking-it-on-helps-2 = We made a mistake, and I’m seeing to it myself.
phrases-taking-it-on-hurts-3 = The courier lost it.
phrases-taking-it-on-helps-3 = It’s gone missing on its way to you. Getting you another is my job now.

# Finding the cause.
phrases-finding-the-cause = Finding the cause
phrases-finding-the-cause-lead = Look at what is on file first, and look at the rest together.
phrases-finding-the-cause-hurts-1 = Could you start again from the beginning?
phrases-finding-the-cause-helps-1 = I’ve read what you told us on Monday. Did the driver ring at all?
phrases-finding-the-cause-hurts-2 = Are you sure you switched it on?
phrases-finding-the-cause-helps-2 = Let’s look at it together: which of the lights is on?
phrases-finding-the-cause-hurts-3 = The ticket is pending with tier two.
phrases-finding-the-cause-helps-3 = A colleague who knows these boilers has it; I’ll ask her what she’s found.

# Giving a time.
phrases-giving-a-time = Giving a time
phrases-giving-a-time-lead = A time they can hold you to, and something for the wait.
phrases-giving-a-time-hurts-1 = As soon as possible.
phrases-giving-a-time-helps-1 = By four today. If it slips, I’ll ring you before four.
phrases-giving-a-time-hurts-2 = You’ll have to wait.
phrases-giving-a-time-helps-2 = It takes twelve minutes. I’ll bring you soup meanwhile.
phrases-giving-a-time-hurts-3 = Somebody will be in touch.
phrases-giving-a-time-helps-3 = I’ll write to you tomorrow at nine, even if there’s nothing new.

# Making amends.
phrases-making-amends = Making amends
phrases-making-amends-lead = Make good what was lost, ask what would help, and give it freely.
phrases-making-amends-hurts-1 = There’s nothing I can do.
phrases-making-amends-helps-1 = What I can do today is send you a new one, or pay it back.
phrases-making-amends-hurts-2 = Here’s a voucher for your trouble.
phrases-making-amends-helps-2 = Would you rather have a fresh one by Friday, or your money now?
phrases-making-amends-hurts-3 = We’ll refund you once you take the review down.
phrases-making-amends-helps-3 = The refund is on its way. What you wrote is yours.

# Saying no.
phrases-saying-no = Saying no
phrases-saying-no-lead = First what you can do, then the limit and its reason. A no is easier to take from somebody who tried.
phrases-saying-no-hurts-1 = It’s against our policy.
phrases-saying-no-helps-1 = I can move you to Tuesday free of charge. Cash I can’t give, because the ticket was a gift.
phrases-saying-no-hurts-2 = You should have read the terms.
phrases-saying-no-helps-2 = That line is easy to miss. Here’s what still works for you.
phrases-saying-no-hurts-3 = I’m not allowed to do that.
phrases-saying-no-helps-3 = That’s above what I may decide. I’m asking Ruth now; two minutes.

# Ending.
phrases-ending = Ending
phrases-ending-lead = Ask whether it is settled, and say what comes next. Only they know.
phrases-ending-hurts-1 = So that’s sorted, then.
phrases-ending-helps-1 = Does that put it right for you, or is something still open?
phrases-ending-hurts-2 = Thank you for your patience.
phrases-ending-helps-2 = You’ve waited long enough. I’ll ring on Thursday at ten to hear whether it held.
phrases-ending-hurts-3 = Dear customer, your case has been closed.
phrases-ending-helps-3 = Dear Mr Adeyemi, the blue door was hung this morning. Does it close now?
