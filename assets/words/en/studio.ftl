### Words of the interface: the letter studio, in the conversation and as a page of its own.

# The sheet.
studio-subject = Subject
studio-subject-line = Subject: { $subject }
studio-subject-hint = What it is about, in their words
studio-words = { $words } of { $most } words

# The list of parts.
studio-parts = { $count ->
        [3] Three parts
        [4] Four parts
        [5] Five parts
        [6] Six parts
        [7] Seven parts
        [8] Eight parts
       *[other] { $count } parts
    }
studio-ready = { $ready } of { $all } ready
studio-written = { $ready } of { $all } written
studio-slot-ready = { $part }: ready
studio-slot-written = { $part }: written
studio-slot-open = { $part }: not yet
studio-slot-lacks = { $part }: { $lacks }

# What is wrong, in a sentence that stands under it, and in two words.
studio-flaw-bracket = A bracket from the template is still here. They would see it.
studio-flaw-never-again = “Never again” is more than anybody can keep. Say what you changed.
studio-flaw-passive = Nobody does anything in this sentence. Say who did.
studio-flaw-padding = Words from a form. They say nothing to this one reader.
studio-flaw-unconfirmed = Not confirmed yet. Say that you do not know, and when you will write.
studio-flaw-copied = These are the template’s words. Say it in your own.
studio-flaw-conditional = An “if” or a “may” takes the apology back. Say sorry for what happened.
studio-flaw-blame = This puts it on somebody else. It was you they trusted.
studio-flaw-no-contact = Nobody to turn to. Give a name and a line of your own.
studio-short-bracket = bracket left
studio-short-never-again = too much
studio-short-passive = who did?
studio-short-padding = form words
studio-short-unconfirmed = not known
studio-short-copied = copied
studio-short-conditional = half an apology
studio-short-blame = blame
studio-short-no-contact = contact?
studio-missing-words = nothing yet
studio-missing-name = no name
studio-missing-facts = no facts
studio-missing-got = got what?
studio-missing-owner = no owner
studio-missing-apology = no apology
studio-missing-rule = no standard
studio-missing-step = no step
studio-missing-prevention = next time?
studio-missing-must-say = a must left
studio-missing-offer = no offer
studio-missing-contact = contact?
studio-put = Use “{ $words }”
studio-cut = Take it out

# The coach's line: a question for the first part that is not ready.
studio-coach-greeting = Whom does the letter greet, by name?
studio-coach-happened = What happened to them, and when?
studio-coach-expected = What could they expect, and what did they get?
studio-coach-responsibility = Who says: this was our failure?
studio-coach-apology = Sorry for what: the harm, and the silence?
studio-coach-standard = By how much did you miss your own promise?
studio-coach-steps = Who does what by when, and what stops the next one?
studio-coach-amends = What do they get, and whom do they ring?
studio-coach-done = Every part speaks to them. Read it aloud once, then send it.

# One quiet line.
studio-ease-easy = Easy to read.
studio-ease-easy-again = Easy to read. “{ $words }” stands there twice.
studio-ease-some = Some sentences are long.
studio-ease-some-again = Some sentences are long. “{ $words }” stands there twice.
studio-ease-hard = Long words and sentences: hard to read for somebody who is upset.
studio-ease-hard-again = Long words and sentences: hard to read for somebody who is upset. “{ $words }” stands there twice.

# The dock.
studio-yours = Your letter
studio-so-far = Your letter so far
studio-send = Send the letter
studio-write-first = Write something first
studio-ready-one = Choose a ready one instead
studio-own = Write the letter yourself
studio-draft = Go on with your letter
studio-act-first = { $says } Your letter stays here.
studio-wrote = { $name } wrote
studio-said = { $name } said

# The page “Write a letter”.
studio-title = Write a letter
studio-stores-nothing = Stored nowhere. Copy or save it before you leave.
studio-facts = Your facts
studio-facts-explain = What you tell here is only for reading your letter against.
studio-fact-to = Who it goes to
studio-fact-to-hint = Their name
studio-fact-happened = What happened
studio-fact-happened-hint = With dates and figures
studio-fact-wanted = What they wanted
studio-fact-unsayable = What cannot be said yet
studio-fact-unsayable-hint = One thing a line
studio-fact-give = What you may give
studio-fact-give-hint = One thing a line
studio-fact-from = Your name
studio-fact-line = Your own line
studio-fact-line-hint = Telephone or e-mail
studio-tab-letter = Letter
studio-copy = Copy the letter
studio-copied = The letter is in the clipboard.
studio-save = Save as a file
studio-folder = Folder to save it in
studio-save-text = Save as text
studio-save-html = Save as a web page
studio-saved = The letter lies here: { $path }
studio-file = letter
studio-leave-title = This letter is stored nowhere.
studio-leave-ask = If you leave, it is gone.
studio-stay = Stay and write
studio-copy-leave = Copy it, then leave
studio-leave-without = Leave without it
