### Words of the interface: the inbox.

inbox-refused-none = this case has no inbox
inbox-refused-at-desk = open a card of the inbox first, or close the inbox
inbox-refused-unknown-card = this inbox has no card “{ $name }”
inbox-refused-not-arrived = the card “{ $name }” has not arrived
inbox-refused-done = the card “{ $name }” has been dealt with already
inbox-refused-is-open = the card “{ $name }” is open already
inbox-refused-in-the-middle = you have begun with somebody; see that through before you go back to the desk
inbox-refused-no-time = that takes { $needs } of your desk time and { $left } of it are left; choose something shorter
inbox-refused-closed = the inbox is closed; see this through, it leads on from here
