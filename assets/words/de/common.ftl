### Wörter der Oberfläche: was mehrere Stellen sagen.

common-cancel = Abbrechen
common-close = Schließen

# Die letzten zwei einer Reihe: „a, b und c“.
common-and = { $before } und { $last }
common-quoted = „{ $text }“

common-monday = Montag
common-tuesday = Dienstag
common-wednesday = Mittwoch
common-thursday = Donnerstag
common-friday = Freitag
common-saturday = Samstag
common-sunday = Sonntag
common-january = Januar
common-february = Februar
common-march = März
common-april = April
common-may = Mai
common-june = Juni
common-july = Juli
common-august = August
common-september = September
common-october = Oktober
common-november = November
common-december = Dezember

common-back = Zurück
common-path = Pfad
common-copy-path = Pfad kopieren
common-browse = Wählen …
common-browse-none = Auf diesem Rechner öffnete sich kein Dateidialog. Tippe den Pfad.
common-into-folder = In diesen Ordner schreiben
common-write-pdf = PDF schreiben
common-write-html = HTML schreiben
common-open-folder = Ordner öffnen
common-path-copied = Der Pfad ist in der Zwischenablage.

common-mode-coach = Coach
common-mode-practice = Übung
common-mode-assessment = Prüfung
common-mode-workshop = Workshop

common-channel-face-to-face = Vor Ort
common-channel-phone = Telefon
common-channel-chat = Chat
common-channel-messaging = Nachrichten
common-channel-email = E-Mail
common-channel-letter = Brief
common-channel-gate = Am Flugsteig
common-channel-ward = Auf der Station

# In einer Zeile.
common-industry-restaurant = Restaurant
common-industry-cafe = Café
common-industry-retail = Laden
common-industry-online-shop = Onlineshop
common-industry-gifts = Geschenke per Post
common-industry-software = Software
common-industry-hotel = Hotel
common-industry-airline = Fluggesellschaft
common-industry-telecom = Telekommunikation
common-industry-hospital = Krankenhaus
common-industry-insurance = Versicherung
common-industry-other = Kundendienst

# Wie sich ein Durchgang angefühlt hat.
common-feeling-calm = Ruhig
common-feeling-tense = Angespannt
common-feeling-rushed = Gehetzt
common-feeling-lost-for-words = Sprachlos
common-feeling-sorry = Mitgefühl mit { $whom }
common-feeling-proud = Stolz
common-feeling-calm-within = ruhig
common-feeling-tense-within = angespannt
common-feeling-rushed-within = gehetzt
common-feeling-lost-for-words-within = sprachlos
common-feeling-sorry-within = Mitgefühl mit { $whom }
common-feeling-proud-within = stolz
common-feeling-sorry-for-them = ihnen

# Ob die Kundschaft wiederkäme.
common-hunch-no = Nein
common-hunch-not-sure = Nicht sicher
common-hunch-yes = Ja

# Ob ein Vorsatz gehalten wurde.
common-kept-yes = Ja
common-kept-partly = Zum Teil
common-kept-not-this-time = Diesmal nicht

# Zahlen als Wörter. Wo es um keinen oder einen gehen kann, sagt die Meldung das selbst: Deutsch beugt sie.
common-number-0 = kein
common-number-1 = ein
common-number-2 = zwei
common-number-3 = drei
common-number-4 = vier
common-number-5 = fünf
common-number-6 = sechs
common-number-7 = sieben
common-number-8 = acht
common-number-9 = neun
common-number-10 = zehn
common-number-11 = elf
common-number-12 = zwölf
common-number-13 = dreizehn
common-number-14 = vierzehn
common-number-15 = fünfzehn
common-number-16 = sechzehn
common-number-17 = siebzehn
common-number-18 = achtzehn
common-number-19 = neunzehn
common-number-20 = zwanzig

# A day of this year, and of another.
common-day-month = { $day }. { $month }
common-day-month-year = { $day }. { $month } { $year }

common-minutes-short = { $minutes } Min.

# Ein Wort, das eine Organisation meidet, und was man stattdessen sagt.
common-avoided = Deine Organisation vermeidet „{ $avoided }“: stattdessen { $say }.
