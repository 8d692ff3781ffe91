### Words of the interface: what if, and comparing runs.
