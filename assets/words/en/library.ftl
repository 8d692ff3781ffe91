### Words of the interface: Practice: the library and today's choice.
