### Words of the interface: what several places say.

common-close = Close

common-monday = Monday
common-tuesday = Tuesday
common-wednesday = Wednesday
common-thursday = Thursday
common-friday = Friday
common-saturday = Saturday
common-sunday = Sunday
common-january = January
common-february = February
common-march = March
common-april = April
common-may = May
common-june = June
common-july = July
common-august = August
common-september = September
common-october = October
common-november = November
common-december = December
