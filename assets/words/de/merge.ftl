## Abgaben übernehmen.

merge-why-not-a-hand-in = es ist keine Abgabe: deren Namen enden auf .amends
merge-why-list-edited = ihr Inhaltsverzeichnis, in dem auch der Name steht, wurde nach dem Schreiben geändert; ihre Durchgänge wurden übernommen, Stimmungen und Ideen nicht
merge-why-figures = seine Ergebnisse sind keine Ergebnisse dieses Programms
merge-why-moods = ihre Stimmungen sind mehr, als ihre Durchgänge haben können; ihre Durchgänge wurden übernommen, die Stimmungen nicht
merge-why-rival = mit { $file } kam ein anderer Durchgang mit derselben Kennung, und der zählt
merge-why-not-there = er ist in der Datei nicht mehr zu finden und bleibt, wie er war
merge-ended = Es endete, bevor alles übernommen war. Was übernommen ist, bleibt, und der Rest lässt sich noch einmal übernehmen. Warum es endete: { $why }
merge-ended-in-use = Es endete, bevor alles übernommen war: Ein anderes Programm benutzt das Archiv { $path } und hat es zehn Sekunden lang nicht freigegeben. Was übernommen ist, bleibt. Warte, bis jenes Programm fertig ist, und übernimm den Rest noch einmal.
merge-traces-in-log = Ein anderes Fenster oder Programm hat das Archiv offen, deshalb stehen Spuren davon noch in { $path }. Sie vergehen, wenn das letzte davon geschlossen wird: Schließ es.
merge-traces = Spuren davon können noch in { $path } stehen: { $why }. Was als Nächstes vergessen oder übernommen wird, räumt dort auf.
merge-traces-in-use = ein anderes Programm benutzt es
