### Words of the interface: the window around the page: places, bars, notices.
