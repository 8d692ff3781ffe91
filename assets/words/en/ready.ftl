### Words of the interface. Ready for customers? The rule, and who meets it.

ready-heading = Ready for customers?
ready-back = Back to the report
ready-about = Practice shows practice. Who meets the rule has done this with a simulated customer; how it goes with a real one, it cannot tell. Use it to talk with people, not to compare them.
ready-looking = Looking who is ready …
ready-none = No rule is set yet. A rule says what somebody has to have shown in practice before they talk to customers; you can change it at any time.
ready-begin = Set a rule
ready-rule = The rule
ready-rule-change = Change the rule
ready-rule-done = Done
ready-rule-drop = Set no rule
ready-sentence = { $what }, with { $asks }. { $modes }
ready-sentence-bare = { $what }, played to its end. { $modes }
ready-cases-any = { $runs ->
    [one] One run of any case
   *[other] { $number } runs of any case
}
ready-cases-one = { $runs ->
    [one] One run of { $cases }
   *[other] { $number } runs of { $cases }
}
ready-cases-many = { $runs ->
    [one] One run each of { $cases }
   *[other] { $runs } runs each of { $cases }
}
ready-modes = Runs in { $modes } count, but none that was tried again from another.
ready-ask-level = { $dimension } { $level } or more
ready-ask-csat = simulated satisfaction { $csat } stars or more
ready-ask-no-error = no error
ready-ask-without = none of these errors: { $errors }
ready-ask-without-many = none of { $count } errors
ready-set-cases = Cases to be shown
ready-set-any-case = Any case
ready-set-runs = How many runs have to meet it
ready-set-runs-of = { $count ->
    [one] One run, which may be luck
   *[other] { $count } runs
}
ready-set-modes = Modes that count (all, if none is chosen)
ready-set-levels = Least mean level, 0 to 4
ready-set-level = { $level } or more
ready-set-csat = Least simulated satisfaction
ready-set-stars = { $stars } stars or more
ready-set-nothing = Not asked
ready-set-errors = Errors that must not be there
ready-set-no-error = Not one of them
ready-set-any-error = Any may be there
ready-people = { $all ->
    [0] No run in the report yet
    [one] Ready by this rule: { $ready } of one person
   *[other] Ready by this rule: { $ready } of { $all } people
}
ready-not-yet = { $people ->
    [one] Not yet: one person, with what to talk about
   *[other] Not yet: { $people } people, with what to talk about
}
ready-all-are = Everybody in the report meets the rule.
ready-none-is = Nobody in the report meets it so far.
ready-more = { $count } more to show: show the next
ready-everybody = Everybody of whom something is here
ready-left-out = Here, and in neither list: left out by the filters of the report, or only in workshops
ready-runs-of = Runs of { $called }
ready-run = { $case }, { $day }
ready-talk-nothing-played = There is no run yet in a mode that counts: { $modes }.
ready-talk-not-played = “{ $case }” is still to be played. Modes that count: { $modes }.
ready-slipped = The latest run does not meet the rule any more:
ready-talk-few = { $met ->
    [one] “{ $case }”: one run meets the rule so far; { $asked } are asked for. The latest of them:
   *[other] “{ $case }”: { $met } runs meet the rule so far; { $asked } are asked for. The latest of them:
}
ready-talk-few-any = { $met ->
    [one] One run meets the rule so far; { $asked } are asked for. The latest of them:
   *[other] So far { $met } runs meet the rule; { $asked } are asked for. The latest of them:
}
ready-talk-not-replayed = “{ $case }” was played, but it cannot be played again here. Nothing but the file says how it went, so it does not count.
ready-talk-nearest = “{ $case }”, by the run that came nearest:
ready-talk-level = { $dimension } came to { $came }; { $asked } is asked for. Aim for: { $aim }.
ready-talk-unscored = { $dimension } was not called for in it; { $asked } is asked for. Choose a case that calls for it.
ready-talk-csat = The simulated customer ended at { $came } stars; { $asked } are asked for.
ready-talk-error = An error that must not be there: { $error }. { $coach }
