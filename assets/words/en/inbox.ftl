### Words of the interface: the inbox.

inbox-order-heading = Your order
inbox-order-hint = Drag, or press { $key } and an arrow, to change the order.
inbox-time-heading = Your time
inbox-spend-heading = Yours to spend
inbox-policy-heading = House policy
inbox-causes-heading = Causes so far
inbox-tokens = { $left } of { $all } time tokens left
inbox-bars = { $title }: { $note }
inbox-with-it = With it: { $offers }
inbox-own-words = In your own words
inbox-offers = Offers
inbox-done-heading = Dealt with
inbox-close-yes = Close it
inbox-close-no = Not yet
