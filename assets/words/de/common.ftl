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

common-back = Zurück
common-path = Pfad
common-copy-path = Pfad kopieren
common-open-folder = Ordner öffnen
common-path-copied = Der Pfad ist in der Zwischenablage.
