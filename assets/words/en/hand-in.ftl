### Words of the interface: hand in.

hand-in-heading = Hand in

hand-in-animals = Heron Otter Badger Finch Lynx Plover Marten Osprey Beaver Swift Dipper Hare Curlew Stoat Wren Ibex
hand-in-why-missing = it is not there
hand-in-why-damaged = it was damaged on its way
hand-in-why-another = it holds another run than its name says
hand-in-why-edited = it was changed after it was handed in
hand-in-why-content-missing = its content is missing
hand-in-why-rating = the rating is not what the reply gets
hand-in-why-results = the results are not what the run comes to
hand-in-why-rules = it was scored by rules { $theirs }; this version has rules { $ours } and comes to something else
hand-in-why-no-case = the text of the case “{ $case }” is missing
hand-in-why-case-damaged = the text of the case “{ $case }” is damaged
hand-in-error-not-whole = This is not a whole hand-in: the list of its parts cannot be read. Nothing was changed. Ask for the file again; it may have been cut on its way.
hand-in-error-contents = This is not a hand-in, or its list of contents is damaged: { $why }. Nothing was changed. Ask for the file again.
hand-in-error-later = This hand-in has format { $found }; this version of Amends reads formats up to { $known }. Nothing was changed. Update Amends, or have it written by this version.
hand-in-error-foreign = This file holds “{ $entry }”, which belongs in no hand-in. It was not read, and nothing was changed.
hand-in-error-large = This file is larger inside than any hand-in. It was not read to its end, and nothing was changed.
hand-in-error-no-runs = No run is chosen that could be handed in. Nothing was written. Play a case to its end, or choose a run.
hand-in-error-no-name = Neither a name nor a pseudonym is given. Nothing was written. Give one.
hand-in-error-long-name = Name, pseudonym and team are plain text of { $most } letters at most. Nothing was written. Make it shorter.
hand-in-error-unpacked = The file could not be put together: { $why }. Nothing was written. Choose fewer runs.
hand-in-verdict-sound = comes out the same when played again
hand-in-verdict-broken = does not verify: { $why }
hand-in-verdict-broken-at = does not verify at event { $event }: { $why }
hand-in-verdict-not-replayed = cannot be played again with this version: { $why }
