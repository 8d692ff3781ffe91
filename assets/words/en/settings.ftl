### Words of the interface: settings.

settings-language = Language
settings-language-explains = The words of the window. System follows your desktop.
settings-system = System

settings-title = Settings
settings-you = You
settings-look = Look
settings-practice = Practice
settings-sound = Sound
settings-unsaved = It holds for now, but could not be kept. { $why }

settings-name = Name
settings-name-explains = Known on this computer only.
settings-name-none = No name
settings-name-save = Save
settings-name-saved = It is saved already.
settings-name-unkept = You are just trying: nothing of this run is kept, so it needs no name.

settings-theme = Theme
settings-theme-explains = System follows your desktop.
settings-light = Light
settings-dark = Dark
settings-contrast = High contrast
settings-contrast-explains = Stronger ink and drawn outlines, in both themes.
settings-size = Size
settings-size-auto = Auto
settings-percent = { $percent }%
settings-size-explains-auto = Automatic, { $percent }. { $larger } and { $smaller } too.
settings-size-explains = { $larger } and { $smaller } work everywhere.
settings-size-explains-now = Now { $percent }. { $larger } and { $smaller } too.
settings-motion = Reduce motion
settings-motion-explains = Faces, meters and pages change at once instead of moving.

settings-mode = How you begin
settings-mode-coach = A hint after each turn, no clock.
settings-mode-practice = On your own, explained at the end.
settings-mode-assessment = No hints; the first run counts.
settings-time = Time allowed
settings-time-off = Off
settings-time-normal = Normal
settings-time-half = Half more
settings-time-double = Double
settings-time-off-explains = No clock runs.
settings-time-normal-explains = As the case says.
settings-time-half-explains = Half as long again.
settings-time-double-explains = Twice as long.
settings-time-silence = While you write, the clock stands, for two minutes at most. When the time runs out, what you have written is said; with nothing written, your silence counts as the answer. How long you think never changes a score.

settings-sounds = All sounds
settings-sounds-off = Off. { $key } turns it on from anywhere but a text field.
settings-sounds-missing = No sound device was found just now. Everything works without one.
settings-sounds-on = Quiet, and never needed. { $key } turns it off from anywhere but a text field.
settings-cues = Cues
settings-cues-explains = When it is your turn, a reply was sent, a case is over, or a run earned a recognition.
settings-room = Background sound
settings-room-explains = The place you are in, softly.
settings-tone = Tone before time runs out
settings-tone-explains = One low tone, ten seconds before.
settings-volume = Volume
settings-volume-explains = Even 100% is quieter than speech.

settings-kept = Where things are kept
settings-kept-size = Attempts, settings, backups and log take { $size }.
settings-data = Data folder
settings-data-open = Open data folder
settings-backup-unkept = You are just trying: nothing of this run is kept, so there is nothing to back up.
settings-damaged = Some of what is kept does not match its checksums, so no backup can be made. Repair keeps every attempt that does, takes the others from the backups, and puts the damaged file aside.
settings-repair = Repair
settings-backup-last = Last verified backup: { $when }
settings-backup-none = Last verified backup: none yet
settings-backup-now = Back up now
settings-restore = Restore…
settings-copy = Save a copy…
settings-backed-up = A backup was made and verified.
settings-not-backed-up = No backup was made. { $error }
settings-copied = A copy was made and checked: { $path }
settings-restore-which = Restore which backup?
settings-restore-none = There are none yet. One is made after every attempt, and whenever you ask for it.
settings-restore-older = Show { $count } older
settings-restore-elsewhere = Or the file of a backup elsewhere
settings-restore-look = Look into it
settings-copy-title = Copy a backup elsewhere
settings-copy-explains = A fresh backup is made and checked, and copied under a name with its date. A file that is there already stays.
settings-copy-folder = Folder, for example of a stick
settings-copy-there = Copy there

settings-cases = Your own cases
settings-cases-folder = Folder of cases
settings-cases-open = Open folder of cases
settings-cases-none = There are none yet. Put a case file in here and search again: it appears in the library beside the others.
settings-cases-ready = { $files ->
        [one] 1 file, ready to be played.
       *[other] { $files } files, ready to be played.
    }
settings-cases-broken = { $files ->
        [one] 1 file, not to be loaded yet. The other cases are not affected.
       *[other] { $files } files, not to be loaded yet. The other cases are not affected.
    }
settings-cases-some = { $files } files: { $ready } ready, { $broken } not to be loaded yet. The other cases are not affected.
settings-cases-again = Search folder again
settings-cases-other = Use another folder…
settings-cases-usual = Use the usual folder
settings-cases-in = Look for cases in
settings-cases-this = Use this folder
settings-cases-no-folder = There is no folder at that path. Nothing was changed; make it first, or take another.
settings-case-broken = cannot be loaded
settings-case-replaces = replaces a bundled case
settings-problem = Problem { $code }, { $line }:{ $column }
settings-remark = Remark { $code }, { $line }:{ $column }

settings-house = Your organisation
settings-house-none = One file with your limits, your rules, words you avoid and your colour, laid over every case. There is none yet; the template has each of them, ready to be filled in.
settings-house-template = Write a template
settings-house-written = A template was written: { $path }
settings-house-look-again = Look again
settings-house-open = Open its file
settings-house-folder = Show its folder
settings-house-read-again = Read it again
settings-house-unused = Its file is not used
settings-house-empty = It sets nothing yet.
settings-house-limits = Limits
settings-house-limits-are = { $first } first line, { $supervisor } supervisor, { $manager } manager, { $executive } executive
settings-house-cases = By case
settings-house-as-written = { $title } stays as it is written
settings-house-own-limits = { $title } has limits of its own
settings-house-rules = Rules
settings-house-rules-are = { $count } on each policy card
settings-house-avoids = Avoids
settings-house-avoids-are = { $others ->
        [0] “{ $first }”
        [one] “{ $first }” and 1 other
       *[other] “{ $first }” and { $others } others
    }
settings-house-colour = Colour

settings-about = About Amends
settings-about-version = Version { $version }, scored by rules version { $rules }
settings-about-kept = Every attempt keeps the version it was scored by. Outcomes are simulated.
settings-about-local = Nothing leaves this computer.
settings-licences = Licences
settings-licence-hide = Hide { $name }
settings-licence-amends = Amends
settings-licence-lato = Lato font
settings-licence-vollkorn = Vollkorn font
settings-licence-words = English words
settings-licence-libraries = Libraries
settings-licence-own = Amends is yours under the MIT licence or the Apache Licence 2.0, as you prefer.
settings-licence-built-from = Amends is built from { $count } libraries by other people, under these licences.
settings-case-language = Language of the cases
settings-case-language-explains = Where a case has been translated; the others stay as they are written.
settings-as-written = As written

settings-name-keep = Keep my progress from now on
settings-else = Somebody else
settings-else-explains = Several people can practise on this computer, each with runs of their own.
settings-else-who = Who is practising?
