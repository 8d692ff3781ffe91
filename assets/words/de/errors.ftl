### Wörter der Oberfläche: wie Fehler einer Antwort klingen, was ein Coach dazu sagt, warum sie schaden und wie es besser geht.

# Schiebt die Schuld weiter.
errors-blame-sounds = da hat das Lager Mist gebaut
errors-blame-coach = Sag zuerst, wer es in Ordnung bringt, und dann erst, wer es war.
errors-blame-why = Beim Lager hat niemand eingekauft. Solange die Schuld die Runde macht, scheint keiner das Problem in der Hand zu haben.
errors-blame-better = Wir haben Ihnen das falsche Paket geschickt. Ich packe das richtige selbst, und um vier geht es raus.

# Sucht die Schuld beim Gegenüber.
errors-cust-blame-sounds = da müssen Sie sich vertippt haben
errors-cust-blame-coach = Schau in den Vorgang und frag, ohne zu werten.
errors-cust-blame-why = Auch wo es stimmt, heißt es: Dein Wort genügt mir nicht. Und schon geht es nur noch darum, wer recht hat.
errors-cust-blame-better = Ich schaue, was bei uns angekommen ist. Hier steht eine Bestellung für Wohnung 12: Ist das die, die Sie meinen?

# Floskel von den Unannehmlichkeiten.
errors-cliche-sounds = wir bitten die Unannehmlichkeiten zu entschuldigen
errors-cliche-coach = Ersetze „Unannehmlichkeiten“ durch das, was wirklich passiert ist.
errors-cliche-why = Es würde auf jeden passen. Wer es hört, weiß, dass niemand zugehört hat.
errors-cliche-better = Es tut mir leid, dass Ihre Heizung ausgefallen ist, mit einem Neugeborenen im Haus.

# Entschuldigung mit „falls“.
errors-cond-sounds = falls Sie das so empfinden
errors-cond-coach = Streich das „falls“.
errors-cond-why = Das „falls“ macht den Schaden zur Ansichtssache und gibt den Zweifel an den weiter, den es getroffen hat.
errors-cond-better = Es tut mir leid, dass wir Sie vierzig Minuten haben warten lassen.

# Niemand war’s.
errors-passive-sounds = es wurden Fehler gemacht
errors-passive-coach = Setz „wir“ oder „ich“ vor das Verb.
errors-passive-why = Ein Fehler, den niemand gemacht hat, ist ein Fehler, den niemand behebt.
errors-passive-better = Wir haben Ihr Zimmer zweimal vergeben, und das bringe ich jetzt in Ordnung.

# Versteckt sich hinter Vorschriften.
errors-policy-sounds = das lässt das System nicht zu
errors-policy-coach = Sag erst, was du tun kannst, dann die Grenze und ihren Grund.
errors-policy-why = Eine vorgelesene Vorschrift beendet das Gespräch. Wer Hilfe sucht, steht vor einer Wand.
errors-policy-better = Ich kann heute noch ein neues Gerät losschicken. Geld zurück geht innerhalb von dreißig Tagen, weil der Hersteller es so lange zurücknimmt.

# Leere Zusage.
errors-empty-sounds = da kümmert sich dann jemand drum
errors-empty-coach = Name, Tat, Zeit.
errors-empty-why = Kein Name, keine Tat, keine Uhrzeit: Es gibt nichts, woran man sich halten kann, also muss man nachfragen.
errors-empty-better = Ich bin Priya. Ich rufe jetzt im Depot an, und bis drei hören Sie von mir, was auch immer die sagen.

# Verspricht zu viel.
errors-overpromise-sounds = das wird nie wieder vorkommen
errors-overpromise-coach = Versprich den Schritt, den du in der Hand hast.
errors-overpromise-why = Der nächste Patzer macht eine Lüge daraus, und zweimal gebrochenes Vertrauen heilt kaum noch.
errors-overpromise-better = Ich habe den Vermerk in Ihrer Akte geändert und prüfe die Bestellung am Donnerstag, bevor sie rausgeht.

# Geld vor dem Zuhören.
errors-bribe-sounds = dafür gebe ich Ihnen gleich mal was
errors-bribe-coach = Erst zuhören, dann fragen, was es gutmachen würde.
errors-bribe-why = Geld, das zuerst kommt, klingt wie ein Preis fürs Stillsein. Dieselbe Summe zählt dann nur noch halb.
errors-bribe-better = Erzählen Sie mir erst, was passiert ist. Dann schauen wir, womit es für Sie wieder gut ist.

# Fragt noch einmal, was in der Akte steht.
errors-repeat-sounds = können Sie das noch mal von vorn erzählen?
errors-repeat-coach = Fang mit dem an, was du schon weißt.
errors-repeat-why = Es einmal zu erzählen tat weh. Es noch einmal zu erzählen heißt: Das erste Mal war umsonst.
errors-repeat-better = Ich habe gelesen, was Sie Sam gestern erzählt haben. Eins sehe ich hier nicht: Schließt die Tür inzwischen?

# Spielt es herunter.
errors-minimise-sounds = es ist doch nur
errors-minimise-coach = Lass andere sagen, wie groß ihr Problem ist.
errors-minimise-why = Wie schlimm es war, sagt der Mensch, der es erlebt hat. Was für dich klein ist, war vielleicht der ganze Abend.
errors-minimise-better = Das war das Essen, auf das Sie gespart hatten. Ich verstehe, warum Ihnen das wichtig ist.

# Schreibt Gefühle vor.
errors-calm-sounds = jetzt beruhigen Sie sich mal
errors-calm-coach = Werde lieber selbst langsamer.
errors-calm-why = Noch nie hat sich jemand beruhigt, weil man es ihm befohlen hat. So wird die Wut zum Problem und nicht das, was sie ausgelöst hat.
errors-calm-better = Sie haben allen Grund, sauer zu sein. Ich höre zu; nehmen Sie sich Zeit.

# Widerspricht zuerst.
errors-argue-sounds = also laut unseren Unterlagen
errors-argue-coach = Erst anerkennen, dann die Fakten.
errors-argue-why = Fakten, die vor dem Gefühl kommen, klingen nach Verteidigung und kommen nicht an.
errors-argue-better = Umsonst zu Hause zu warten ist zum Verrücktwerden. Darf ich Ihnen sagen, was ich hier sehe, und Sie sagen mir, wo es nicht stimmt?

# Firmenjargon.
errors-jargon-sounds = die Retoure ist prozessseitig noch offen
errors-jargon-coach = Sag es so, wie du es einer Nachbarin sagen würdest.
errors-jargon-why = Man muss dich erst übersetzen, und dafür ist gerade keine Geduld mehr übrig.
errors-jargon-better = Ihr Paket ist wieder bei uns. Das Geld geht heute Abend raus.

# Vorlage schaut durch.
errors-script-sounds = [Produkt]
errors-script-coach = Mach es persönlich oder streich es.
errors-script-why = Eine Klammer, ein falscher Name, zweimal derselbe Absatz: der Beweis, dass niemand geschrieben hat.
errors-script-better = Liebe Frau Okafor, die blaue Lampe, die Sie für Ihre Mutter bestellt haben, kam ohne ihren Schirm an.

# Schickt zur nächsten Stelle.
errors-pass-buck-sounds = da müssen Sie sich an … wenden
errors-pass-buck-coach = Ruf selbst dort an.
errors-pass-buck-why = Jede neue Stelle heißt: neu anstehen und alles noch einmal erzählen.
errors-pass-buck-better = Ich rufe selbst in der Werkstatt an, solange Sie hier sind, und gebe weiter, was Sie mir erzählt haben.

# Hilfe mit Bedingungen.
errors-strings-sounds = wenn Sie Ihre Bewertung löschen
errors-strings-coach = Gib es ohne Gegenleistung.
errors-strings-why = Wiedergutmachung mit Bedingung ist ein Handel, und das Unrecht steht weiter im Raum.
errors-strings-better = Das Geld bekommen Sie so oder so zurück. Ob Sie stehen lassen, was Sie geschrieben haben, entscheiden Sie.

# Verschweigt, was zusteht.
errors-hide-sounds = kein Wort davon, dass es Geld zurück gibt
errors-hide-coach = Nenne den Anspruch, bevor du gefragt wirst.
errors-hide-why = Es kommt heraus, und dann ist das Schweigen schlimmer, als der Fehler war.
errors-hide-better = Bevor wir weitermachen: Der Flug wurde gestrichen, Sie können also den ganzen Preis zurückhaben, wenn Sie lieber nicht fliegen.

# Schließt ab, ohne nachzufragen.
errors-assume-sounds = so, das hätten wir
errors-assume-coach = Frag, ob es so passt.
errors-assume-why = Ob es erledigt ist, weiß nur dein Gegenüber. Ist es das nicht, fängt alles von vorn an.
errors-assume-better = Ist es für Sie damit gut, oder ist noch etwas offen?

# Zerfließt in Selbstvorwürfen.
errors-drama-sounds = mir geht es so schlecht damit, das können Sie sich gar nicht vorstellen
errors-drama-coach = Lass dein Gegenüber im Mittelpunkt.
errors-drama-why = Jetzt muss sich dein Gegenüber zu den eigenen Gefühlen auch noch um deine kümmern.
errors-drama-better = Sie standen unseretwegen im Regen. Es tut mir leid.
