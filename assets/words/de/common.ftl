### Wörter der Oberfläche: was mehrere Stellen sagen.

common-close = Schließen

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
