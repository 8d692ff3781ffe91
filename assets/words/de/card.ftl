### Wörter der Oberfläche: die Taschenkarte auf Papier.

card-file = amends-taschenkarte
card-title = Wieder in Ordnung
card-name = Wieder in Ordnung: eine Taschenkarte
card-about = Der Leitfaden von Amends als Taschenkarte: vier Dimensionen, Formulierungen, Fehler, Schritte.
card-fold = Einseitig auf A4 drucken, in Originalgröße. An allen Linien falten. An der gestrichelten Linie einschneiden. Längs falten, beide Enden zusammenschieben und so schließen, dass diese Seite oben liegt.
card-signals = Drei Dinge, die merken muss, wer im Stich gelassen wurde:

# Überschriften der Seiten.
card-page-2 = Sag es und mein es so
card-page-3 = Tu es und sag, wann
card-page-4 = Statt … sag
card-page-5 = … bis zum Schluss
card-page-6 = Was Vertrauen kostet
card-page-7 = … und was noch

card-not = Nicht „{ $hurts }“
# Wie eine Stufe aussieht: ihre erste Hälfte oder beide.
card-first = { $first }.
card-both = { $first }. { $second }.
