### Wörter der Oberfläche: Seiten für Störungen: ein Speicher, der nicht aufgeht, etwas, das misslang.
