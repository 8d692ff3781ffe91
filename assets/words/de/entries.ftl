### Wörter der Oberfläche: die Namen der Teile eines Eintrags und was der Leitfaden über die Bewertung sagt.

# Dimensionen.
entries-empathy = „Sie sind mir wichtig, und ich verstehe Sie“: ob jemand sich gehört fühlt, in dem, was passiert ist und was es angerichtet hat.
entries-ownership = „Auf mich ist Verlass“: ob jemand es mit seinem Namen auf sich nimmt und bis zum Ende dranbleibt.
entries-speed = „Jetzt gleich, und dann ist es so weit“: was in diesem Gespräch geschieht, und eine Zeit, auf die man sich verlassen kann.
entries-compensation = „Ersetzt und ein wenig mehr“: der Verlust ausgeglichen, eine angemessene Geste und eine Wahl.
entries-proportion = Im Verhältnis
entries-proportion-text = Fair ist von vier Fünfteln dessen, was verloren ging, bis zur Hälfte mehr. Geschenke allein darüber hinaus sehen nach schlechtem Gewissen aus und kosten, ohne zu helfen; jenseits deines Rahmens werden sie zu einer Zusage, die jemand brechen muss.
entries-picked = Welche Stufe gilt
entries-picked-text = Die höchste, auf die beide Sätze zutreffen. Eine 2 schadet nicht und verdient nichts; ein Fehler kann die Stufe niedrig halten, was auch immer sonst gesagt wird.

# Fehler. Was getippt wird, hört Amends auf Englisch: Eine andere Sprache zeigt auch, wie es dann klingt.
entries-sounds-like = Klingt so
entries-in-english = Auf Englisch
entries-looks-like = Sieht so aus
entries-looks-like-text = { $look }.
entries-why = Warum es schadet
entries-instead = Sag lieber
entries-caps = Folge für die Bewertung
entries-caps-text = Für diese Antwort gibt es { $caps }; der Rest kann das nicht wettmachen.
entries-cap = bei { $dimension } höchstens { $level } ({ $word })
entries-cap-lowest = bei { $dimension } nur { $level } ({ $word })

# Signale.
entries-send = So sendest du es
entries-lamp = Wann seine Lampe leuchtet
entries-care = Dass es passiert ist, ist hier jemandem nicht egal.
entries-care-lit = Wenn sich jemand als Mensch fair behandelt fühlte: { $figure } von 100 oder mehr, simuliert.
entries-care-does = Entschuldige dich für das, was passiert ist, ohne „falls“. Nutze den Namen und die eigenen Tatsachen. Gib eine Kleinigkeit dazu, die niemand geben musste.
entries-understand = Was passiert ist und was es angerichtet hat, ist angekommen.
entries-understand-lit = Wenn zum Erzählen Raum war oder das Gehörte wiedergegeben wurde und sich jemand fair informiert fühlte: { $figure } von 100 oder mehr, simuliert.
entries-understand-does = Lass ausreden. Gib es in einem Satz wieder und frag, ob es so stimmt. Sucht die Ursache gemeinsam, und lass die Wahl zwischen Wegen, es in Ordnung zu bringen.
entries-trust = Jemand hat es auf sich genommen, und es kommt, wie es gesagt wurde.
entries-trust-lit = Wenn das Vertrauen bei { $figure } von 100 oder mehr steht, simuliert, und keine Zusage gebrochen wurde.
entries-trust-does = Sag „ich“ und deinen Namen. Versprich den Schritt, den du in der Hand hast, mit einer Zeit. Dann tu ihn, und melde dich, bevor jemand nachfragen muss.

# Ein Häkchen unter denen, die für einen Schritt stehen.
entries-tick = „{ $tick }“

# Gedanken und Arten der Wiedergutmachung.
entries-do-this = Tu das
entries-in-amends = In Amends

# Wonach jemand suchen mag, ohne dass es in einem Eintrag steht.
entries-also-empathy = entschuldigung sorry gefühle zuhören verständnis mitgefühl bewertung stufen raster
entries-also-ownership = zuständigkeit verantwortlich schuld vertrauen nachfassen bewertung stufen raster
entries-also-speed = zeit frist verzögerung schnell dringend warten geschwindigkeit bewertung stufen raster
entries-also-compensation = entschädigung geld erstattung gutschein geschenk angebot kompensation bewertung stufen raster
entries-also-errors = patzer vermeiden falsch
entries-also-phrases = phrasen wortlaut sag lieber besser satz sätze beispiel
entries-also-steps = schritte methode rahmen checkliste blickwinkel anleitung
entries-also-signals = lampe lampen signale
entries-also-ticks = checkliste häkchen verdient
