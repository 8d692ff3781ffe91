### Wörter der Oberfläche: womit man jedes der elf Häkchen verdient.

ticks-listened = Vor jeder Lösung ist Raum zum Erzählen, oder du gibst das Gehörte in deinen Worten wieder.
ticks-apologised = Eine Entschuldigung ohne „falls“ und ohne Floskel, bei Empathie 2 oder mehr.
ticks-personal = Ein Name und die eigenen Tatsachen; keine Vorlage schaut durch.
ticks-owned-it = Einmal Verantwortung 3 oder mehr, und daneben bleibt keine Schuldzuweisung stehen.
ticks-found-cause = Die Ursache kommt heraus, oder ihr sucht sie gemeinsam; nichts aus der Akte wird noch einmal gefragt.
ticks-solved = Was verloren ging, ist ersetzt, oder es ist in die Wege geleitet.
ticks-gave-choice = Es gibt eine echte Wahl zwischen Wegen, es in Ordnung zu bringen.
ticks-added-something = Etwas für den Ärger oder ein Wort dazu, warum nichts ansteht.
ticks-kept-promises = Jede Zusage wird gehalten, und keine geht über das hinaus, was du geben darfst.
ticks-followed-up = Jemand meldet sich noch einmal und fragt, ob es hält.
ticks-documented = Die Fallnotiz steht: was, Ursache, Abhilfe, Zusage und wer es wissen muss.
