### Words of the interface: what earns each of the eleven ticks.

ticks-listened = Their account is invited, or given back in your words, before any solution.
ticks-apologised = An apology without an “if” and without a stock phrase, at empathy 2 or more.
ticks-personal = A name and their own facts; no template shows.
ticks-owned-it = Ownership of 3 or more once, and no blame left standing beside it.
ticks-found-cause = The cause comes out, or is looked for together; nothing on file is asked for again.
ticks-solved = What was lost is made good, or it is arranged.
ticks-gave-choice = They have a real choice between ways to put it right.
ticks-added-something = Something for the trouble, or a word on why nothing is due.
ticks-kept-promises = Every promise is kept, and none is larger than yours to give.
ticks-followed-up = Somebody gets back to them and asks whether it holds.
ticks-documented = The case note stands: what, cause, remedy, promise, and whom to tell.
