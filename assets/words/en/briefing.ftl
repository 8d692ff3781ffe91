### Words of the interface: the briefing.

briefing-place = { $channel }, { $industry }
briefing-where = Where
briefing-focus = This time: { $dimension }
briefing-back = { $key } goes back to the library
briefing-waiting = { $count ->
        [one] { $names } is waiting
       *[other] { $names } are waiting
    }
briefing-plan = Your plan from last time: { $plan }
briefing-played = You last played this on { $day }.
briefing-debrief = See the debrief
briefing-touches = This case touches on { $themes }. You can leave at any time.
briefing-theme-allergy = allergy
briefing-theme-bereavement = bereavement
briefing-theme-hospital = hospital
briefing-theme-illness = illness
briefing-theme-illness-in-family = illness in the family
briefing-theme-insults = insults
briefing-theme-pain = pain

briefing-file = On file
briefing-policy = House policy
briefing-limit = Yours to give
briefing-limit-bar = { $limit } yours to give, nothing given
briefing-limit-explains = No need to ask anyone inside this limit.
briefing-limit-asking = { $count ->
        [one] No need to ask anyone inside this limit. Asking takes a minute.
       *[other] No need to ask anyone inside this limit. Asking takes { $count } minutes.
    }
# The sentences on asking come after it.
briefing-limit-house = The limit is that of { $name }. { $asking }
briefing-whose-yours = yours
briefing-whose-over = over your limit
briefing-whose-supervisor = supervisor
briefing-whose-manager = manager
briefing-whose-executive = executive
briefing-whose-nobody = nobody can give this

briefing-meet = Meet { $name }
briefing-meet-email = Read { $name }’s e-mail
briefing-meet-letter = Read { $name }’s letter
briefing-meet-inbox = Open the inbox
briefing-meet-all = { $count ->
        [2] Meet both
        [3] Meet all three
        [4] Meet all four
        [5] Meet all five
       *[other] Meet all of them
    }
briefing-modes = Mode
briefing-mode-coach = A question before each reply, and no clock.
briefing-mode-practice = { $clock }. Feedback comes at the end.
briefing-mode-assessment = { $clock }. No hints; your first run counts.

# The clock, at the beginning of a sentence and inside one.
briefing-clock-off = No clock
briefing-clock-on = Clock on
briefing-clock-half = Clock on, half as long again
briefing-clock-double = Clock on, double time
briefing-clock-off-within = no clock
briefing-clock-on-within = clock on
briefing-clock-half-within = clock on, half as long again
briefing-clock-double-within = clock on, double time

briefing-broken = The case in { $file } has errors now and cannot be played. Your attempts are safe. Settings lists what is wrong with the file; once it is mended, open the case again.
briefing-gone = “{ $title }” is no longer in your library: its file was moved or removed, or another folder of cases was chosen. Your attempts are safe.
briefing-in-english = Read it in English
briefing-in-german = Auf Deutsch lesen
