### Words of the interface: hand in.

hand-in-heading = Hand in
