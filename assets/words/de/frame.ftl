### Wörter der Oberfläche: das Fenster um die Seite: Orte, Leisten, Hinweise.
