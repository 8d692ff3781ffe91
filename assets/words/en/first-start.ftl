### Words of the interface: the first start.

first-start-title = Practise the hard conversation first.
first-start-lead = Somebody is about to be let down and to tell you so. Choose your words, see what they do, try again. Nobody real gets hurt.
first-start-name = What should we call you?
first-start-begin = Begin
first-start-kept = Your progress is kept under this name, on this computer only.
first-start-kept-nameless = Left empty, your progress is kept without a name; on this computer only.
first-start-try = Just try it
first-start-unkept = no name, nothing kept
first-start-group = Running a group?
first-start-reports = Reading reports?
first-start-waiting = { $name }, annoyed, is waiting at a table

# Where somebody practised before.
first-start-who = Who is practising?
first-start-who-lead = Each name keeps its own runs. Choosing one shows what was practised under it.
first-start-nameless = Without a name
first-start-new = Somebody new? What should we call you?
first-start-new-lacks = Type a name first.
