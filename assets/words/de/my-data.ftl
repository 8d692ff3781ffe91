### Words of the interface: my data.

my-data-heading = Meine Daten
