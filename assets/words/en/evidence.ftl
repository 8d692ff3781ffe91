### Words of the interface: why a level is what it is, and what to try next.

# Where no error, gift or limit is behind it.
evidence-level = { $dimension } { $level }: { $word }
evidence-tray = { $dimension } { $level }: what stands offered covers { $share }% of a fair redress
evidence-fits = { $dimension } { $level }: it fits this loss, or leaves a real choice

# What holds a level down.
evidence-error = { $dimension } held at { $level }: { $error }. { $coach }
evidence-some-error = { $dimension } held at { $level }: an error.
evidence-too-much = { $dimension } held at { $level }: gifts well past what is fair
evidence-over-authority = { $dimension } held at { $level }: more than you may give, so it will come back
evidence-nothing-due = { $dimension } held at { $level }: nothing was owed here, and a gift is fuss

# What to try after a drill.
evidence-try-climb = { $dimension }, one level up: { $step }
evidence-try-own-words = Nothing to mend. Say it again in your own words.
evidence-try-another = Nothing to mend. Take it along, and try another.
