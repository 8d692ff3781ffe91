### Wörter der Oberfläche: Üben: die Bibliothek und die Wahl von heute.
