## Der Raum im eigenen Netz: was ein Handy erfährt, und warum er nicht geöffnet werden konnte.

network-code = Diesen Raum gibt es nicht. Sehen Sie noch einmal auf den Code an der Wand.
network-slow = Das war zu oft. Warten Sie kurz und versuchen Sie es dann noch einmal.
network-crowded = Gerade kommen zu viele auf einmal. Versuchen Sie es gleich noch einmal.
network-name = Diesen Namen kann der Raum nicht zeigen. Wählen Sie einen anderen.
network-elsewhere = Dieser Platz ist jetzt in einem anderen Tab offen.

network-any-address = Ein Workshop wird an einer Adresse geöffnet, nicht an allen: Sonst erreicht ihn auch, wer in den anderen Netzen dieses Rechners ist. Es wurde nichts geöffnet. Wählen Sie eine Adresse.
network-in-use = An { $address }, Port { $port }, hört schon ein anderes Programm. Es wurde nichts geöffnet. Wählen Sie einen anderen Port oder schließen Sie jenes Programm.
network-gone = Dieser Rechner hat die Adresse { $address } nicht mehr. Es wurde nichts geöffnet. Sehen Sie nach, ob das Netz verbunden ist, und wählen Sie eine seiner Adressen.
network-not-allowed = Das System lässt Amends nicht an Port { $port } hören. Es wurde nichts geöffnet. Wählen Sie einen Port über 1023.
network-failed = Der Workshop konnte an { $address } nicht geöffnet werden: { $why } Sonst wurde nichts geändert. Wählen Sie eine andere Adresse oder einen anderen Port, oder machen Sie mit Handzeichen weiter.
