### Wörter der Oberfläche: Bedienelemente, die auf mehreren Seiten stehen.
