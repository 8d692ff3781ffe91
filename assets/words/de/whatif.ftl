### Wörter der Oberfläche: Was wäre wenn, und Durchgänge nebeneinander.
