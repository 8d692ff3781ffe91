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
recognition-rule-clock-keeper = The loss was repaired within the time this customer could be expected to wait.
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
recognition-figure-guardian = Handed on to level { $figure }

## Which run

recognition-first-run = first unaided run
recognition-best-run = best unaided run
