### Words of the interface: pages of trouble: a store that does not open, something that failed.
