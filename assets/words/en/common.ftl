### Words of the interface: what several places say.

common-cancel = Cancel
common-close = Close

# The last two of a row: “a, b and c”.
common-and = { $before } and { $last }
common-quoted = “{ $text }”

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

common-back = Back
common-path = Its path
common-copy-path = Copy path
common-browse = Choose …
common-browse-none = No dialog opened on this desktop. Type the path.
common-into-folder = Write it into this folder
common-write-pdf = Write PDF
common-write-html = Write HTML
common-open-folder = Open folder
common-path-copied = The path is in the clipboard.

common-mode-coach = Coach
common-mode-practice = Practice
common-mode-assessment = Assessment
common-mode-workshop = Workshop

common-channel-face-to-face = Face to face
common-channel-phone = Phone
common-channel-chat = Chat
common-channel-messaging = Messages
common-channel-email = E-mail
common-channel-letter = Letter
common-channel-gate = At the gate
common-channel-ward = On the ward

# Inside a line.
common-industry-restaurant = restaurant
common-industry-cafe = café
common-industry-retail = shop
common-industry-online-shop = online shop
common-industry-gifts = gifts by post
common-industry-software = software
common-industry-hotel = hotel
common-industry-airline = airline
common-industry-telecom = telephone and broadband
common-industry-hospital = hospital
common-industry-insurance = insurance
common-industry-other = service desk

# How a run felt.
common-feeling-calm = Calm
common-feeling-tense = Tense
common-feeling-rushed = Rushed
common-feeling-lost-for-words = Lost for words
common-feeling-sorry = Sorry for { $whom }
common-feeling-proud = Proud
common-feeling-calm-within = calm
common-feeling-tense-within = tense
common-feeling-rushed-within = rushed
common-feeling-lost-for-words-within = lost for words
common-feeling-sorry-within = sorry for { $whom }
common-feeling-proud-within = proud
common-feeling-sorry-for-them = them

# Whether the customer would come back.
common-hunch-no = No
common-hunch-not-sure = Not sure
common-hunch-yes = Yes

# Whether a plan was kept.
common-kept-yes = Yes
common-kept-partly = Partly
common-kept-not-this-time = Not this time

# Numbers as words. A message that may be about none or one says that itself where the language bends them.
common-number-0 = no
common-number-1 = one
common-number-2 = two
common-number-3 = three
common-number-4 = four
common-number-5 = five
common-number-6 = six
common-number-7 = seven
common-number-8 = eight
common-number-9 = nine
common-number-10 = ten
common-number-11 = eleven
common-number-12 = twelve
common-number-13 = thirteen
common-number-14 = fourteen
common-number-15 = fifteen
common-number-16 = sixteen
common-number-17 = seventeen
common-number-18 = eighteen
common-number-19 = nineteen
common-number-20 = twenty

# A day of this year, and of another.
common-day-month = { $day } { $month }
common-day-month-year = { $day } { $month } { $year }

common-minutes-short = { $minutes } min

# A word an organisation avoids, and what to say instead.
common-avoided = Your organisation avoids “{ $avoided }”: say { $say }.
