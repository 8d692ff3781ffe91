### Words of the interface: what goes wrong with the store, files and folders, and what was found there.

# The store.
faults-in-use = The attempts in { $path } are in use by { $holder }. Nothing was changed. Use that window, or close it and start again.
faults-holder-amends = another Amends (process { $pid }, since { $since })
faults-holder-other = another program
faults-too-new = { $path } was made by a later version of Amends (format { $found }; this one knows up to { $known }). It was not touched. Update Amends, or name another folder with --data-dir <folder>.
faults-not-a-store = { $path } is not a store of Amends: { $why }. It was not touched. If it was one, amends store repair makes a new one from the backups; otherwise move it away, or name another folder with --data-dir <folder>.
faults-damaged-file = The store { $path } is damaged: { $found }. Backups are separate files and not affected. Repair it (in Settings, or amends store repair): what is sound is kept, the rest comes from the backups, and the damaged file is put aside.
faults-not-an-archive = { $path } is not an archive of Amends: { $why }. It was not touched. Move it away, or name another folder with --data-dir <folder>; merging the hand-ins again makes a new one.
faults-damaged-archive = The archive { $path } is damaged: { $why }. Your own runs and the hand-ins themselves are not affected. Move the file away and merge the hand-ins again: everything in it is made anew but trainers’ remarks, figures of the real world and what was set, which are lost.
faults-archive-in-use = The archive { $path } is in use by another program, which has not let go for ten seconds. Nothing was changed. Wait until it is done, and try again: hand-ins may be merged as often as you like.
faults-archive-failed = Could not { $doing } ({ $path }): { $why }. What was merged before is safe, and so are the hand-ins. Try again; if it fails again, move the file away and merge the hand-ins again.
faults-damaged = Attempt { $attempt } is damaged at event { $event }: { $why }. Other attempts are not affected; no score is shown for this one. Repair the store (in Settings, or amends store repair) to get it back from a backup.
faults-damaged-case = The stored text of case { $hash } is damaged. Attempts played with it keep their results but cannot be replayed. Open the same scenario file again, or restore a backup.
faults-read-only = Could not { $doing }: { $path } or its folder is read-only. Everything saved before is safe. Give yourself the right to write there, or name another folder with --data-dir <folder>.
faults-disk-full = Could not { $doing }: the disk of { $path } is full. Everything saved before is safe. Free at least 20 MB there and try again; nothing needs to be restarted.
faults-vanished = Could not { $doing }: { $path } was moved, replaced or deleted while Amends was running. Everything saved before is in that file and safe. Put it back where it was and try again; until then nothing more is kept.
faults-disk = Could not { $doing }: the disk of { $path } reports an error ({ $why }). Everything saved before is as safe as the disk is. Try again; if it fails again, the disk may be failing or a limit on the size of files be reached: copy the folder to another disk.
faults-unsafe = The store { $path } cannot be opened safely here: { $setting } is { $found } instead of { $wanted }. Nothing was changed. Name a folder on a local disk with --data-dir <folder>.
faults-wrong-event = Attempt { $attempt } has { $found } events here, not { $expected }: it was played on elsewhere. Nothing was added. Open the attempt again to go on from event { $found }.
faults-not-open = Attempt { $attempt } is { $status } and takes no more events. It is unchanged. Start a new attempt.
faults-status-open = open
faults-status-ended = ended
faults-status-abandoned = abandoned
faults-unknown = There is no { $what } { $id } in this store. Nothing was changed. List what there is and choose from it.
faults-ambiguous = { $matches } attempts begin with { $prefix }. Nothing was opened. Give more of the id.
faults-bad-input = The { $what } cannot be stored: { $why }. Nothing was changed.
faults-not-on-disk = Could not { $doing }: this store is kept in memory only. Start without the demo to keep attempts.
faults-traces-left = The data is erased from the store, but traces may remain in: { $left }. Erase again once this is mended: { $why }
faults-stopped = Could not { $doing }: the store has stopped after an internal error. Everything saved before is safe. Start Amends again.
faults-database = Could not { $doing } in { $path }: { $why }. Everything saved before is safe. Try again, and check the store if it fails again.

# What was being done: “Could not …”.
faults-doing-keep-comment = keep your comment
faults-doing-drop-comment = take your comment back
faults-doing-open-archive = open the archive
faults-doing-read-archive = read the archive
faults-doing-write-archive = write into the archive
faults-doing-add-learner = add the learner
faults-doing-ask-check = ask for the check
faults-doing-check = check the store
faults-doing-copy = copy it
faults-doing-create = create a file in it
faults-doing-draft-keep = keep your draft
faults-doing-draft-read = read your draft
faults-doing-erase = erase the data
faults-doing-erase-words = erase the words
faults-doing-fill = fill it up
faults-doing-find-attempt = find the attempt
faults-doing-find-learner = find the learner
faults-doing-first-page = write its first page
faults-doing-flush = flush it to the disk
faults-doing-give-up = give up the attempt
faults-doing-keep-case = keep the case
faults-doing-keep-run = keep the run
faults-doing-keep-words = keep your words
faults-doing-correct = put the run right
faults-doing-left-list = list what was written
faults-doing-left-note = note what was written
faults-doing-list = list it
faults-doing-list-attempts = list the attempts
faults-doing-list-backups = list the backups
faults-doing-list-learners = list the learners
faults-doing-lock = lock the store
faults-doing-look-into = look into the backup
faults-doing-make-in-memory = make a store in memory
faults-doing-note-check = note the check
faults-doing-open = open the store
faults-doing-read = read it
faults-doing-remove = remove it
faults-doing-read-attempt = read the attempt
faults-doing-read-case = read the case
faults-doing-read-said = read what you said
faults-doing-rename = rename it into place
faults-doing-rename-learner = rename the learner
faults-doing-repair = repair the store
faults-doing-restore = restore the backup
faults-doing-results = save the results
faults-doing-rewrite = rewrite it
faults-doing-rewrite-backup = rewrite the backup
faults-doing-settings = put the settings into words
faults-doing-start = start the store
faults-doing-start-attempt = start the attempt
faults-doing-take-backup = take a backup
faults-doing-turn = save your turn
faults-doing-write = write it

# What is not there, or cannot be stored.
faults-what-attempt = attempt
faults-what-case = case
faults-what-event = event
faults-what-fork = fork
faults-what-learner = learner
faults-what-name = name
faults-what-results = results
faults-what-seed = seed
faults-what-text = text
faults-what-words = words

# Why.
faults-why-another-program = another program made it
faults-why-cut-short = it is cut short
faults-why-not-sqlite = it is not an SQLite file
faults-why-control-character = it contains a control character; use letters, digits and signs
faults-why-fork = its parent has { $events } events, not { $asked }
faults-why-hash = its hash is not the SHA-256 of its bytes; load the scenario again
faults-why-larger = it is larger than { $most } bytes
faults-why-longer = it is longer than { $most } bytes
faults-why-name-empty = it is empty
faults-why-name-long = it has more than { $most } characters; a nickname is enough
faults-why-name-taken = somebody else practises under it on this computer; take another
faults-why-seed = it is not below 2^53; draw it from Seeds
faults-why-too-long = it is too long for the store
faults-why-unreadable = it cannot be read
faults-why-started = what it was started with has changed
faults-why-status = its status has changed
faults-why-mode = its mode is unknown
faults-why-open-ended = it is open and yet has an ending
faults-why-ending = its ending has changed
faults-why-results = its results have changed
faults-why-half-results = half of its results is gone
faults-why-last-event = its last event is not the one its record names
faults-why-index = the index leads to attempt { $attempt } instead
faults-why-order = an event is missing or out of order
faults-why-follows = it does not follow the event before
faults-why-content = its content has changed
faults-why-half-content = half of its content is gone
faults-why-kind = its kind, time or checksum has changed
faults-why-count = the attempt’s record counts more or fewer events than there are
faults-why-names-another = the attempt’s record names another last event

# What a check found, a line each.
faults-found-attempt = attempt { $attempt }, event { $event }: { $why }
faults-found-case = case { $hash }: its text has changed
faults-found-words = { $what }: the words have changed
faults-found-draft = draft of attempt { $attempt }
faults-found-left = note { $id } of a file that was written
faults-found-part = { $part } of attempt { $attempt }
faults-found-row = a row of { $table } refers to nothing
faults-found-changed = { $name } is missing or was changed
faults-found-foreign = { $name } does not belong here

# What a repair brought back.
faults-repaired-whole = { $count ->
    [one] { $count } attempt came through whole.
   *[other] { $count } attempts came through whole.
}
faults-repaired-from-backup = { $count ->
    [one] { $count } attempt came back from a backup.
   *[other] { $count } attempts came back from a backup.
}
faults-repaired-in-part = Attempt { $attempt }: the first { $kept } of { $of } events are kept.
faults-repaired-worn = Attempt { $attempt }: its results are kept, but { $events } of its events cannot be read any more.
faults-repaired-lost = Attempt { $attempt }: nothing of it could be proved.
faults-number = number { $number }
faults-repaired-loose = { $events } more events stand behind a gap, or belong to an attempt whose own record is gone. They can be read in { $path }.
faults-repaired-events = Events kept in all: { $events }.
faults-repaired-aside = The damaged file is kept as { $path }.

# Files.
faults-file-missing = { $path } is not there. Nothing was changed. Check the name.
faults-file-denied = { $path }: the right to { $right } is missing. Nothing was changed. Give yourself that right or choose another folder.
faults-file-not-a-file = { $path } is { $found }, not a file. Nothing was read or changed. Choose an ordinary file.
faults-file-too-large = { $path } is larger than the { $most } bytes allowed here. It was not read. Choose a smaller file.
faults-file-full = { $path }: the disk is full. What was there before is unchanged. Free some space and try again.
faults-file-other = { $path }: could not { $doing }: { $why }. What was there before is unchanged. Try again, or choose another disk.
faults-right-read = read this file
faults-right-read-folder = read this folder
faults-right-read-and-write = read this file and write in this folder
faults-right-write = write this file
faults-right-write-folder = write in this folder
faults-right-write-file-in-folder = write a file in this folder
faults-kind-folder = a folder
faults-kind-pipe = a pipe
faults-kind-device = a device
faults-kind-socket = a socket
faults-kind-other = something else

# Folders.
faults-folder-no-home = This account has no home folder to keep attempts in. Nothing was changed. Name a folder with --data-dir <folder>.
faults-folder-not-made = The folder { $wanted } cannot be made: { $why } at { $at }. Nothing was changed. Mend that, or name another folder with --data-dir <folder>.
faults-folder-no-right = the right to create a folder is missing
faults-folder-read-only = the disk is read-only
faults-folder-full = the disk is full
faults-folder-file = a file is in the way

# What the system said: shown as it is.
faults-system-denied = { $system }
faults-system-exists = { $system }
faults-system-full = { $system }
faults-system-missing = { $system }
faults-system-other = { $system }
faults-system-read-only = { $system }

# Showing a folder, opening a file.
faults-show-folder = The folder could not be shown: { $why }. Nothing was changed. Copy its path and open it in a file manager: { $path }
faults-show-file = The file could not be opened: { $why }. Nothing was changed. Copy its path and open it in an editor: { $path }
faults-show-missing = it is not there
faults-show-no-opener = { $opener } is not installed

# A copy of a backup.
faults-copy-unnamed = No folder was named, so nothing was copied. Write or paste the path of a folder, for example of a stick.
faults-copy-no-folder = There is no folder { $folder }, so nothing was copied. Your attempts are safe where they are. Check the path, or plug the stick in, and copy again.
faults-copy-no-backup = Nothing was copied, because no fresh backup could be made. { $error }
faults-copy-not-written = The copy could not be written to { $folder }: { $why }. Nothing that was there has changed, and your attempts are safe where they are. { $todo }
faults-copy-full = there is no room left
faults-copy-full-todo = Free some space there, or choose another folder, and copy again.
faults-copy-denied = the right to write there is missing
faults-copy-denied-todo = Give yourself that right, or choose another folder, and copy again.
faults-copy-read-only = it is read-only
faults-copy-read-only-todo = Unlock it, or choose another folder, and copy again.
faults-copy-gone = it is not there any more
faults-copy-gone-todo = Plug the stick in again, and copy again.
faults-copy-todo = Try again, or choose another folder.
faults-copy-different = it came out different from what was written
faults-copy-thousand = there are a thousand copies of this minute

# A run that cannot be taken up, or be tried again.
faults-resume-case = the case this attempt was played with does not load under this version: { $why }
faults-resume-none = it holds no case
faults-resume-event = event { $event } of the attempt cannot be read: { $why }
faults-resume-erased = the moves of this attempt were erased; its results stay as they were issued
faults-replay = move { $number } of the recorded run is not open under this case and these rules: { $refusal }
faults-retry-no-turn = this run has no turn { $turn }
faults-retry-unsaved = the new run was not begun. { $error }
faults-dispute-no-turn = this run has no turn { $turn } with a score
faults-dispute-empty = give a level, or say why
faults-dispute-long = say it in fewer words

# The pocket card.
faults-card-ending = { $path }: the card is written as .pdf or .html, and this name says neither. Nothing was written. Name it so.
faults-in-folder-unnamed = No folder is named. Nothing was written. Write the path of a folder into the field.
faults-in-folder-none = There is no folder { $folder }. Nothing was written. Make it first, or name another one.
faults-in-folder-taken = { $folder } holds a thousand files of this name already. Nothing was written. Remove some, or name another folder.
faults-print-typeface = the typeface { $name } inside the program cannot be read. Nothing was written. Install Amends again.
faults-print-too-long = “{ $place }” needs { $needs } points and has { $has }. Nothing was written. Please report this: the page does not fit.
faults-print-letters = the typefaces in Amends have no “{ $letters }”. Nothing was written. Write HTML instead: it takes the typefaces of whoever reads it.
faults-print-pdf = the PDF could not be made: { $why }. Nothing was written. Please report this; the HTML still works.
faults-print-form = the file could not be made: { $why }. Nothing was written. Please report this; another form still works.

# An organisation's file to begin with.
faults-template-exists = { $file } is there already and was left as it is. Open it, or move it elsewhere first.
faults-template-unwritten = No file was written. { $error }

# What an organisation's file or the settings have wrong, told at the start.
faults-house-unlaid = { $count ->
    [one] { $file } has 1 error, so its rules are laid over no case. { $mend }
   *[other] { $file } has { $count } errors, so its rules are laid over no case. { $mend }
}
faults-house-partly = { $count ->
    [one] { $file } has 1 error, so cases it cannot be laid over are played as they are written. { $mend }
   *[other] { $file } has { $count } errors, so cases it cannot be laid over are played as they are written. { $mend }
}
faults-house-line = Line { $line }: { $what } { $fix }
faults-house-listed = Settings lists what to mend; so does: amends check { $file }
faults-settings-unread = The settings could not be read, so the usual ones are in use. { $error }
faults-settings-unknown = The settings name `{ $name }`, which this version does not know; it is not used.
faults-settings-size = The settings ask for a size of { $asked }; { $used } is used.
faults-settings-broken = The settings in { $path } could not be understood ({ $why }), so the usual ones are in use. { $kept }
faults-settings-kept = It is kept as { $path }; mend it and rename it back to use it.
faults-settings-not-kept = It could not be set aside either: { $error }

## Workshops.

faults-room-unfinished = A workshop that was not ended is kept here. Nothing was changed. Reopen it, or end it first.
faults-room-not-readable = The record of this workshop cannot be read. It was not touched. Move it away to begin a new one.
faults-room-too-new = This workshop was made by a later version of Amends. It was not touched. Update Amends.
faults-room-case = The case of this workshop cannot be read: { $why }. Its record was not touched.
faults-room-no-chance = This machine gives no random numbers: { $why }. No workshop was opened, since nobody could be told apart safely.
faults-room-stopped = The workshop has stopped after a failure. What was acknowledged is safe. Reopen the workshop to go on where it was.
faults-room-in-use = The workshop in { $path } is open in another window of Amends. Nothing was changed. Use that window, or close it.
faults-room-not-a-record = { $path } is no record of a workshop, or its beginning is damaged. It was not touched. Move it away to begin a new one.
faults-room-replaced = Another file stands in the place of this workshop’s record: { $path }. It was not touched. What was acknowledged is safe as long as this room is open. Move the file away, and all of it is saved there again.
faults-room-torn = The workshop in { $path } can no longer be saved: a write failed and could not be undone. What was acknowledged is safe.
faults-room-was-cut = A part of this room’s record could not be used. The room is as it was before that, and a copy of the whole lies beside it until the workshop is closed.
faults-room-clock-held = The clock stands since the program closed. Let it go on when the room is ready.
faults-room-set-aside = An earlier workshop could not be read any more and was put aside: { $path }. Names are in it. It goes when this workshop is closed; remove it yourself if it is to go sooner.
faults-room-other-rules = This workshop was opened under { $rules ->
    [0] earlier rules
   *[other] rules { $rules }
}, and this Amends plays by rules { $now }: the same choices may be rated or taken differently. What is kept of it says so.
faults-room-trouble = What phones send cannot be saved: { $why } Phones keep their answers and send them again by themselves.
faults-room-too-much = More has come from phones than this room keeps, so no phone can answer any more. What was acknowledged is safe, and your own steps are saved as before: go on by show of hands.
faults-room-unsaved = That could not be saved, so it did not happen: { $why } Try it again.
faults-not-kept-not-over = The workshop is not over. Nothing was kept. End it first.
faults-not-kept-nothing-played = Nothing was played in this workshop, so there is no run to keep.
faults-not-kept-keeps-nothing = This window keeps no runs. Nothing was kept. Open Amends without “just try it”.
faults-not-kept-room = The runs are kept, but the room could not note it: { $why } Press again: nothing is kept twice.
faults-not-kept-no-case = The text of this workshop’s case is not beside it any more. Nothing was kept.
