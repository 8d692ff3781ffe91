### Words of the interface: the eight parts of a recovery letter, and what each is asked for where a case says nothing else.

letter-part-greeting = Greeting
letter-part-happened = What happened
letter-part-expected = Expected, and got
letter-part-responsibility = Responsibility
letter-part-apology = Apology
letter-part-standard = Standard we missed
letter-part-steps = Steps, and next time
letter-part-amends = Amends and contact

letter-ask-greeting = By name, and what this letter is about
letter-ask-happened = What went wrong, when, and what it meant for them
letter-ask-expected = What they could count on, and what they got
letter-ask-responsibility = Whose it is, in plain words, and the trust it cost
letter-ask-apology = Sorry for what it did to them, and for the silence
letter-ask-standard = What should have been so, and was not
letter-ask-steps = What was done, what comes and when, what keeps it from happening again
letter-ask-amends = What you make good, whom to reach and how, your name
