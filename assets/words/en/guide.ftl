### Words of the interface: the field guide.

guide-title = Field guide
guide-look-up = { $what } in the field guide
guide-back-conversation = Back to the conversation
guide-back-inbox = Back to the inbox
guide-back-debrief = Back to the debrief
guide-back-briefing = Back to the briefing
guide-back-reflect = Back to looking back
guide-search = Search the field guide
guide-search-hint = Search: sorry, refund, six steps …
guide-found = { $count ->
        [one] 1 entry
       *[other] { $count } entries
    }
guide-nothing = Nothing found for “{ $query }”.
guide-nothing-try = Try a shorter word, or what you would say to the customer:

# Searched for in the entries.
guide-try-1 = sorry
guide-try-2 = refund
guide-try-3 = promise
guide-try-4 = six steps

guide-section-dimensions = Four dimensions
guide-section-errors = Common errors
guide-section-phrases = Phrases
guide-section-step-lists = Step lists
guide-section-signals = Three signals
guide-section-ticks = Eleven things that help
guide-section-recoveries = Kinds of recovery
guide-section-ideas = Good to know
guide-kind-dimension = Dimension
guide-kind-error = Error
guide-kind-phrases = Phrases
guide-kind-step-list = Step list
guide-kind-signal = Signal
guide-kind-tick = Tick
guide-kind-recovery = Recovery
guide-kind-idea = Idea

guide-rather-not = Rather not
guide-better = Better
guide-see-also = See also

guide-card = Pocket card
guide-card-explains = One sheet of A4, printed on one side: fold it three times, cut once, and it is a book of eight small pages for the pocket. The PDF keeps the sizes; the HTML can also be read on a screen.
guide-card-written = The card is here: { $path }
