### Words of the interface: hand in.

hand-in-heading = Hand in

hand-in-animals = Heron Otter Badger Finch Lynx Plover Marten Osprey Beaver Swift Dipper Hare Curlew Stoat Wren Ibex
hand-in-why-missing = it is not there
hand-in-why-listed = its list of runs names one twice, or by no id
hand-in-why-signs = a name or title in it holds signs that are none
hand-in-why-damaged = it was damaged on its way
hand-in-why-another = it holds another run than its name says
hand-in-why-edited = it was changed after it was handed in
hand-in-why-content-missing = its content is missing
hand-in-why-rating = the rating is not what the reply gets
hand-in-why-results = the results are not what the run comes to
hand-in-why-rules = it was scored by rules { $theirs }; this version has rules { $ours } and comes to something else
hand-in-why-no-case = the text of the case “{ $case }” is missing
hand-in-why-case-damaged = the text of the case “{ $case }” is damaged
hand-in-error-not-whole = This is no hand-in, or not a whole one: the list of its parts cannot be read. Nothing was changed. Choose another file, or ask for this one again: it may have been cut on its way.
hand-in-error-contents = This is not a hand-in, or its list of contents is damaged: { $why }. Nothing was changed. Ask for the file again.
hand-in-error-later = This hand-in has format { $found }; this version of Amends reads formats up to { $known }. Nothing was changed. Update Amends, or have it written by this version.
hand-in-error-foreign = This file holds “{ $entry }”, which belongs in no hand-in. It was not read, and nothing was changed.
hand-in-error-large = This file is larger inside than any hand-in. It was not read to its end, and nothing was changed.
hand-in-error-no-runs = No run is chosen that could be handed in. Nothing was written. Play a case to its end, or choose a run.
hand-in-error-no-name = Neither a name nor a pseudonym is given. Nothing was written. Give one.
hand-in-error-long-name = Name, pseudonym and team are plain text of { $most } letters at most. Nothing was written. Make it shorter.
hand-in-error-unpacked = The file could not be put together: { $why }. Nothing was written. Choose fewer runs.
hand-in-verdict-sound = comes out the same when played again
hand-in-verdict-broken = does not verify: { $why }
hand-in-verdict-broken-at = does not verify at event { $event }: { $why }
hand-in-verdict-not-replayed = cannot be played again with this version: { $why }

hand-in-lead = One small file for whoever trains you. Everything that will be in it stands on this page before it is written.
hand-in-empty = Runs you have played to their end can be handed in here.
hand-in-empty-action = Go to practice
hand-in-day = { $day } { $month } { $year }
hand-in-csat = simulated satisfaction { $csat }
hand-in-forked = tried again from another run
hand-in-unaided = unaided
hand-in-before = handed in before
hand-in-runs = Which runs
hand-in-period-new = Not handed in yet
hand-in-period-all = All
hand-in-case = Which case
hand-in-all-cases = All cases
hand-in-none-meant = No run is meant by this.
hand-in-show-all = { $count ->
    [one] Show { $count } run
   *[other] Show all { $count } runs
}
hand-in-who = Under what name
hand-in-pseudonym = A pseudonym
hand-in-name = Your name
hand-in-pseudonym-field = Pseudonym
hand-in-name-field = Name
hand-in-team = Team
hand-in-team-hint = If you like
hand-in-pseudonym-explains = Your files under a pseudonym belong together, even if you change it. Nobody can tell by them whose they are.
hand-in-name-explains = Whoever gets the file sees your name.
hand-in-named-before = { $runs ->
    [one] One of these runs was handed in under your name before. Whoever has that file can tell whose this pseudonym is.
   *[other] { $runs } of these runs were handed in under your name before. Whoever has that file can tell whose this pseudonym is.
}
hand-in-goes = What goes along
hand-in-goes-always = The runs themselves: what you chose and when, the scores, the results, and the text of the cases, so that each run can be played again.
hand-in-extra-words = The words you typed
hand-in-extra-words-explains = Also what you said of scores. Look for real names in them in the preview.
hand-in-extra-mood = One line on how the runs felt
hand-in-extra-mood-explains = How often you named which mood, for all these runs together.
hand-in-extra-ideas = Your ideas for the way of working
hand-in-extra-ideas-explains = For whoever owns it.
hand-in-never = What you wrote when looking back, your plans, the support you asked for and how you rated yourself never go along.
hand-in-preview = What the file will hold
hand-in-preview-none = Choose a run first.
hand-in-behind = A run stays behind: { $why }
hand-in-who-name = { $called }
hand-in-who-name-team = { $called }, { $team }
hand-in-who-pseudonym = { $called }, a pseudonym
hand-in-who-pseudonym-team = { $called }, a pseudonym, { $team }
hand-in-about = { $day } · { $runs ->
    [one] { $runs } run
   *[other] { $runs } runs
} · { $size }
hand-in-with-words = Typed words go along.
hand-in-without-words = Typed words do not go along.
hand-in-said = Turn { $turn }: “{ $text }”
hand-in-view = On the score of turn { $turn }: “{ $text }”
hand-in-mood-count = { $mood } ({ $runs })
hand-in-mood-line = How the runs felt: { $moods }
hand-in-no-mood = No mood was named after these runs.
hand-in-no-ideas = No idea was written down after these runs.
hand-in-held-ideas = Ideas for the way of working
hand-in-changed = The list of contents was changed after it was written. Do not rely on name, moods and ideas.
hand-in-write = Write the file
hand-in-written = Written to { $path }. Give this file to whoever should have it.
hand-in-unnoted = The file was written, but it could not be noted here that it was: { $why }
hand-in-earlier = Handed in before
hand-in-earlier-none = Nothing yet.
hand-in-earlier-run = { $day }, { $called }, { $runs ->
    [one] { $runs } run
   *[other] { $runs } runs
}
hand-in-earlier-words = { $day }, { $called }, { $runs ->
    [one] { $runs } run
   *[other] { $runs } runs
}, with typed words
hand-in-open = Open a hand-in
hand-in-open-explains = See what somebody else's file holds and whether its runs come out the same. You can also drop it on the window. Nothing of it is kept.
hand-in-open-field = File
hand-in-open-there = Open
hand-in-close = Back to my runs
hand-in-judging = Playing the runs again: { $done } of { $all }
hand-in-all-sound = { $all ->
    [one] The run comes out the same when it is played again.
   *[other] All { $all } runs come out the same when they are played again.
}
hand-in-some-sound = { $sound } of { $all } runs come out the same when they are played again. What is wrong with the others stands at each.
