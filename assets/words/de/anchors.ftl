### Wörter der Oberfläche: wie jede Stufe jeder Dimension aussieht, so wie es im Satz steht, und Sätze auf dieser Stufe.

# Empathie.
anchors-empathy-0 = tut das Gefühl ab, macht es zum Vorwurf oder redet dagegen an
anchors-empathy-0-more = schreibt vor, was zu fühlen ist, oder zweifelt an der Ehrlichkeit
anchors-empathy-0-says-1 = Jetzt beruhigen Sie sich erst mal, vorher kann ich gar nichts tun.
anchors-empathy-0-says-2 = Da hat sich sonst noch niemand beschwert.
anchors-empathy-1 = Bedauern von der Stange oder unter Vorbehalt
anchors-empathy-1-more = nichts darin gehört zu genau dieser Geschichte
anchors-empathy-1-says-1 = Wir bitten, etwaige Unannehmlichkeiten zu entschuldigen.
anchors-empathy-1-says-2 = Sollte Ihr Aufenthalt nicht Ihren Erwartungen entsprochen haben, tut uns das leid.
anchors-empathy-2 = entschuldigt sich oder erkennt an, ohne Wenn und Aber
anchors-empathy-2-more = nennt die Art des Problems, noch nicht, was es angerichtet hat
anchors-empathy-2-says-1 = Es tut mir leid, dass Ihr Paket zerbrochen angekommen ist.
anchors-empathy-2-says-2 = Es tut mir leid, dass Ihr Anschluss seit Montag tot ist.
anchors-empathy-2-says-3 = Es tut mir leid, dass Ihr Zimmer noch nicht fertig war, als Sie kamen.
anchors-empathy-3 = nennt genau, was schiefging, und das Gefühl oder die Folge
anchors-empathy-3-more = nimmt Tatsachen oder Worte der Kundin oder des Kunden auf
anchors-empathy-3-says-1 = Es tut mir leid, dass der Anzug mit dem Fleck zurückkam, den Sie uns zweimal gezeigt haben, und das am Tag vor dem Vorstellungsgespräch. Das ist mehr als ärgerlich.
anchors-empathy-3-says-2 = Es tut mir leid, dass wir das Kinderbett vergeben haben, das Sie gebucht hatten; so anzukommen, mit einem müden Baby auf dem Arm, muss furchtbar gewesen sein.
anchors-empathy-3-says-3 = Es tut mir leid, dass Ihr Anschluss immer noch tot ist, obwohl Sie schon zweimal angerufen haben; eine Woche im Treppenhaus zu arbeiten, das zermürbt jeden.
anchors-empathy-4 = nennt den Fehler, das Gefühl und was davon abhängt
anchors-empathy-4-more = zeigt, dass es angekommen ist: spiegelt, bestätigt oder fragt nach, bevor gelöst wird
anchors-empathy-4-says-1 = Zwei Tage vor der Hochzeit und keine Schuhe: Da wäre mir auch bange. Habe ich richtig verstanden, dass Sie am Freitagmittag abreisen?
anchors-empathy-4-says-2 = Eine Woche ohne Telefon, und Ihre Mutter ruft jeden Abend an: kein Wunder, dass Sie sich Sorgen machen. Ruft sie immer noch um acht an?
anchors-empathy-4-says-3 = Wasser in der Küche, und in unserem Brief steht ‚in Bearbeitung‘: Da käme ich mir auch alleingelassen vor. Habe ich richtig gehört, dass Sie bei Ihrer Schwester sind?

# Verantwortung.
anchors-ownership-0 = schiebt es auf Kundschaft, Kollegen, Lieferanten oder das System
anchors-ownership-0-more = lehnt ab oder beendet die Sache
anchors-ownership-0-says-1 = Da ist der Paketdienst schuld, nicht wir.
anchors-ownership-0-says-2 = So sind nun mal die Vorschriften; da kann ich nichts machen.
anchors-ownership-1 = passiv oder gesichtslos; es ist niemandes Sache
anchors-ownership-1-more = schickt woandershin oder lässt den nächsten Schritt im Ungefähren
anchors-ownership-1-says-1 = Der Sache wird nachgegangen.
anchors-ownership-1-says-2 = Da müssten Sie in der Schadenabteilung anrufen.
anchors-ownership-2 = nimmt die Aufgabe an
anchors-ownership-2-more = nennt einen Schritt ohne Termin oder einen Termin ohne Namen
anchors-ownership-2-says-1 = Ich gehe damit in die Werkstatt und frage, was da passiert ist.
anchors-ownership-2-says-2 = Ich gehe wegen Ihres Zimmers zur Hausdame und schaue, was sich umlegen lässt.
anchors-ownership-2-says-3 = Ich habe die Störung aufgenommen und gebe sie an die Technik weiter.
anchors-ownership-3 = erste Person; sagt, dass der Fehler bei uns lag, oder steht für das Ergebnis ein
anchors-ownership-3-more = eine konkrete Handlung und ein Name oder eine Vorgangsnummer, keine Frage zweimal
anchors-ownership-3-says-1 = Das war unser Fehler. Ich bin Dana, und ich berichtige die Abbuchung jetzt gleich.
anchors-ownership-3-says-2 = Wir haben Ihr Zimmer vergeben, und das geht auf uns. Ich bin Ilse, und ich richte Ihnen gerade die Zwölf her.
anchors-ownership-3-says-3 = Wir haben die falsche Größe eingepackt. Ich bin Noel, Ihr Vorgang hat die Nummer 4417, und die richtige geht heute von meinem Tisch aus raus.
anchors-ownership-4 = auch die Ursache im Klartext und wie es künftig verhindert wird
anchors-ownership-4-more = bleibt dran: meldet sich mit Namen, nutzt die Akte, übergibt bei Bedarf persönlich
anchors-ownership-4-says-1 = Ein alter Rabatt ist ausgelaufen, und niemand hat es Ihnen gesagt; ich habe drei Rechnungen berichtigt und rufe Sie am 3. an.
anchors-ownership-4-says-2 = Zwei Buchungen liefen auf einen Namen; ab jetzt gehen wir die Liste jeden Mittag durch, und wenn Sie heute Abend zurückkommen, bin ich hier.
anchors-ownership-4-says-3 = Ihr Brief lag unter der alten Adresse; ich habe beide Akten zusammengeführt und rufe Sie am Freitag an, wenn das Geld überwiesen ist.

# Tempo.
anchors-speed-0 = verlängert das Warten, stellt Hürden auf oder hält hin
anchors-speed-0-more = übergeht einen genannten Termin
anchors-speed-0-says-1 = Bitte schicken Sie das Formular mit der Post zurück und rechnen Sie mit 28 Tagen.
anchors-speed-0-says-2 = Sie müssen warten, bis Sie dran sind, wie alle anderen auch.
anchors-speed-1 = vage Worte für die Zeit
anchors-speed-1-more = schiebt auf, was jetzt ginge
anchors-speed-1-says-1 = Wir melden uns schnellstmöglich bei Ihnen.
anchors-speed-1-says-2 = Es kommt dann zu gegebener Zeit jemand auf Sie zu.
anchors-speed-2 = nennt die übliche Dauer
anchors-speed-2-more = ein sinnvoller Schritt beginnt
anchors-speed-2-says-1 = Erstattungen dauern drei bis fünf Werktage; Ihre habe ich angestoßen.
anchors-speed-2-says-2 = Ein Techniker kommt meist innerhalb von zwei Tagen; ich habe Sie eingetragen.
anchors-speed-2-says-3 = So ein Schadensfall dauert etwa eine Woche; Ihren habe ich angelegt.
anchors-speed-3 = handelt noch in diesem Gespräch
anchors-speed-3-more = nennt eine genaue Zeit und trifft, was gebraucht wird
anchors-speed-3-says-1 = Ihr Anzug wird jetzt als Erstes noch einmal gebügelt; zwanzig Minuten.
anchors-speed-3-says-2 = Die Zwölf wird gerade hergerichtet; um halb vier können Sie hinein.
anchors-speed-3-says-3 = Während wir sprachen, habe ich die Leitung zurückgesetzt; bis zehn nach sechs können Sie wieder telefonieren.
anchors-speed-4 = nimmt außerdem einen Schritt ab oder räumt ein späteres Problem aus
anchors-speed-4-more = bietet eine Zwischenlösung oder meldet sich, bevor jemand nachfragen muss
anchors-speed-4-says-1 = Während er gebügelt wird, probieren Sie gern diesen Anzug für das Foto an, und um vier rufe ich Sie so oder so an.
anchors-speed-4-says-2 = Nehmen Sie diesen Ersatzrouter, bis morgen um neun der Techniker da war; um acht schreibe ich Ihnen, dass er unterwegs ist.
anchors-speed-4-says-3 = Ihr Gepäck geht ohne Sie nach oben, das Mittagessen steht am Fenster, und um zwei komme ich und sage Ihnen Bescheid, fertig oder nicht.

# Ausgleich.
anchors-compensation-0 = verweigert, was offensichtlich zusteht, oder verschweigt einen Anspruch
anchors-compensation-0-more = bietet etwas Kränkendes oder etwas, das nichts damit zu tun hat
anchors-compensation-0-says-1 = Hier, ein Kugelschreiber mit unserem Logo.
anchors-compensation-0-says-2 = Diese Fahrkarte ist nicht erstattbar. (Sie ist es.)
anchors-compensation-1 = weniger als der Verlust oder an Bedingungen geknüpft
anchors-compensation-1-more = soll das Gespräch beenden, noch vor dem Zuhören
anchors-compensation-1-says-1 = Hier, ein Gutschein, und dann sind wir durch, ja?
anchors-compensation-1-says-2 = Fünf Prozent auf die nächste Rechnung, wenn Sie um zwei Jahre verlängern.
anchors-compensation-2 = ersetzt den eigentlichen Verlust, nicht mehr und nicht weniger
anchors-compensation-2-more = nur ein Weg; die Bedingungen unklar oder langwierig
anchors-compensation-2-says-1 = Wir erstatten Ihnen den Artikel.
anchors-compensation-2-says-2 = Diese Nacht nehmen wir von der Rechnung.
anchors-compensation-2-says-3 = Die Woche ohne Anschluss schreiben wir Ihnen gut.
anchors-compensation-3 = ersetzt den eigentlichen Verlust mit einer angemessenen Geste dazu oder sagt, warum keine ansteht
anchors-compensation-3-more = im eigenen Rahmen, zu klaren Bedingungen
anchors-compensation-3-says-1 = Den Korb habe ich erstattet, und Ihre nächste Lieferung ist kostenlos; ohne Mindestbestellwert.
anchors-compensation-3-says-2 = Diese Nacht ist von der Rechnung, und das Frühstück morgen geht auf uns; Sie müssen nichts unterschreiben.
anchors-compensation-3-says-3 = Die Woche ist gutgeschrieben, und der nächste Monat kostet die Hälfte; das wird von selbst abgezogen.
anchors-compensation-4 = passt außerdem nach Art, Zeitpunkt und Person zu genau diesem Verlust
anchors-compensation-4-more = eine echte Wahl; sagt, was und wann, und dass kein Formular nötig ist
anchors-compensation-4-says-1 = Ein frischer Korb bis Donnerstag, eine Geschenkkarte oder heute noch Ihr Geld zurück? Sie entscheiden.
anchors-compensation-4-says-2 = Heute Nacht das ruhige Zimmer, oder die Nacht von der Rechnung und ein Taxi in den ‚Anker‘? Ein Wort von Ihnen, und es ist erledigt.
anchors-compensation-4-says-3 = Diesen Monat von der Rechnung oder morgen vor neun einen neuen Router? Was Ihnen mehr hilft; ein Formular gibt es nicht.

# Was einer Antwort auf einer Stufe noch fehlt.
anchors-empathy-0-lack = Redet gegen das Gefühl an, statt es aufzunehmen
anchors-empathy-1-lack = Nichts darin gehört zu genau dieser Geschichte
anchors-empathy-2-lack = Sagt noch nicht, was schiefging und was das angerichtet hat
anchors-empathy-3-lack = Zeigt noch nicht, dass es angekommen ist
anchors-ownership-0-lack = Schiebt es auf andere oder beendet die Sache
anchors-ownership-1-lack = Es bleibt offen, wer sich darum kümmert
anchors-ownership-2-lack = Sagt noch nicht, dass es an uns lag und wer was tut
anchors-ownership-3-lack = Sagt noch nicht, warum es passiert ist, oder bleibt noch nicht dran
anchors-speed-0-lack = Verlängert das Warten
anchors-speed-1-lack = Enthält keine Zeit, auf die man sich verlassen kann
anchors-speed-2-lack = Nennt noch keine eigene Zeit
anchors-speed-3-lack = Lässt das Warten selbst leer
anchors-compensation-0-lack = Hält zurück, was zusteht
anchors-compensation-1-lack = Gibt weniger, als verloren ging, oder nur mit Bedingungen
anchors-compensation-2-lack = Enthält nichts für den Ärger
anchors-compensation-3-lack = Lässt noch keine Wahl oder passt noch nicht zu diesem Verlust

# Was eine Antwort mit eigenen Worten für die nächste Stufe braucht.
anchors-empathy-1-step = Sag, dass es dir leidtut oder dass du siehst, warum es wichtig ist.
anchors-empathy-2-step = Nenne, was passiert ist, und was es gekostet hat oder wie es sich anfühlt.
anchors-empathy-3-step = Sprich das Gefühl aus und was davon abhängt, und frag nach, ob du richtig verstanden hast.
anchors-ownership-1-step = Sag, was du selbst als Nächstes tust.
anchors-ownership-2-step = Sag, dass wir den Fehler gemacht haben, und gib dem nächsten Schritt deinen Namen oder eine Zeit.
anchors-ownership-3-step = Nenne die Ursache in klaren Worten oder wie es verhindert wird, und wann man von dir hört.
anchors-speed-1-step = Fang jetzt etwas an und sag, wann es fertig ist.
anchors-speed-2-step = Nenne eine Zeit, auf die man dich festlegen kann.
anchors-speed-3-step = Überbrücke das Warten, nimm einen Schritt ab oder sag, wann du dich meldest.
anchors-compensation-1-step = Ersetze den eigentlichen Verlust.
anchors-compensation-2-step = Gib für den Ärger etwas Angemessenes dazu, zu klaren Bedingungen.
anchors-compensation-3-step = Lass die Wahl, und sag, was, wann und dass nichts auszufüllen ist.
anchors-empathy-1-step-sorry = Sag, dass es dir leidtut.
anchors-empathy-1-step-matters = Sag, dass du siehst, warum es wichtig ist.
anchors-empathy-2-step-happened = Nenne, was passiert ist.
anchors-empathy-2-step-cost = Sag, was es gekostet hat oder wie es sich anfühlt.
anchors-empathy-3-step-feeling = Sprich das Gefühl aus.
anchors-empathy-3-step-stake = Sag, was davon abhängt.
anchors-empathy-3-step-check = Frag nach, ob du richtig verstanden hast.
anchors-ownership-2-step-wrong = Sag, dass wir den Fehler gemacht haben.
anchors-ownership-2-step-name = Gib dem nächsten Schritt deinen Namen oder eine Zeit.
anchors-ownership-3-step-cause = Nenne die Ursache in klaren Worten oder wie es verhindert wird.
anchors-ownership-3-step-word = Sag, wann man von dir hört.
anchors-speed-1-step-begin = Fang jetzt etwas an.
anchors-speed-1-step-when = Sag, wann es fertig ist.
anchors-speed-3-step-bridge = Überbrücke das Warten.
anchors-speed-3-step-off = Nimm einen Schritt ab.
anchors-speed-3-step-word = Sag, wann du dich meldest.
anchors-compensation-2-step-extra = Gib für den Ärger etwas Angemessenes dazu.
anchors-compensation-2-step-terms = Sag klar, was man bekommt.
anchors-compensation-3-step-choice = Lass die Wahl.
anchors-compensation-3-step-terms = Sag, was, wann und dass nichts auszufüllen ist.
anchors-step-fuller = Sag es ausführlicher und so, dass es nur für diese Person gilt.

# Beide Hälften einer Stufe in einem Satz.
anchors-both = { $first }; { $second }.
