### Words of the interface: the first start.
