### Words of the interface: the page before the debrief.
