### Words of the interface. Figures of the real world that are read from a table.

actual-error-empty = { $name } hat unter der ersten Zeile, in der die Spalten stehen, keine weitere. Nichts wurde geändert. Speichere die Tabelle als CSV mit einer Kopfzeile und einer Zeile je Monat.
actual-error-no-text = { $name } ist keine Tabelle in einfachem Text. Nichts wurde geändert. Speichere sie als CSV und wähle diese Datei.
actual-why-month = in „{ $field }“ steht kein Monat
actual-why-number = in „{ $field }“ steht keine Zahl
actual-why-scale = „{ $field }“ liegt nicht auf dieser Skala
actual-why-stars = „{ $field }“ ist kein Mittel von Sternen zwischen 1 und 5. Ein Anteil zufriedener Kundschaft, ein NPS oder eine Zahl von Antworten ist etwas anderes und wird nicht aufgenommen
actual-why-twice = Monat und Team stehen schon in Zeile { $line }
