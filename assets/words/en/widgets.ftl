### Words of the interface: controls that stand on several pages.
