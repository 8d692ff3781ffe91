### Wörter der Oberfläche: Sätze des Leitfadens, die wehtun, und bessere, nach dem Moment, in dem sie fallen.

# Der Anfang.
phrases-opening = Der Anfang
phrases-opening-lead = Lass erzählen, und zeig vom ersten Wort an, dass du weißt, wen du vor dir hast.
phrases-opening-hurts-1 = Was haben Sie denn für ein Problem?
phrases-opening-helps-1 = Ich bin Dana. Erzählen Sie mir, was passiert ist; ich habe Zeit.
phrases-opening-hurts-2 = Ihre Vorgangsnummer, bitte.
phrases-opening-helps-2 = Danke, dass Sie uns das sagen. Erzählen Sie ruhig weiter, ich suche inzwischen Ihre Bestellung heraus.
phrases-opening-hurts-3 = Ja, davon hatten wir heute schon einige.
phrases-opening-helps-3 = Das hat Ihnen heute gerade noch gefehlt. In welchem Zug saßen Sie?

# Sich entschuldigen.
phrases-saying-sorry = Sich entschuldigen
phrases-saying-sorry-lead = Für das, was passiert ist: beim Namen genannt und ohne „falls“.
phrases-saying-sorry-hurts-1 = Wir bitten um Entschuldigung für etwaige Unannehmlichkeiten.
phrases-saying-sorry-helps-1 = Es tut mir leid, dass auf der Torte der falsche Name stand.
phrases-saying-sorry-hurts-2 = Tut mir leid, dass Sie das so sehen.
phrases-saying-sorry-helps-2 = Es tut mir leid, dass wir Sie ausgerechnet an dem Tag im Stich gelassen haben.
phrases-saying-sorry-hurts-3 = Sollte uns da ein Fehler unterlaufen sein, bitte ich um Entschuldigung.
phrases-saying-sorry-helps-3 = Wir haben einen Fehler gemacht, und das tut mir leid: Bei Ihnen wurde zweimal abgebucht.
phrases-saying-sorry-hurts-4 = Mir ist das ja so was von peinlich.
phrases-saying-sorry-helps-4 = Sie haben unseretwegen eine Stunde dagesessen. Es tut mir leid.

# Zeigen, dass du verstehst.
phrases-showing-that-you-understand = Zeigen, dass du verstehst
phrases-showing-that-you-understand-lead = Gib wieder, was du gehört hast und was davon abhing, und frag, ob es so stimmt.
phrases-showing-that-you-understand-hurts-1 = Ich weiß genau, wie Sie sich fühlen.
phrases-showing-that-you-understand-helps-1 = Ich höre, wie viel an diesem Abend hing.
phrases-showing-that-you-understand-hurts-2 = Es war doch nur ein Tag.
phrases-showing-that-you-understand-helps-2 = Einen Tag zu spät, und die Feier war gestern. Habe ich das richtig verstanden?
phrases-showing-that-you-understand-hurts-3 = Jetzt beruhigen Sie sich bitte.
phrases-showing-that-you-understand-helps-3 = Sie haben allen Grund, sauer zu sein. Ich höre zu.
phrases-showing-that-you-understand-hurts-4 = Also in unseren Unterlagen steht etwas anderes.
phrases-showing-that-you-understand-helps-4 = Ich verstehe, dass Sie das ärgert. Darf ich Ihnen sagen, was ich hier finde?

# Die Sache annehmen.
phrases-taking-it-on = Die Sache annehmen
phrases-taking-it-on-lead = „Ich“, ein Name und eine Tat. Wer es war, kommt später, wenn überhaupt.
phrases-taking-it-on-hurts-1 = Dafür bin ich nicht zuständig.
phrases-taking-it-on-helps-1 = Das ist etwas für die Werkstatt. Ich rufe jetzt dort an, und Sie bleiben bei mir.
phrases-taking-it-on-hurts-2 = Da sind wohl Fehler passiert.
phrases-taking-it-on-helps-2 = Wir haben einen Fehler gemacht, und ich kümmere mich selbst darum.
phrases-taking-it-on-hurts-3 = Das hat der Paketdienst verloren.
phrases-taking-it-on-helps-3 = Es ist auf dem Weg zu Ihnen verloren gegangen. Dass Sie ein neues bekommen, ist jetzt meine Sache.

# Die Ursache finden.
phrases-finding-the-cause = Die Ursache finden
phrases-finding-the-cause-lead = Schau zuerst in die Akte, und das Übrige schaut euch gemeinsam an.
phrases-finding-the-cause-hurts-1 = Können Sie noch mal ganz von vorn anfangen?
phrases-finding-the-cause-helps-1 = Ich habe gelesen, was Sie uns am Montag gesagt haben. Hat der Fahrer überhaupt geklingelt?
phrases-finding-the-cause-hurts-2 = Haben Sie es auch wirklich eingeschaltet?
phrases-finding-the-cause-helps-2 = Schauen wir es uns zusammen an: Welches Lämpchen leuchtet?
phrases-finding-the-cause-hurts-3 = Das Ticket liegt noch im Second Level.
phrases-finding-the-cause-helps-3 = Das liegt bei einer Kollegin, die sich mit diesen Heizungen auskennt; ich frage sie, was sie gefunden hat.

# Eine Zeit nennen.
phrases-giving-a-time = Eine Zeit nennen
phrases-giving-a-time-lead = Eine Zeit, auf die man dich festlegen kann, und etwas für das Warten.
phrases-giving-a-time-hurts-1 = So schnell wie möglich.
phrases-giving-a-time-helps-1 = Heute bis vier. Wenn es nicht klappt, rufe ich Sie vor vier an.
phrases-giving-a-time-hurts-2 = Da müssen Sie sich gedulden.
phrases-giving-a-time-helps-2 = Es dauert zwölf Minuten. Ich bringe Ihnen solange eine Suppe.
phrases-giving-a-time-hurts-3 = Da meldet sich dann jemand bei Ihnen.
phrases-giving-a-time-helps-3 = Ich schreibe Ihnen morgen um neun, auch wenn es nichts Neues gibt.

# Wiedergutmachen.
phrases-making-amends = Wiedergutmachen
phrases-making-amends-lead = Ersetze, was verloren ging, frag, was helfen würde, und gib es ohne Gegenleistung.
phrases-making-amends-hurts-1 = Da kann ich leider nichts machen.
phrases-making-amends-helps-1 = Was ich heute tun kann: Ihnen ein neues schicken oder es Ihnen erstatten.
phrases-making-amends-hurts-2 = Hier haben Sie einen Gutschein für die Umstände.
phrases-making-amends-helps-2 = Was wäre Ihnen lieber: bis Freitag ein frischer oder jetzt gleich Ihr Geld?
phrases-making-amends-hurts-3 = Sobald Sie die Bewertung rausnehmen, erstatten wir Ihnen das.
phrases-making-amends-helps-3 = Das Geld ist unterwegs. Was Sie geschrieben haben, bleibt Ihre Sache.

# Nein sagen.
phrases-saying-no = Nein sagen
phrases-saying-no-lead = Erst, was du tun kannst, dann die Grenze und ihr Grund. Ein Nein nimmt sich leichter von jemandem, der es versucht hat.
phrases-saying-no-hurts-1 = Das ist gegen unsere Vorschriften.
phrases-saying-no-helps-1 = Ich kann Sie kostenlos auf Dienstag umbuchen. Bargeld geht nicht, weil die Karte ein Geschenk war.
phrases-saying-no-hurts-2 = Das hätten Sie in den AGB nachlesen können.
phrases-saying-no-helps-2 = Die Zeile übersieht man leicht. Das hier geht für Sie trotzdem noch.
phrases-saying-no-hurts-3 = Das darf ich nicht.
phrases-saying-no-helps-3 = Das darf ich allein nicht entscheiden. Ich frage jetzt gleich Ruth; zwei Minuten.

# Der Schluss.
phrases-ending = Der Schluss
phrases-ending-lead = Frag, ob es damit gut ist, und sag, was als Nächstes kommt. Wissen kann es nur dein Gegenüber.
phrases-ending-hurts-1 = So, das hätten wir dann.
phrases-ending-helps-1 = Ist es damit für Sie wieder in Ordnung, oder ist noch etwas offen?
phrases-ending-hurts-2 = Vielen Dank für Ihre Geduld.
phrases-ending-helps-2 = Sie haben lange genug gewartet. Ich rufe am Donnerstag um zehn an und frage, ob es gehalten hat.
phrases-ending-hurts-3 = Sehr geehrter Kunde, Ihr Vorgang wurde geschlossen.
phrases-ending-helps-3 = Lieber Herr Adeyemi, die blaue Tür wurde heute Morgen eingehängt. Schließt sie jetzt?
