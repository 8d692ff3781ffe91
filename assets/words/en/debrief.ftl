### Words of the interface: the debrief.
