### Words of the interface: drills.
