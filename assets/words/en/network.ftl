## The room on the local network: what a phone is told, and why it could not be opened.

network-code = There is no such room. Look at the code on the wall once more.
network-slow = That was too often. Wait a little and try again.
network-crowded = Too many people are joining at once. Try again in a moment.
network-name = The room cannot show this name. Choose another one.
network-elsewhere = This seat is open in another tab now.

network-any-address = A workshop is opened on one address, not on all of them: whoever is on the other networks of this computer would reach it too. Nothing was opened. Pick one address.
network-in-use = Another program already listens at { $address }, port { $port }. Nothing was opened. Pick another port, or close that program.
network-gone = This computer has no address { $address } any more. Nothing was opened. See whether the network is connected, and pick one of its addresses.
network-not-allowed = The system does not let Amends listen at port { $port }. Nothing was opened. Pick a port above 1023.
network-failed = The workshop could not be opened at { $address }: { $why } Nothing else was changed. Pick another address or port, or go on by show of hands.
