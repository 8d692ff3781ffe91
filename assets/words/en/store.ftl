### Words of the interface: pages of trouble: a store that does not open, something that failed.

store-not-opened = This did not open
store-back-to-library = Back to the library
store-look-in-settings = Look in Settings

# A part of the window failed.
store-warning = Warning
store-failed-screen = This screen failed.
store-failed-action = That did not work.
store-failed-saving = Saving has stopped.
store-failed-again = It failed again.
store-failed-twice = Twice within a few seconds. Another screen may work; if this comes back, close Amends and start it again.
store-failed-store = The part of Amends that saves your turns failed and was started again.
store-failed-read-again = Something in Amends went wrong, nothing you did. Going on reads your attempt from where it was saved.
store-failed-afresh = Something in Amends went wrong, nothing you did. Going on opens this screen afresh.
store-search-failed = Counting the decisions of this case failed. Nothing else depends on it, and your turns are saved. { $report }
store-safe = Everything saved before is safe.
store-safe-but = Everything saved before is safe. { $error }
store-nothing-kept = Nothing was to be kept of this run.
store-safe-with-results = Your attempt is safe, with its results.
store-safe-at-first-line = Your attempt is safe at its first line.
store-safe-at-turn = Your attempt is safe at turn { $turn }.
store-safe-until-then = { $safe } What you played after that was not being saved.
store-report-here = A report lies here. It holds no names and nothing that was typed or said, and it was sent nowhere.
store-report-at = A report lies at { $path }.
store-no-report = No report could be written: { $why }
store-report-none = no report was made
store-report-in-logs = its report is in the logs folder
store-go-on = Go on
store-close-amends = Close Amends

# The store does not open.
store-damaged = Your attempts cannot be read
store-in-use = Amends is open already
store-no-place = There is no place to keep attempts
store-too-new = Made by a later version
store-other = Something went wrong
store-what-is-safe = What is safe
store-safe-file = The file stays where it is: nothing is repaired or thrown away unless you say so.
store-safe-repair = Repair keeps every attempt that still matches its checksums, takes the others from the backups, and puts the damaged file aside.
store-safe-backup = { $before ->
    [0] A backup that was checked when it was taken: { $taken }.
    [one] A backup that was checked when it was taken: { $taken }, and one before it.
   *[other] A backup that was checked when it was taken: { $taken }, and { $before } before it.
}
store-another-folder = To keep attempts in another folder
store-another-folder-how = Close this window and start Amends with the folder’s path, for example:
store-another-folder-example = amends --data-dir /home/you/practice
store-repair = Repair
store-restore-newest = Restore the newest backup
store-try-again = Try again
store-keep-nothing = Go on without keeping anything
store-repaired = The store is repaired. { $what }
store-not-repaired = Nothing was repaired. { $error }

# Putting a backup in place.
store-restore-ask = Put this backup in place?
store-restore-holds = { $taken }. It holds { $count ->
    [one] { $count } attempt
   *[other] { $count } attempts
}.
store-restore-happens = Amends checks the backup once more, keeps what is there now under another name in the backups folder, and then opens the backup. Settings and cases stay as they are.
store-restore-not-compared = Attempts made after it was taken are not in it; whatever can be read of them stays in the file that is kept.
store-loss-missing = This backup is older than your newest attempt: { $missing ->
    [one] { $missing } attempt would be missing
   *[other] { $missing } attempts would be missing
}. What goes stays in the file that is kept.
store-loss-shorter = This backup is older than your newest attempt: { $shorter ->
    [one] { $shorter } attempt would go back to an earlier turn
   *[other] { $shorter } attempts would go back to an earlier turn
}. What goes stays in the file that is kept.
store-loss-both = This backup is older than your newest attempt: { $missing ->
    [one] { $missing } attempt would be missing
   *[other] { $missing } attempts would be missing
} and { $shorter ->
    [one] { $shorter } attempt would go back to an earlier turn
   *[other] { $shorter } attempts would go back to an earlier turn
}. What goes stays in the file that is kept.
store-restore = Restore it
store-restore-earlier = Restore the earlier turns
store-restore-without = Restore it without { $count ->
    [one] { $count } attempt
   *[other] { $count } attempts
}
store-keep = Keep things as they are
store-back = Back
store-backup-unusable = This backup cannot be used. { $error } Your attempts are as they were; choose another one.
store-restored = The backup is in place.
store-restored-aside = The backup is in place. What was there before is kept as { $path }.
store-restored-erased = { $done } Data erased since it was taken was erased from it again.
store-not-restored = The backup was not put in place. { $error }

# When a backup was taken, and how large it is.
store-backup-taken = { $taken }, { $size }
store-taken-today = Today at { $time }, { $ago }
store-taken-yesterday = Yesterday at { $time }
store-taken = { $day } { $month } { $year } at { $time }, { $ago }
store-ago-now = just now
store-ago-minutes = { $minutes ->
    [one] a minute ago
   *[other] { $minutes } minutes ago
}
store-ago-hours = { $hours ->
    [one] an hour ago
   *[other] { $hours } hours ago
}
store-ago-yesterday = yesterday
store-ago-days = { $days ->
    [one] { $days } day ago
   *[other] { $days } days ago
}
store-size-kb = { $size } KB
store-size-mb = { $size } MB

# Why the store does not open.
store-in-use-by-amends = The attempts in { $path } are in use by another Amends (process { $pid }), open since { $since }. Nothing was changed. Use that window, or close it and try again here.
store-in-use-by-another = The attempts in { $path } are in use by another program. Nothing was changed. Use that window, or close it and start again.
store-since = { $time } on { $day } { $month } { $year }
store-made-later = { $path } was made by a later version of Amends (format { $found }; this one knows up to { $known }). It was not touched. Update Amends, or name another folder with --data-dir <folder>.
store-file-damaged = { $path } is damaged. A check found: { $found }. It was not touched.
store-file-of-another = { $path } is not a store of Amends: { $why }. It was not touched. If it was one, amends store repair makes a new one from the backups; otherwise move it away, or name another folder with --data-dir <folder>.
store-read-only = Could not open the store: { $path } or its folder is read-only. Everything saved before is safe. Give yourself the right to write there, or name another folder with --data-dir <folder>.
store-disk-full = Could not open the store: the disk of { $path } is full. Everything saved before is safe. Free at least 20 MB there and try again; nothing needs to be restarted.

# A turn that was not saved.
store-unsaved-full = The disk of { $path } is full.
store-unsaved-full-todo = Free at least 20 MB there, then retry; nothing needs to be restarted.
store-unsaved-read-only = { $path } or its folder is read-only.
store-unsaved-read-only-todo = Give yourself the right to write there, then retry.
store-unsaved-gone = { $path } was moved, replaced or deleted while Amends was running.
store-unsaved-gone-todo = Put the file back where it was, then retry.
store-unsaved-disk = The disk of { $path } reports an error ({ $why }).
store-unsaved-disk-todo = Retry; if it fails again, copy the folder to another disk.
store-unsaved-elsewhere = This attempt was played on elsewhere.
store-unsaved-elsewhere-todo = Leave, and go on with it from the library: it opens where it stands now.
store-unsaved-todo = Retry, or leave: the library offers to go on from the last saved turn.
store-unsaved-before = What was saved before is safe, and your choice stays as it is.
store-unsaved-turns = { $turns ->
    [one] Your turn before is saved, and your choice stays as it is.
   *[other] Your { $turns } turns are saved, and your choice stays as it is.
}

# There is no store, but there are backups of one.
store-missing = There were no attempts at { $store }, so a new store was begun. In { $backups } there are backups of one: Settings can restore them. If the file was moved, close Amends and put it back.
