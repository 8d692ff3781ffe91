### Words of the interface: the field guide.
