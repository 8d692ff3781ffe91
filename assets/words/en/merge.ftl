## Taking in what was handed in.

merge-why-not-a-hand-in = it is no hand-in: their names end in .amends
merge-why-list-edited = its list of contents, with the name in it, was changed after it was written; its runs went in, its moods and ideas did not
merge-why-figures = its results are no results of this program
merge-why-moods = its moods are more than its runs can have had; its runs went in, its moods did not
merge-why-rival = another run with the same id came with { $file }, and that one counts
merge-why-not-there = it cannot be found in the file again, and stands as it stood
merge-ended = It ended before all was in. What is in stays in, and the rest can be merged again. Why it ended: { $why }
merge-ended-in-use = It ended before all was in: another program uses the archive { $path } and has not let go for ten seconds. What is in stays in. Wait until that program is done, and merge the rest again.
merge-traces-in-log = Another window or program has the archive open, so traces of it are still in { $path }. They go when the last of them is closed: close it.
merge-traces = Traces of it may still be in { $path }: { $why }. Whatever is forgotten or merged next tidies up there.
merge-traces-in-use = another program uses it
