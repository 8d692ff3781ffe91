### Words of the interface: controls that stand on several pages.

# What is seen of somebody's mood: the word, and the word with where they stand.
widgets-mood-settled = Settled
widgets-mood-annoyed = Annoyed
widgets-mood-angry = Angry
widgets-mood-furious = Furious
widgets-mood-limit = At the limit
widgets-mood-low = Low
widgets-mood-worried = Worried
widgets-mood-warm-delighted = Settled, and delighted with you
widgets-mood-warm-glad = Settled, and glad of you
widgets-mood-settled-listening = Settled, and listening
widgets-mood-settled-apart = Settled, as far as one can tell
widgets-mood-settled-reading = Settled, and reading along
widgets-mood-settled-waiting = Settled, and waiting to see
widgets-mood-settled-ready = Settled, and ready to go
widgets-mood-annoyed-still = Annoyed, and still with you
widgets-mood-annoyed-clock = Annoyed, and watching the clock
widgets-mood-annoyed-apart = Annoyed, and waiting
widgets-mood-annoyed-almost = Annoyed, and almost out of patience
widgets-mood-angry-talking = Angry, but still talking
widgets-mood-angry-writing = Angry, but still writing
widgets-mood-angry-short = Angry, and short of patience
widgets-mood-angry-leaving = Angry, and close to leaving
widgets-mood-furious-deaf = Furious, and not listening any more
widgets-mood-furious-not-reading = Furious, and not reading any more
widgets-mood-furious-hardly = Furious, and hardly listening
widgets-mood-furious-hardly-reading = Furious, and hardly reading
widgets-mood-furious-leaving = Furious, about to leave
widgets-mood-limit-loud = At the limit, and loud
widgets-mood-limit-blunt = At the limit, and blunt
widgets-mood-limit-done = At the limit, and done talking
widgets-mood-limit-done-writing = At the limit, and done writing
widgets-mood-limit-last = At the limit, one word from the end
widgets-mood-worried-looking = Worried, and looking for an answer
widgets-mood-worried-losing = Worried, and losing heart
widgets-mood-low-waiting = Low, and waiting to be told
widgets-mood-low-giving-up = Low, and giving up

widgets-key = key { $key }
widgets-take-out = Take out: { $text }
widgets-draft = { $hint }. Your draft: { $draft }
widgets-announcement = Announcement, { $at }
widgets-not-called-for = not called for

widgets-reply = Reply { $key }: { $text }
widgets-reply-again = Reply { $key }, said last time: { $text }
widgets-last-time = Your choice last time

widgets-offer-in-reply = In your reply
widgets-offer = { $name }. { $terms }
widgets-offer-named-in-reply = { $name }. { $terms }, in your reply
widgets-offer-locked = { $name }. { $terms }. { $whose }: you can say it; whether it stands is for others to decide

widgets-star-choice = { $name }: { $count ->
    [one] { $count } star
   *[other] { $count } stars
}
widgets-stars = { $stars } of { $of } stars
widgets-difficulty = difficulty { $difficulty } of { $of }

# A case's card in the library, read out.
widgets-case = { $title }. { $line } { $channel }, difficulty { $difficulty } of 3, { $minutes } minutes, { $standing }
widgets-case-due = { $title }. { $line } { $channel }, difficulty { $difficulty } of 3, { $minutes } minutes, { $standing }, { $due }
widgets-case-best = best { $stars } of 5 stars
widgets-minutes = { $minutes } min

widgets-dimension = { $dimension }: { $word }, { $mean } of 4
widgets-dimension-guessed = { $dimension }: { $word }, { $mean } of 4, your own guess { $guess }
widgets-dimension-mean = { $dimension }: { $mean } of 4
widgets-own-guess = your own guess
widgets-own-guess-key = The diamond is your own guess

widgets-anger = Anger
widgets-trust = Trust
widgets-patience = Patience
widgets-feeling = { $feeling }: { $figure } of 100 { $change }

widgets-condition-met = { $condition }: met, { $run }
widgets-condition-missed = { $condition }: missed, { $run }

# The charts of the debrief.
widgets-turn = Turn { $turn }, { $label }
widgets-turn-anger = Turn { $turn }, { $label }: anger { $value }
widgets-turn-trust = Turn { $turn }, { $label }: trust { $value }
widgets-chart-anger = Anger { $value }
widgets-chart-trust = Trust { $value }
widgets-chart-best-anger = best: anger
widgets-chart-best-trust = best: trust
widgets-chart-best-same = best: the same
widgets-loyalty = Staying, simulated, out of 100: { $never } had nothing failed, { $left } left as it was, { $after } after this run
widgets-loyalty-beside = Staying, simulated, out of 100: { $never } had nothing failed, { $left } left as it was, { $after } after this run, { $other }
widgets-loyalty-never = never failed, { $figure }
widgets-loyalty-before = Before
widgets-loyalty-left-alone = Left as it was
widgets-loyalty-after = After you
widgets-loyalty-run = { $figure }, this run
widgets-in-time = What was expected of the same offer at two moments, simulated
widgets-in-time-bar = { $name }: { $figure } expected. { $covered }
widgets-record-bar = { $name }. Bar { $which }: { $figure }
widgets-moved-from = { $first } →
