### Words of the interface. The runs behind one figure of the report.

behind-heading = Durchgänge hinter einer Zahl
behind-back = Zurück zum Bericht
behind-back-ready = Zurück zu „Bereit für Kundschaft?“
behind-looking = Die Durchgänge werden nachgeschlagen …
behind-nothing = Jede Zahl im Bericht führt zu ihren Durchgängen. Wähle dort eine.
behind-about = { $runs ->
    [0] Hinter dieser Zahl steht kein Durchgang.
    [one] Ein Durchgang. Seine Sterne sind simulierte Zufriedenheit; die Stufen sind Mittelwerte von 0 bis 4.
   *[other] { $runs } Durchgänge. Sterne sind simulierte Zufriedenheit; Stufen sind Mittelwerte von 0 bis 4.
}
behind-order = Reihenfolge der Liste
behind-order-latest = Die letzten zuerst
behind-order-most = { $name }: das meiste zuerst
behind-order-least = { $name }: das wenigste zuerst
behind-measure-stars = Sterne, simuliert
behind-measure-recommend = Weiterempfehlung
behind-measure-minutes = Zeit bis zur Lösung
behind-measure-kept = Gehaltene Zusagen
behind-measure-broken = Gebrochene Zusagen
behind-asked = { $name }: { $figure }, simuliert
behind-of-ten = { $figure } von 10
behind-promises = Zusagen: { $made } gegeben, { $kept } gehalten, { $broken } gebrochen, simuliert
behind-outreach = Niedrige Antworten: { $alerts }, erreicht { $reached }, neu gefragt { $asked }, neu bewertet { $updated }, höher bewertet { $lifted }, simuliert
behind-head-stars = Sterne, simuliert
behind-run = { $case } · { $day } · { $mode }
behind-stars = simulierte Zufriedenheit { $csat } von 5
behind-first = Erster Versuch
behind-latest = Letzter Versuch
behind-updated = nach einer zweiten Chance { $csat } Sterne, simuliert
behind-as-issued = wie ausgestellt, hier nicht noch einmal durchgespielt
behind-remarks = { $count ->
    [one] ein Kommentar
   *[other] { $count } Kommentare
}
behind-pages = Durchgänge { $first } bis { $last } von { $total }
behind-before = Die Durchgänge davor
behind-after = Die Durchgänge danach
behind-later = Spätere Durchgänge
behind-earlier = Frühere Durchgänge
behind-forget = Entfernen, was { $called } abgegeben hat
behind-forget-goes = { $runs ->
    [0] Die Dateien, die diese Person abgegeben hat, verlassen dieses Archiv endgültig.
    [one] Ein Durchgang verlässt dieses Archiv endgültig, mit allem, was dazu bemerkt wurde.
   *[other] { $runs } Durchgänge verlassen dieses Archiv endgültig, mit allem, was dazu bemerkt wurde.
} Die Dateien selbst liegen, wo sie waren: Noch einmal hinzugefügt, sind sie wieder da.
