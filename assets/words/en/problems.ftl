### Words of the interface: what is wrong with a case, with its side file in another language, or with an organisation's file.

# A problem with its place.
problems-line = { $file }:{ $line }:{ $column }: { $code } { $what }

problems-unreadable-fix = Put a case file there, or take it away.
problems-too-many = There are { $count } more problems than can be listed.
problems-too-many-fix = Mend the listed ones first.

# The file as a whole.
problems-bytes = This file has { $bytes } bytes; a case has at most { $most }.
problems-bytes-fix = Split it, or take out what is not part of the case.
problems-utf-16 = This file is UTF-16 text.
problems-utf-16-fix = Save it as UTF-8.
problems-utf-8 = From here on this is not UTF-8 text.
problems-utf-8-fix = Save the file as UTF-8.
problems-invisible = Here stands the invisible character U+{ $code }.
problems-invisible-fix = Delete it: only line ends and tabs may be invisible.
problems-deep = Here brackets or comments nest deeper than 32.
problems-deep-fix = Nest less: no case needs more than a dozen levels. Split a long condition.
problems-values = This file holds too many values.
problems-split-fix = Split the case.
problems-case-long = There are { $count } { $of }; a case has at most { $most }.
problems-not-whole = This is not a whole case with what was laid over it: { $damage }.
problems-not-whole-fix = Take the copy from a backup, or play the case anew.
problems-not-whole-later = it was kept by a later version of Amends
problems-not-whole-part = at byte { $at } there is not what kind of part follows and how long it is
problems-not-whole-short = the { $kind } should have { $said } bytes and has { $there }
problems-not-whole-case = its case is missing
problems-not-whole-layer = what was laid over its case is missing
problems-part-case = case
problems-part-translation = translation
problems-part-organisation = organisation

# How it is written.
problems-syntax = This is not well-formed RON: { $why }.
problems-syntax-open-fix = Look for a missing bracket, comma, colon or quote here or just before: what opens in line { $line } seems never to be closed.
problems-syntax-fix = Look for a missing bracket, comma, colon or quote here or just before.
problems-kind = Here stands “{ $shown }”, and { $wanted } is wanted.
problems-kind-fix = Write { $wanted }.
problems-kind-text = a text in quotes
problems-kind-number = a number
problems-kind-whole = a whole number of 0 or more
problems-kind-truth = true or false
problems-kind-list = a list in [ ]
problems-kind-map = a map in { "{" } { "}" }
problems-kind-bare = { $name } without brackets
problems-kind-one = one value in the brackets of { $name }
problems-kind-several = { $count } values in the brackets of { $name }
problems-kind-block = { $name }( … )
problems-kind-field = a field of { $name }, such as { $field }: …
problems-block = “{ $found }” cannot stand here; { $name }( … ) can.
problems-block-fix = Write { $name }( … ).
problems-name = “{ $name }” cannot stand here.
problems-field-twice = The field “{ $field }” stands here a second time.
problems-field-twice-fix = Delete one of the two.
problems-field-unknown = { $name } has no field “{ $field }”.
problems-field-outer-fix = { $outer } has one: put it there, or close the brackets before it.
problems-field-missing = The field “{ $name }” is missing here.
problems-field-missing-fix = Add { $name }: …
problems-key = An id in quotes and a colon are missing here.
problems-key-fix = Write "id": before the value.
problems-key-twice = The id “{ $id }” stands here a second time; one of the two would be lost.
problems-key-twice-fix = Give one of them another id, or delete it.
problems-id = “{ $id }” cannot be an id.
problems-id-fix = Use 1 to 64 of a-z, A-Z, 0-9, - and _.
problems-id-taken = “{ $id }” is already the id of another { $kind }.
problems-id-taken-fix = Give one of them another id.
problems-taken-reply = reply of this scene
problems-taken-fact = hidden fact
problems-taken-cause = cause

# Numbers, amounts, times.
problems-not-finite = “{ $shown }” is no amount.
problems-not-finite-fix = Write a plain number.
problems-too-large = “{ $shown }” is too large a number.
problems-too-large-fix = Write a smaller number.
problems-not-integer = “{ $shown }” is no whole number from 0 to { $most }.
problems-not-integer-fix = Write a whole number of 0 or more.
problems-range-of = { $number } is out of range: { $what } from { $low } to { $high } are wanted.
problems-range = { $number } is out of range: { $low } to { $high } is wanted.
problems-range-fix = Write a number from { $low } to { $high }.
problems-range-minutes = minutes
problems-range-points = points
problems-range-shares = shares
problems-range-cost = cost a minute
problems-level = { $number } is not a level.
problems-level-fix = Write 0, 1, 2, 3 or 4, or leave the dimension out.
problems-story-time = “{ $time }” is not a story time.
problems-story-time-fix = Write a weekday and a time, such as Friday 19:40.
problems-amount = { $amount } is not an amount from 0 to 1,000,000,000.
problems-amount-fix = Write an amount of 0 or more.
problems-unit = { $amount } is not a whole number of the smallest unit of { $currency }.
problems-unit-none = no decimals
problems-unit-two = at most two decimals
problems-unit-fix = Write { $unit }.
problems-authority = Authority is four amounts that never fall: first line, supervisor, manager, executive.
problems-authority-fix = Write authority: [60.00, 120.00, 200.00, 1000.00].
problems-cost = The cost of staff time is four amounts a minute, one a level.
problems-cost-fix = Write handling_cost_per_min: [0.80, 1.40, 2.50, 5.00].
problems-month = “{ $month }” is not a year and a month.
problems-month-fix = Write them as 2026-11.
problems-currency = “{ $currency }” is not a currency.
problems-currency-fix = Write three capital letters, such as USD or EUR.
problems-wait = { $told } minutes are announced, and only { $waited } pass.
problems-wait-fix = Announce no more than passes.

# The line under the clock.
problems-clock-line = From { $from } to { $to } is no line of at most two days.
problems-clock-line-fix = Write an end after the beginning, at most two days later.
problems-clock-start = The story starts on { $starts }, which is not between { $from } and { $to }.
problems-clock-start-fix = Begin the line at the story's start, or before it.
problems-clock-marks = There are { $count } moments; at most { $most } have room.
problems-clock-marks-fix = Keep those that count.
problems-clock-off = { $at } is not on the line.
problems-clock-off-fix = Write a time between its beginning and its end.
problems-clock-order = { $at } comes before the moment above it.
problems-clock-order-fix = Put the moments in order of time.
problems-clock-words = This has { $letters } characters; under the clock there is room for { $most }.

# Texts and lists.
problems-text-invisible = This text holds the invisible character U+{ $code }.
problems-text-invisible-fix = Take the escape out.
problems-text-long = This text has { $letters } characters; no text of a case has more than { $most }.
problems-text-long-fix = Split it, or say it in fewer words.
problems-text-brief = This has { $letters } characters; a name, a title, a label or a caption has at most { $most }.
problems-text-brief-fix = Say it in a few words.
problems-text-fewer-fix = Say it in fewer words.
problems-text-marks = In this text accents or joiners are piled on one another.
problems-text-marks-fix = Leave at most { $most } accents on a letter and one joiner between two letters.
problems-text-empty = This text says nothing.
problems-text-empty-fix = Write it, or delete what it belongs to.
problems-brace = A brace in this text has no partner.
problems-brace-fix = Close it, or double it to show one.
problems-placeholder = There is no { "{" }{ $name }{ "}" }.
problems-placeholder-near-fix = Did you mean { "{" }{ $near }{ "}" }?
problems-placeholder-fix = Use one of { $names }.
problems-list-long = Here stand { $count } entries; at most { $most } are allowed.
problems-list-of = There are { $count } { $what }; at most { $most } are allowed.
problems-list-long-fix = Take some out, or split the case.
problems-list-fix = Take some out.
problems-of-customers = customers
problems-of-offers = offers
problems-of-endings = endings
problems-of-case-file = facts in the case file
problems-of-hidden = hidden facts
problems-of-rules = rules
problems-of-causes = causes
problems-of-scenes = scenes
problems-of-replies = replies
problems-of-replies-here = replies in this scene

# What is named.
problems-near-fix = Did you mean { $near }?
problems-known-none = There is none to name here.
problems-known = Known here: { $names }.
problems-known-more = Known here: { $names } and { $more } more.
problems-unknown = There is no { $kind } “{ $name }”.
problems-kind-customer = customer
problems-kind-scene = scene
problems-kind-offer = offer
problems-kind-fact = hidden fact
problems-kind-promise = promise that any reply makes,
problems-kind-flag = reply that sets the flag
problems-ending-as-scene = “{ $name }” is an ending, not a scene.
problems-ending-as-scene-fix = Write next: "end"; the endings' conditions then decide.
problems-no-such-scene = There is no scene “{ $name }”.
problems-near-end-fix = Did you mean end?
problems-no-such-reply = That scene has no reply “{ $name }”.
problems-no-such-cause = There is no cause “{ $name }” to stand under.
problems-causes-circle = From “{ $name }” the causes lead round in a circle.
problems-causes-circle-fix = Take `under` away from the topmost of them.
problems-never-granted = “{ $name }” can be given by nobody, so nobody approves it.
problems-never-granted-fix = Delete this, or give the offer a level.

# What a case needs.
problems-format = This version of Amends reads format 1, not { $format }.
problems-format-fix = Update Amends, or write format: 1.
problems-letter = This version of Amends cannot play a letter yet.
problems-inbox = This version of Amends cannot play an inbox yet.
problems-later-fix = Take it out, or wait for the version that plays it.
problems-no-ending = This case has no ending.
problems-no-ending-fix = Add endings: { "{" } … { "}" }, the last with when: Always.
problems-no-scene = There is no scene.
problems-no-scene-fix = Add scenes: { "{" } "first": Scene(…) { "}" }.
problems-no-customer = There is no customer.
problems-no-customer-fix = Add customers: { "{" } "name": Customer(…) { "}" }.
problems-no-name = This customer has no name.
problems-no-name-fix = Add names: [Name(full: …, formal: …, short: …)].
problems-no-variant = This detail has no variant.
problems-no-variant-fix = Write at least one.
problems-scene-end = No scene can be called “end”: it is where a case ends.
problems-scene-end-fix = Give the scene another id.
problems-no-reply = Nothing can be answered in this scene.
problems-no-reply-fix = Add a reply, or lead past the scene.
problems-no-silence = This scene does not say what silence does.
problems-no-silence-fix = Add silence: Silence(…).
problems-no-wording = There is nothing to say here.
problems-no-wording-fix = Write at least one wording.
problems-no-reaction = The reply “{ $reply }” does not say how the customer takes it.
problems-no-reaction-fix = Add reaction: Reaction(settled: […], …) for all five moods.
problems-reaction-moods = This reaction has no words for { $moods }.
problems-reaction-moods-fix = Add { $moods }: ["…"].

# The ways through a case.
problems-of-scene = { $what }: “{ $scene }”.
problems-unreached = Nothing leads to this scene
problems-unreached-fix = Lead a reply to it with next, or delete it.
problems-dead-end = From this scene the end can never be reached
problems-dead-end-fix = Lead one of its ways to "end".
problems-idle-loop = From this scene one can come back to it with nothing changed
problems-idle-loop-fix = Let a step on the way cost time, score something or set a flag.
problems-all-closed = Every reply here has a condition, so all of them may be closed at once
problems-all-closed-fix = Leave one reply without `when`.
problems-ending-always = This ending holds always, so the ones below it are never reached.
problems-ending-always-fix = Move it to the end, or give it a condition.
problems-ending-last = The last ending has a condition, so a case might have none.
problems-ending-last-fix = Write when: Always in the last ending.
problems-route-always = Behind the typed route that holds always stand others, which are never taken
problems-route-always-fix = Move Route(when: Always, …) to the end of the list.
problems-route-last = The last typed route has a condition, so some words would lead nowhere
problems-route-last-fix = End the list with Route(when: Always, next: …).
problems-silent-scene = In some moods nothing is said or seen when this scene opens
problems-silent-scene-fix = Add a last Say(any_of: […]) without `when`.

# How a case is made up.
problems-intro = Role and summary have { $words } words.
problems-intro-fix = Move facts to the case file or the policy card.
problems-station = A way through the case ends here without { $station }
problems-station-fix = Lead it through a scene with that beat first.
problems-station-opening = an opening
problems-station-remedy = a remedy
problems-station-close = a close (commitment or follow-up)
problems-scene-count = There are { $count } scenes; { $low } to { $high } are wanted.
problems-scene-count-fix = Set scope: Short for a small case, or add or merge scenes.
problems-endings = There are { $count } endings.
problems-endings-no-loss = There are { $count } endings, none of them a loss.
problems-endings-fix = Write at least four, one of them a loss.
problems-recovers = No ending recovers from a poor start.
problems-recovers-fix = Add one with the band Patched, Restored or SecondChance.
problems-nothing-due = Nothing comes due later: no card and no promise.
problems-nothing-due-fix = Give one scene after: After(at: …), or let a reply make a promise.
problems-reply-count = There are { $count } replies here
problems-reply-count-fix = Write three or four.
problems-moods = Lines vary by mood in { $count } scenes.
problems-moods-fix = Write Say(when: Mood(Angry), …) in at least two.
problems-scored = { $dimension } is scored in { $count } scenes; at least { $wanted } are wanted.
problems-scored-fix = Score it where a reply shows it.

# How it is written, as far as can be told.
problems-lengths = Replies have { $short } to { $long } characters
problems-lengths-fix = Bring them closer: the longest at most 1.4 times the shortest.
problems-best-place = In { $count } of { $scenes } scenes the best reply stands in the same place of the file.
problems-best-place-fix = Move some of them.
problems-best-gives-away = In { $count } of { $scenes } scenes the best reply is { $what }: that gives it away.
problems-best-dearest = the dearest
problems-best-longest = the longest
problems-best-gives-away-fix = Change some of them.
problems-alike = Replies differ in fewer than two dimensions
problems-alike-fix = Let each win something and cost something else.
problems-perfect = The reply “{ $reply }” is excellent in everything.
problems-perfect-fix = Let it cost something: nobody says the perfect thing.
problems-no-reason = The reply “{ $reply }” has no reason or no thought.
problems-no-reason-fix = Add why: "…" and thought: "…"; the debrief shows both.
problems-thought = This thought has { $words } words.
problems-thought-fix = Keep it to 25.
problems-rubric-word = The reply “{ $reply }” says “{ $word }…”, a word of the rubric.
problems-rubric-word-fix = Say it as a person at work would.
problems-unrevealed = Nothing reveals “{ $fact }”.
problems-unrevealed-fix = Add Reveal("…") to the reply that finds it.
problems-ungiven = “{ $offer }” can never be given: no reply makes it, and it is beyond its level.
problems-ungiven-fix = Let a reply make it, raise its level, or take it out.
problems-unsettled = The promise “{ $promise }” is never kept or broken.
problems-unsettled-fix = Give it a card, or Kept and Broken in later replies.
problems-overpromise = The reply “{ $reply }” promises too much, and nothing can come back from it.
problems-overpromise-fix = Let it make a Promise, offer something beyond authority, or set a flag.
problems-no-table = The picture of this case has no table
problems-no-table-fix = Leave sight out, or say OnPhone or Apart; a table stands in a restaurant or café, face to face.

# An organisation's file.
problems-house-no-case = No case that can be played here is called “{ $name }”.
problems-house-rules = There are { $count } rules; at most { $most } are allowed.
problems-house-no-currency = Here stands an amount, and nothing says in which currency.
problems-house-no-currency-fix = Add currency: "EUR", or whichever it is.
problems-house-own-currency = { $currency } is the organisation's own currency.
problems-house-own-currency-fix = Take this rate out.
problems-house-worth = { $worth } is not what a currency can be worth.
problems-house-worth-fix = Write what one { $currency } is worth in the organisation's currency.
problems-house-both = “{ $case }” is left as it is written, and limits are set for it.
problems-house-both-fix = Take one of the two out.
problems-house-avoid-many = There are { $count } words to avoid; at most { $most } are allowed.
problems-house-avoid-many-fix = Keep those that are said most.
problems-house-avoid-none = Here stands no word to avoid.
problems-house-avoid-none-fix = Write one between the brackets, or take this out.
problems-house-no-word = Here stands neither a letter nor a figure, so it is found in no reply.
problems-house-no-word-fix = Write a word as it is said.
problems-house-twice = “{ $word }” stands here a second time, and only the first counts.
problems-house-colour = “{ $colour }” is not a colour.
problems-house-colour-fix = Write it as # and six figures, such as "#1B6E5A".
problems-house-brace = A brace stands in this rule, which holds in every case.
problems-house-brace-fix = Say it without a name from a case.
problems-house-no-rate = These limits are in { $ours }: cases in { $theirs } keep their own, for want of a rate.
problems-house-no-rate-fix = Add to rates: { "{" }"{ $theirs }": …{ "}" }, what one { $theirs } is worth in { $ours }.
problems-house-bounds = In { $currency } the highest of these limits is above 1,000,000,000.
problems-house-bounds-fix = Write smaller amounts, or mend the rate.
problems-house-rules-case = With these rules “{ $case }” has { $count }; at most { $most } are allowed.
problems-house-two = Two organisations' files lie among your cases: { $first } and { $second }.
problems-house-two-fix = Keep one there, and move the others elsewhere; none is used until then.
problems-accent = { $colour } cannot be the accent: { $why }.
problems-accent-near-fix = The nearest that passes is { $colour }. Until then the usual colour stays.
problems-accent-fix = Write another; until then the usual colour stays.
problems-accent-button = in the { $look } look the words on a button read at { $ratio } to 1, and { $floor } is needed
problems-accent-words = in the { $look } look words in it read on { $ground } at { $ratio } to 1, and { $floor } is needed
problems-accent-marks = in the { $look } look what is made of it reads on { $ground } at { $ratio } to 1, and { $floor } is needed
problems-look-light = light
problems-look-dark = dark
problems-look-contrast-light = light high-contrast
problems-look-contrast-dark = dark high-contrast
problems-ground-page = the page
problems-ground-rail = the rail
problems-ground-card = a card
problems-ground-well = a well
problems-ground-row = a chosen row
problems-ground-other = its ground

# A side file in another language.
problems-side-language = Cases cannot be told in “{ $language }”.
problems-side-language-fix = Write one of { $languages }.
problems-side-update-fix = Update Amends.
problems-side-own = “{ $case }” is written in this language itself.
problems-side-own-fix = Name the language of the translation.
problems-side-case = This is a translation of “{ $case }”, and the case beside it is “{ $beside }”.
problems-side-case-fix = Put it beside its case, or mend the id.
problems-side-left-fix = Delete the line, or let { $command } set it aside.
problems-side-left = The case has no text “{ $path }”.
problems-side-missing = { $after ->
    [0] “{ $path }” has no translation yet.
    [one] “{ $path }” has no translation yet, nor has the one after it.
   *[other] “{ $path }” has no translation yet, nor have the { $after } after it.
}
problems-side-unlisted = { $others ->
    [0] The case has texts with no line here: “{ $first }”.
    [one] The case has texts with no line here: “{ $first }” and another.
   *[other] The case has texts with no line here: “{ $first }” and { $others } others.
}
problems-side-missing-fix = Fill in its text. Until then the original is shown.
problems-side-unlisted-fix = Let `amends translate … --update` add them, then fill them in. Until then the original is shown.
problems-side-marked = This line is marked as one to look at again.
problems-side-marked-fix = Mend the text if it needs it, then delete `was`. Until then the original is shown.
problems-side-stale = The case now says “{ $now }” here; this was made for “{ $was }”.
problems-side-stale-fix = Mend the text, then delete `was`. Until then the original is shown.
problems-side-stale-of-fix = Mend the text and write the new words as `of`; { $command } marks such lines. Until then the original is shown.
problems-side-long = This has { $letters } characters; in its place there is room for { $most }.
problems-side-lost = The original says { "{" }{ $mark }{ "}" }, and this does not.
problems-side-lost-name-fix = Name them, as { "{" }{ $who }.full{ "}" }, { "{" }{ $who }.formal{ "}" } or { "{" }{ $who }.short{ "}" }.
problems-side-lost-fix = Write { "{" }{ $mark }{ "}" } where it belongs.
problems-side-path = “{ $path }” cannot be the path of a text.
problems-side-path-fix = Let `amends translate … --update` write the paths.
problems-side-name = The file is called after “{ $tag }” and says that it is in { $language }.
problems-side-name-fix = Call it after { $tag }, or mend what it says.
problems-language-english = English
problems-language-german = German
problems-side-astray = This is a case in another language, and the case is not beside it.
problems-side-astray-fix = Put it into the folder of its scenario.ron as de.ron, or beside my-case.ron as my-case.de.ron.

# What every way through a case comes to.
problems-ways-best = The best run reaches a simulated satisfaction of { $reached }; { $wanted } is wanted.
problems-ways-best-fix = Raise the levels of the best replies, announce their waits, or add a fair offer.
problems-ways-worst = The worst run still reaches { $reached }; { $wanted } or less is wanted.
problems-ways-worst-fix = Let the poor replies cost more.
problems-ways-ending = No run ends in “{ $ending }”.
problems-ways-ending-fix = Change its condition, or the order of the endings.
problems-ways-length = The best run has { $count } decisions; { $low } to { $high } are wanted.
problems-ways-length-fix = Split or merge decisions on the best way.
problems-ways-poor-start = After a poor first reply the best run reaches only { $reached }; { $wanted } is wanted.
problems-ways-poor-start-fix = Let good replies later make up for it: no first word ends a case.
problems-ways-value = Net value differs by { $spread } between the best and the worst run.
problems-ways-value-fix = Let it differ by at least 30 % of what the relation is worth.
