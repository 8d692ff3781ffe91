### Words of the interface: the briefing.
