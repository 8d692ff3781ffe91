### Words of the interface: the inbox.

inbox-order-heading = Your order
inbox-order-hint = Drag, or press Alt and an arrow, to change the order.
inbox-time-heading = Your time
inbox-spend-heading = Yours to spend
inbox-policy-heading = House policy
inbox-causes-heading = Causes so far
inbox-tokens = { $left } of { $all } time tokens left
inbox-bars = { $title }: { $note }
inbox-with-it = With it: { $offers }
inbox-own-words = In your own words
inbox-go-on-writing = Go on writing
inbox-unsent = Not sent yet: “{ $begins }”
inbox-offers = Offers
inbox-done-heading = Dealt with
inbox-said-heading = What was said
inbox-on-to = On to { $name }
inbox-close-yes = Close it
inbox-close-no = Not yet

inbox-refused-none = this case has no inbox
inbox-refused-at-desk = open a card of the inbox first, or close the inbox
inbox-refused-unknown-card = this inbox has no card “{ $name }”
inbox-refused-not-arrived = the card “{ $name }” has not arrived
inbox-refused-done = the card “{ $name }” has been dealt with already
inbox-refused-is-open = the card “{ $name }” is open already
inbox-refused-in-the-middle = you have begun with somebody; see that through before you go back to the desk
inbox-refused-no-time = that takes { $needs } of your desk time and { $left } of it are left; choose something shorter
inbox-refused-closed = the inbox is closed; see this through, it leads on from here

inbox-mode = { $mode }, no clock at the desk
inbox-about = { $count ->
    [0] no answer of 3 or below, of { $answers }
    [one] one answer of 3 or below, of { $answers }
   *[other] { $word } answers of 3 or below, of { $answers }
}
inbox-about-short = { $count } of { $answers }
inbox-since-last-week = { $before ->
    [one] 1 alert last week, { $now } now
   *[other] { $before } alerts last week, { $now } now
}
inbox-no-comment = No comment.
inbox-left-empty = { $name } left the comment box empty.
inbox-rating = { $stars } of 5
inbox-card = { $place } of { $count }: { $name }, { $stars } of 5 stars. { $comment } { $foot }
inbox-card-planned = { $place } of { $count }: { $name }, { $stars } of 5 stars. { $comment } { $foot }. { $plan }
inbox-choosing = choosing now
inbox-under-way = Under way
inbox-plan-call = { $tokens ->
    [0] Call, no tokens
    [one] Call, 1 token
   *[other] Call, { $tokens } tokens
}
inbox-plan-write = { $tokens ->
    [0] Write, no tokens
    [one] Write, 1 token
   *[other] Write, { $tokens } tokens
}
inbox-plan-message = { $tokens ->
    [0] Message, no tokens
    [one] Message, 1 token
   *[other] Message, { $tokens } tokens
}
inbox-plan-meet = { $tokens ->
    [0] Meet, no tokens
    [one] Meet, 1 token
   *[other] Meet, { $tokens } tokens
}
inbox-plan-none = { $tokens ->
    [0] No contact
    [one] No contact, 1 token
   *[other] No contact, { $tokens } tokens
}
inbox-done-call = { $tokens ->
    [0] Called, no tokens
    [one] Called, 1 token
   *[other] Called, { $tokens } tokens
}
inbox-done-write = { $tokens ->
    [0] Wrote, no tokens
    [one] Wrote, 1 token
   *[other] Wrote, { $tokens } tokens
}
inbox-done-message = { $tokens ->
    [0] Messaged, no tokens
    [one] Messaged, 1 token
   *[other] Messaged, { $tokens } tokens
}
inbox-done-meet = { $tokens ->
    [0] Met, no tokens
    [one] Met, 1 token
   *[other] Met, { $tokens } tokens
}
inbox-done-none = { $tokens ->
    [0] Not contacted
    [one] Not contacted, 1 token
   *[other] Not contacted, { $tokens } tokens
}
inbox-act-call = Call now
inbox-act-write = Write now
inbox-act-message = Message now
inbox-act-meet = Meet now
inbox-act-none = Leave it so
inbox-tokens-of = { $tokens ->
    [0] none
    [one] 1 token
   *[other] { $tokens } tokens
}
inbox-no-time = { $left ->
    [0] No token is left for it.
    [one] It takes { $needs } tokens, and 1 is left.
   *[other] It takes { $needs } tokens, and { $left } are left.
}
inbox-became = { $how }. By now: { $mood }.
inbox-hindered = You have begun with { $name }. Nobody else can be reached until that is done; your order can be changed meanwhile.
inbox-back-to = Back to { $name }
inbox-time-left = { $left } of { $all } left
inbox-time-needs = Your order needs { $tokens } more.
inbox-time-explains = { $minutes ->
    [15] One token is a quarter of an hour. You have until { $until }.
    [30] One token is half an hour. You have until { $until }.
    [60] One token is an hour. You have until { $until }.
   *[other] One token is { $minutes } minutes. You have until { $until }.
}
inbox-went-to = { $offer } to { $name }, at { $time }.
inbox-causes-tagged = { $tagged } of { $all } tagged
inbox-causes-note = What to mend is chosen once the inbox is closed.
inbox-close = Close { $day }’s inbox
inbox-close-asks = { $count ->
    [one] { $names } has not heard from you. Close the inbox all the same?
   *[other] { $names } have not heard from you. Close the inbox all the same?
}
inbox-moved = { $name } is now { $place } of { $count }.
inbox-planned = { $name }: { $plan }
inbox-act = Do it
inbox-act-first = Choose first how to reach { $name }.
inbox-empty-heading = No alerts
inbox-empty = Nobody gave 3 or below this week. Close the inbox to see how it went.
