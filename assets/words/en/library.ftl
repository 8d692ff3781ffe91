### Words of the interface: Practice: the library and today's choice.

library-morning = Good morning
library-morning-name = Good morning, { $name }
library-afternoon = Good afternoon
library-afternoon-name = Good afternoon, { $name }
library-evening = Good evening
library-evening-name = Good evening, { $name }
library-aside-look-back = One look back is waiting.
library-aside-under-way = One conversation is still open.
library-aside-minutes = { $count ->
        [one] One minute is enough for one conversation.
       *[other] { $number } minutes is enough for one conversation.
    }
library-house = By the rules of { $name }

library-today = Today
library-today-scene = Who is waiting today
library-briefing = Read the briefing
library-resume = Go on where you stopped
library-look-back = How did it go?
library-channel = Channel
library-time = Time
library-resume-failed = This attempt cannot be taken up: { $error }. It stays as it is; start the case anew from the library.

library-reason-look-back = You have just finished this one. Look back before you see how it went.
library-reason-resume = You stopped in the middle. Nothing was lost; go on at the same line.
library-reason-first = A good one to begin with.
library-reason-lowest = Chosen because { $dimension } has most room in your last runs. This one trains { $dimension }.
library-reason-error = Chosen because you { $did } in { $runs } of your last { $of } runs. This one trains { $dimension }.
library-reason-new = You have not met this one yet.
library-reason-due = { $count ->
        [one] Chosen because { $dimension } is due again, a day after “{ $title }”. The same skill, a different customer.
       *[other] Chosen because { $dimension } is due again, { $number } days after “{ $title }”. The same skill, a different customer.
    }
library-reason-due-same = { $count ->
        [one] Chosen because { $dimension } is due again, a day after you last met this one. No other case trains it.
       *[other] Chosen because { $dimension } is due again, { $number } days after you last met this one. No other case trains it.
    }
library-reason-none-due = Nothing is due today. Try another way through this one, or rest.

# What somebody did, in the place of `did` above.
library-did-blame = put the blame on others
library-did-cust-blame = put the blame on the customer
library-did-cliche = used a stock phrase
library-did-cond = said sorry with an “if”
library-did-passive = left out who did it
library-did-policy = put the rules first
library-did-empty = promised without a name or a time
library-did-overpromise = promised more than you could keep
library-did-bribe = offered money before listening
library-did-repeat = asked people to repeat themselves
library-did-minimise = played it down
library-did-calm = told people how to feel
library-did-argue = argued before acknowledging
library-did-jargon = used inside words
library-did-script = left a template showing
library-did-pass-buck = sent people to another desk
library-did-strings = tied help to a condition
library-did-hide = left out what was owed
library-did-assume = closed without checking
library-did-drama = made it about yourself

library-recent = { $count ->
        [one] Your last whole run
       *[other] Your last { $number } whole runs
    }
library-recent-levels = { $count ->
        [one] Levels, out of 4
       *[other] Mean level, out of 4
    }

library-drill = Two-minute drill
library-drill-for = Two-minute drill: { $dimension }
library-drill-icon = Drill
library-drill-reason = { $reason } One decision of “{ $title }”.
library-drill-begin = Begin the drill
library-drill-go-on = Go on with the drill

library-all = { $count ->
        [1] The one case
        [2] Both cases
       *[other] All { $number }
    }
library-filter-due = Due again, { $count }
library-filter-face-to-face = Face to face
library-filter-phone = Phone
library-filter-written = Written
library-filter-not-played = Not yet played
library-search = Find a case
library-trade = Trade
library-every-trade = Every trade
library-show-all = Show all cases
library-none = No case fits what you are looking for.
library-none-found = No case here tells of “{ $search }”. Titles, briefings, names, trades and ways to talk are looked through.

library-easy = easy start
library-demanding = demanding
library-hard = hard
library-not-played = not yet played
library-under-way = under way
library-not-looked-at = finished, not looked at yet
library-not-looked-at-short = not looked at yet
library-played = played
library-pill-under-way = Under way
library-pill-not-looked-at = Not looked at yet
library-pill-due = Due again
library-pill-due-today = Due today
library-pill-due-tomorrow = Due tomorrow
library-pill-due-on = Due { $weekday }
library-pill-yours = Yours
library-pill-yours-instead = Yours, instead of ours

# A day, inside a sentence: “Practise again on Monday.”
library-day-today = today
library-day-tomorrow = tomorrow
library-day-on = on { $weekday }
library-day-in = in { $days } days

library-broken = { $file } could not be loaded: { $what } The other cases are not affected.
library-broken-what = { $count ->
        [one] 1 error. In line { $line }: { $what }
       *[other] { $count } errors. First, line { $line }: { $what }
    }
library-broken-all = See all problems
library-understood = Understood

library-somebody-else = Somebody else practises
library-workshop-open = A workshop was not ended: { $title }
library-workshop-open-group = A workshop was not ended: { $title }, { $group }
library-workshop-about = Everything that was acknowledged is safe, and the names of that room are still kept.
library-workshop-back = Go back to the room
library-workshop-reopen = Reopen it or end it
