### Words of the interface: dimensions, levels and other words of the rubric.
