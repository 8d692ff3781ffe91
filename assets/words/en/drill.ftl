### Words of the interface: drills.

drill-title = Two-minute drill
drill-title-short = Drill
drill-unplayable = This drill does not play: { $why }. Nothing is lost; try another one.
drill-decision = { $title }, decision { $number }
drill-for = For { $dimension }, nothing is kept
drill-for-short = for { $dimension }
drill-since-then = Since then: { $done }.
drill-just-now = Just now
drill-how-it-began = How it began
drill-go-on = Go on
drill-counts = One decision, just to practise. It is not counted as a run.
drill-another = Another
drill-again = Again
drill-back = Back
drill-none = A drill is one decision cut from a case. Every case waits to be gone on with or looked back at, and a drill would give a decision of it away: finish one first.
drill-to-library = Back to the library
drill-thought = { $name } thought: { $thought }
drill-not-scored = Not scored here: { $dimensions }.
drill-best-said = You said the best reply there was
drill-best-here = The best reply here
drill-best-left = The best that was left
drill-try = One thing to try

# Why this drill.
drill-why-asked = You asked for { $dimension }.
drill-why-lowest = { $count ->
        [one] { $dimension } was your lowest in your last run, { $mean } of 4.
       *[other] { $dimension } has been your lowest in your last { $number } runs, { $mean } of 4.
    }
drill-why-lowest-alone = { $count ->
        [one] { $dimension } was your lowest in your last run without the coach, { $mean } of 4.
       *[other] { $dimension } has been your lowest in your last { $number } runs without the coach, { $mean } of 4.
    }
drill-why-next-lowest = { $dimension } has been your lowest but for { $lowest }, { $mean } of 4; no decision here turns on { $lowest }.
drill-why-focus = There is no run of yours to go by yet, and “{ $title }” is good practice for { $dimension }.
