### Words of the interface: controls that stand on several pages.

# How somebody takes it: a mood, and where they stand.
widgets-mood-phrase = { $mood }, { $stance }
widgets-mood-settled = Settled
widgets-mood-annoyed = Annoyed
widgets-mood-angry = Angry
widgets-mood-furious = Furious
widgets-mood-limit = At the limit
widgets-mood-worried = Worried
widgets-mood-low = Low
widgets-stance-delighted = and delighted with you
widgets-stance-glad = and glad of you
widgets-stance-listening = and listening
widgets-stance-waits = and waiting to see
widgets-stance-ready-to-go = and ready to go
widgets-stance-with-you = and still with you
widgets-stance-clock = and watching the clock
widgets-stance-almost-out = and almost out of patience
widgets-stance-talking = but still talking
widgets-stance-short = and short of patience
widgets-stance-close-to-leaving = and close to leaving
widgets-stance-not-listening = and not listening any more
widgets-stance-hardly-listening = and hardly listening
widgets-stance-leaving = about to leave
widgets-stance-loud = and loud
widgets-stance-done-talking = and done talking
widgets-stance-end = one word from the end
widgets-stance-looking = and looking for an answer
widgets-stance-losing-heart = and losing heart
widgets-stance-to-be-told = and waiting to be told
widgets-stance-giving-up = and giving up
