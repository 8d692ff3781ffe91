### Wörter der Oberfläche: Bedienelemente, die auf mehreren Seiten stehen.

# Wie jemand es nimmt: eine Stimmung, und wo die Person steht.
widgets-mood-phrase = { $mood }, { $stance }
widgets-mood-settled = Beruhigt
widgets-mood-annoyed = Verärgert
widgets-mood-angry = Wütend
widgets-mood-furious = Außer sich
widgets-mood-limit = Am Limit
widgets-mood-worried = Besorgt
widgets-mood-low = Bedrückt
widgets-stance-delighted = begeistert von dir
widgets-stance-glad = froh über dich
widgets-stance-listening = hört zu
widgets-stance-waits = wartet ab
widgets-stance-ready-to-go = will gehen
widgets-stance-with-you = noch bei dir
widgets-stance-clock = schaut auf die Uhr
widgets-stance-almost-out = fast am Ende der Geduld
widgets-stance-talking = aber redet noch
widgets-stance-short = hat kaum noch Geduld
widgets-stance-close-to-leaving = kurz davor zu gehen
widgets-stance-not-listening = hört nicht mehr zu
widgets-stance-hardly-listening = hört kaum noch zu
widgets-stance-leaving = gleich weg
widgets-stance-loud = wird laut
widgets-stance-done-talking = will nicht mehr reden
widgets-stance-end = ein Wort vor dem Ende
widgets-stance-looking = sucht eine Antwort
widgets-stance-losing-heart = verliert den Mut
widgets-stance-to-be-told = wartet auf Bescheid
widgets-stance-giving-up = gibt auf
