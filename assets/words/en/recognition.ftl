### Words of the interface: recognition.

recognition-heading = Recognition

## The nine, as they are called

recognition-bridge-builder = Bridge builder
recognition-owner = Owner
recognition-right-first-time = Right first time
recognition-fair-hand = Fair hand
recognition-clock-keeper = Clock keeper
recognition-turnaround = Turnaround
recognition-second-chance = Second chance
recognition-detective = Detective
recognition-guardian = Guardian

## Their rules

recognition-rule-bridge-builder = The customer’s anger fell by 40 or more.
recognition-rule-owner = Ownership of 3.5 or more in the mean, nobody handed on, every promise kept.
recognition-rule-right-first-time = The loss was repaired in the first contact, and the customer was asked whether anything is left.
recognition-rule-fair-hand = Between 0.8 and 1.5 times what was fair was given, and what that came to for the company is in the top quarter of possible runs.
recognition-rule-clock-keeper = The loss was repaired within the time this customer could be expected to wait, and a reply said by when.
recognition-rule-turnaround = The simulated customer is likelier to stay than if nothing had gone wrong.
recognition-rule-second-chance = After a second failure, full amends were made: in words, and in what was given.
recognition-rule-detective = The customer never had to repeat what was on file, and the cause came out.
recognition-rule-guardian = What has to go to somebody higher went there, and its story went with it.

## How to come to them

recognition-way-bridge-builder = Say what went wrong for this person before you say what you will do. Anger falls where it is heard.
recognition-way-owner = Keep the case in your own hands, say what you will do yourself, and promise only what you can hold.
recognition-way-right-first-time = Mend it before the first talk ends, and ask whether anything is left undone.
recognition-way-fair-hand = Give what makes up for the loss and a little for the trouble: not less, and not much more.
recognition-way-clock-keeper = Say a time, and mend the loss itself before you polish the rest.
recognition-way-turnaround = Be excellent throughout, follow up, and ask whether it works. It cannot be had after a second failure.
recognition-way-second-chance = When something fails again, name it, take it on yourself, and make it good once more.
recognition-way-detective = Read the file first, tell what you know from it, and ask for what only the customer can tell.
recognition-way-guardian = Know what is not yours to decide, and tell the story yourself when you hand it on.

## How much of it there was

recognition-figure-bridge-builder = Anger fell by { $figure }
recognition-figure-owner = Ownership { $figure } of 4 in the mean
recognition-figure-right-first-time = Confirmed with reply { $figure }
recognition-figure-right-by-colleague = Confirmed by a colleague
recognition-figure-fair-hand = Given: { $figure } times what was fair
recognition-figure-clock-keeper = { $count ->
    [0] Repaired at once
    [one] Repaired within a minute
   *[other] Repaired within { $count } minutes
}
recognition-figure-clock-keeper-hours = { $count ->
    [one] Repaired within an hour
   *[other] Repaired within { $count } hours
}
recognition-figure-clock-keeper-days = { $count ->
    [one] Repaired within a day
   *[other] Repaired within { $count } days
}
recognition-figure-turnaround = Simulated chance of staying: { $figure } points above never having failed
recognition-figure-second-chance = Simulated satisfaction { $figure } of 5 after a second failure
recognition-figure-detective = The cause came out with reply { $figure }
recognition-figure-guardian = { $level ->
    [1] Handed on to a supervisor
    [2] Handed on to a manager
   *[other] Handed on to the head of the house
}

## Which run

recognition-first-run = first unaided run
recognition-best-run = best unaided run

## A certificate

recognition-no-name = Whoever practised this
recognition-title = { $kind }, { $name }
recognition-practice = Recognition in practice, { $which }
recognition-file = amends-certificate-{ $kind }
recognition-and-others = { $name } and the others
recognition-deed-bridge-builder = took { $who } from { $before ->
    [limit] the very limit
    [furious] furious
    [angry] angry
    [annoyed] annoyed
   *[settled] settled
} to { $after ->
    [limit] the very limit
    [furious] furious
    [angry] angry
    [annoyed] no more than annoyed
   *[settled] settled
}, in { $count ->
    [one] one reply
   *[other] { $word } replies
}.
recognition-deed-owner = kept { $who }’s case in one pair of hands from the first line to the last, and every promise with it.
recognition-deed-right-first-time = put it right for { $who } in the first contact, and asked whether anything was left undone.
recognition-deed-fair-hand = gave { $who } what was fair: not less, and not much more.
recognition-deed-clock-keeper = put it right for { $who } within the time that anybody could be asked to wait.
recognition-deed-turnaround = won { $who } back: likelier to stay, as simulated, than if nothing had gone wrong.
recognition-deed-second-chance = made it good to { $who } when it had failed a second time, in words and in what was given.
recognition-deed-detective = found out for { $who } what had really gone wrong, and asked for nothing that was on file.
recognition-deed-guardian = saw what was not theirs to decide, and handed { $who } on warmly, the story told.
recognition-face = { $name }, { $mood ->
    [limit] at the limit
    [furious] furious
    [angry] angry
    [annoyed] annoyed
   *[settled] settled
}
recognition-curve = { $name }’s simulated anger, reply by reply
recognition-curve-said = { $title }: { $figures }; { $figure }.
recognition-first-line = Before any reply
recognition-fell = fell by { $by }
recognition-rose = rose by { $by }
recognition-level = { $dimension } { $level }, reply { $turn }: { $first }; { $second }.
recognition-erased = These words were erased.
recognition-to-sign = Date and signature
recognition-signed = { $role }, { $date }
recognition-foot = In practice, with a simulated customer. Rule: { $rule } Case: “{ $case }”, { $date }. Rubric { $rubric }, rules { $rules }.

## The page

recognition-back = Progress
recognition-back-debrief = Debrief
recognition-about = Nine things well done, each by a rule and with the words that earned it. They come from your first or your best run of a case without help, in practice, with simulated customers, where that run was good as a whole: 3 or more in the mean of the four dimensions, and a simulated satisfaction above 3.
recognition-reading = Past runs are being read …
recognition-none = Nothing yet. Play a case without the coach and see it through: what you do well there stands here, with your own words.
recognition-practise = Choose a case
recognition-not-yet = Not yet, and what it takes
recognition-came = { $figure }. “{ $case }”, { $which }, { $date }.
recognition-certificate = Certificate
recognition-certificate-explains = One page of A4, to print or to send. It says what you did in practice, for whom and by which rule, with the words that earned it.
recognition-written = The certificate is here: { $path }
recognition-thanks = A note of thanks
recognition-thanks-explains = From somebody who saw or read this run. It stands on the certificate, and is kept with the run on this computer.
recognition-thanks-write = Note of thanks
recognition-thanks-change = Change the note
recognition-thanks-note = The note
recognition-thanks-name = Who signs
recognition-thanks-role = What they do
recognition-thanks-keep = Keep the note
recognition-note = A note from { $name }: “{ $note }”
recognition-note-role = A note from { $name }, { $role }: “{ $note }”
recognition-note-unsigned = A note: “{ $note }”
recognition-earned-here = { $more ->
    [0] Earned in this run: { $first }.
    [one] Earned in this run: { $first } and one more.
   *[other] Earned in this run: { $first } and { $word } more.
}
recognition-see = See recognition
