### After a workshop: the room's debrief on the page, on the hand-out, and in the debrief of a run that was kept of it.

## In the debrief of a participant's own copy of the run.

room-debrief-own-title = You and the room
room-debrief-own-about =
    { $same ->
        [0] Nowhere did the room play what you chose.
        [one] At one of { $all } decisions the room played what you chose.
       *[other] At { $same } of { $all } decisions the room played what you chose.
    }
room-debrief-own-all = The room played what you chose, every time.
room-debrief-own-number =
    { $number ->
        [0] An extra question
       *[other] Decision { $number }
    }
room-debrief-own-chose = You chose “{ $way }”.
room-debrief-own-moved = You chose “{ $way }”, and after talking “{ $second }”.
room-debrief-own-typed = You answered in your own words.
room-debrief-own-none = You gave no answer here.
room-debrief-own-played = The room played “{ $way }”.
room-debrief-own-played-same = The room played the same.
room-debrief-own-played-typed = The room played an answer in somebody’s own words.

## What a way is where it is no reply, as it stands between quotation marks.

room-debrief-way-keep = put it right now
room-debrief-way-delegate = hand it to a colleague
room-debrief-way-skip = let it pass
room-debrief-way-open = open the card of { $name }
room-debrief-way-close = close the inbox for this week
room-debrief-way-typed = in your own words

## The room's debrief, in whole sentences.

room-debrief-chose = The room chose “{ $way }”: { $count } of { $all }.
room-debrief-chose-tied = Level at the top: { $ways }, with { $count } of { $all } each.
room-debrief-chose-none = Nobody chose one of the replies here.
room-debrief-played = What was played was “{ $way }”.
room-debrief-played-choice = That was played first.
room-debrief-played-first = What was played first was “{ $way }”.
room-debrief-played-none = The workshop ended before anything was played here.
room-debrief-best = Best of what was open by the rubric: “{ $way }”, { $best } of 4; the room’s choice comes to { $level }.
room-debrief-best-chosen = No open reply is rated higher: { $best } of 4.
room-debrief-best-among = Of these, “{ $way }” is the best of what was open by the rubric: { $best } of 4.
room-debrief-best-beside = Best of what was open by the rubric: “{ $way }”, { $best } of 4.
room-debrief-split =
    { $level ->
        [one] { $first } chose { $ways } and { $second } { $others }.
       *[other] { $first } chose { $ways }, and { $second } each { $others }.
    }
room-debrief-split-level = { $first } each chose { $ways }.
room-debrief-moved = Moved after talking: { $moves }.
room-debrief-move =
    { $count ->
        [one] one from “{ $from }” to “{ $to }”
       *[other] { $count } from “{ $from }” to “{ $to }”
    }
room-debrief-move-rest =
    { $count ->
        [one] one more in another way
       *[other] { $count } more in other ways
    }
room-debrief-moved-none = After talking, everybody stood by their answer.
room-debrief-gained = After talking, { $gains }.
room-debrief-gain = “{ $way }” had { $last } instead of { $first }
room-debrief-tried = Then you came back and tried “{ $way }”. So it was taken: { $reaction }
room-debrief-tried-unheard = Then you came back and tried “{ $way }”.
room-debrief-other-branch =
    { $count ->
        [0] At an extra question the story went on with another reply than your choice, so the ending is not that of your choices alone.
        [one] At decision { $numbers } the story went on with another reply than your choice, so the ending is not that of your choices alone.
       *[other] At decisions { $numbers } the story went on with other replies than your choices, so the ending is not that of your choices alone.
    }
room-debrief-predicted =
    { $right ->
        [0] None of { $all } predictions of how the customer would take it came true.
        [one] One of { $all } predictions of how the customer would take it came true.
       *[other] { $right } of { $all } predictions of how the customer would take it came true.
    }
room-debrief-against-best =
    { $all ->
        [one] { $best ->
            [0] The one time you chose among replies, it was not the best that was open.
           *[other] The one time you chose among replies, it was the best that was open.
        }
       *[other] { $best ->
            [0] At none of { $all } decisions did the room choose the best reply that was open.
            [one] At one of { $all } decisions the room chose the best reply that was open.
           *[other] At { $best } of { $all } decisions the room chose the best reply that was open.
        }
    }
room-debrief-taken = So it was taken: { $taken }
room-debrief-most-split =
    { $number ->
        [0] An extra question divided you most: { $split }
       *[other] Decision { $number } divided you most: { $split }
    }
room-debrief-never-split = No decision divided you: each time one reply was clearly ahead.
room-debrief-split-few = Where fewer than { $answers } choose among the replies, nothing is said of where you split.
room-debrief-talked =
    { $decisions ->
        [one] One decision was put to you twice; { $count ->
            [0] nobody changed their answer.
            [one] one answer changed.
           *[other] { $count } answers changed.
        }
       *[other] { $decisions } decisions were put to you twice; { $count ->
            [0] nobody changed their answer.
            [one] one answer changed.
           *[other] { $count } answers changed.
        }
    }
room-debrief-talked-hands =
    { $decisions ->
        [one] One decision was put to you twice; { $count ->
            [0] the figures stayed as they were.
            [one] by the figures at least one answer changed.
           *[other] by the figures at least { $count } answers changed.
        }
       *[other] { $decisions } decisions were put to you twice; { $count ->
            [0] the figures stayed as they were.
            [one] by the figures at least one answer changed.
           *[other] by the figures at least { $count } answers changed.
        }
    }
room-debrief-halves-higher = { $name } chose { $by } levels higher in the second half than in the first.
room-debrief-halves-lower = { $name } chose { $by } levels lower in the second half than in the first.
room-debrief-halves-same = { $name } chose at the same level in both halves.
room-debrief-rounds-higher = After talking, { $name } chose { $by } levels higher than before.
room-debrief-rounds-lower = After talking, { $name } chose { $by } levels lower than before.
room-debrief-rounds-same = After talking, { $name } chose at the same level as before.

## The page after a workshop.

room-debrief-about = Workshop, { $date }; { $seats ->
    [0] by show of hands
    [one] one phone
   *[other] { $seats } phones
}
room-debrief-about-group = { $group }, { $date }; { $seats ->
    [0] by show of hands
    [one] one phone
   *[other] { $seats } phones
}
room-debrief-ended = How it ended
room-debrief-early = The workshop ended before the case did, so there is no ending and no satisfaction.
room-debrief-csat = Simulated satisfaction: { $csat } of 5.
room-debrief-csat-updated = After the second chance: { $csat } of 5, simulated.
room-debrief-stays = Simulated chance that the customer stays: { $stays }%.
room-debrief-keep-line = The line to keep
room-debrief-keep-none = None of your choices here was both good by the rubric and a help to the customer. What was best of what was open is marked below, decision by decision.
room-debrief-keep-about = { $dimension }: { $level }. { $effect }
room-debrief-opinions = Where you split, and what talking changed
room-debrief-nothing-asked = The room was asked about no decision.
room-debrief-counts = { $first }, then { $last }
room-debrief-level = { $level } of 4
room-debrief-mark-chosen = The room’s choice
room-debrief-mark-played = Played
room-debrief-mark-first = Played first
room-debrief-mark-then = Tried after that
room-debrief-mark-level = Level at the top
room-debrief-mark-best = Best by the rubric
room-debrief-typed =
    { $count ->
        [one] One answered in their own words.
       *[other] { $count } answered in their own words.
    }
room-debrief-tables = Tables
room-debrief-tables-about = Each table beside itself, never one beside another. Nothing is said that rests on fewer than five answers, or that would tell what one person changed.
room-debrief-handout = Hand-out
room-debrief-handout-explains = One page without names: how it ended, the line to keep, decision by decision, and what to remember.
room-debrief-handout-written = The hand-out is here: { $path }
room-debrief-keep = Keep the room’s run
room-debrief-kept = The run is kept under “{ $name }”. It counts as nobody’s own practice.
room-debrief-kept-early = What was played is kept under “{ $name }”, without a result: the case had not ended.
room-debrief-group = Workshop
room-debrief-leave = Close the room and forget names
room-debrief-close = Close the room
room-debrief-wall = Last page on the wall
room-debrief-back = Back to workshops
room-debrief-names = When you close the room, every name is forgotten and everything that was typed and not picked to be played. What the room chose stays.
room-debrief-past = Workshops that were
room-debrief-past-hide = Hide workshops that were
room-debrief-past-about = What rooms chose, without anybody’s name.
room-debrief-past-row = { $title }, { $date }
room-debrief-past-row-group = { $title }, { $group }, { $date }
room-debrief-past-all = Show all { $count }
room-debrief-keeping = Keeping…
room-debrief-runs-heading = Runs kept of this workshop
room-debrief-runs =
    { $count ->
        [one] One run is kept on this computer, under the name { $names }.
       *[other] { $count } runs are kept on this computer, under the names { $names }.
    }
room-debrief-runs-next = To see one in Progress, choose its name by “Somebody else practises” in the library. Reports tells of what was handed in: with one press each becomes a hand-in under its name, without typed words, and is taken in there.
room-debrief-runs-early = To see one in Progress, choose its name by “Somebody else practises” in the library. None has a result, since the case had not ended, so they cannot come into Reports.
room-debrief-runs-put =
    { $count ->
        [one] Put this run into Reports
       *[other] Put these { $count } runs into Reports
    }
room-debrief-wish-heading =
    { $count ->
        [one] One participant wants to keep the run
       *[other] { $count } participants want to keep the run
    }
room-debrief-wish-about = A name came from a phone; only you know whose it is. Nothing is kept before you say so.
room-debrief-wish-new = Was “{ $seat }” in the room. Nobody here has this name.
room-debrief-wish-known = Was “{ $seat }” in the room. “{ $here }” has practised on this computer before.
room-debrief-wish-kept = Kept as “{ $name }”.
room-debrief-wish-refused = Not kept.
room-debrief-wish-keep = Keep
room-debrief-wish-same = The same person
room-debrief-wish-other = Somebody else
room-debrief-wish-no = Do not keep
room-debrief-wish-spoken = { $name }: { $choice }
room-debrief-wish-settle =
    { $count ->
        [0] Keep the run for nobody
        [one] Keep the run for one person
       *[other] Keep the run for { $count } people
    }
room-debrief-wish-undecided = Say whose each name is first.
room-debrief-wish-open =
    { $count ->
        [one] { $names } wanted to keep the run, and you have not answered. Close the room once more, and it is not kept for them.
       *[other] { $names } wanted to keep the run, and you have not answered. Close the room once more, and it is kept for none of them.
    }
room-debrief-forget = Forget this workshop
room-debrief-forget-row = Forget
room-debrief-forget-row-spoken = Forget { $title }
room-debrief-forget-ask = Forget “{ $title }”?
room-debrief-forget-about = What the room chose is removed from this computer and cannot be brought back. Runs that were kept of it stay with whoever they are of.
room-debrief-forget-stay = Leave it
room-debrief-forget-yes = Forget it
