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

inbox-refused-none = this case has no inbox
inbox-refused-at-desk = open a card of the inbox first, or close the inbox
inbox-refused-unknown-card = this inbox has no card “{ $name }”
inbox-refused-not-arrived = the card “{ $name }” has not arrived
inbox-refused-done = the card “{ $name }” has been dealt with already
inbox-refused-is-open = the card “{ $name }” is open already
inbox-refused-in-the-middle = you have begun with somebody; see that through before you go back to the desk
inbox-refused-no-time = that takes { $needs } of your desk time and { $left } of it are left; choose something shorter
