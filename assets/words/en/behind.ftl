### Words of the interface. The runs behind one figure of the report.

behind-heading = Runs behind a figure
behind-back = Back to the report
behind-back-ready = Back to Ready for customers?
behind-looking = Looking the runs up …
behind-nothing = Every figure of the report opens the runs behind it. Choose one there.
behind-about = { $runs ->
    [0] There is no run behind this figure.
    [one] One run. Its stars are simulated satisfaction; the levels are means from 0 to 4.
   *[other] { $runs } runs. Stars are simulated satisfaction; levels are means from 0 to 4.
}
behind-order = Order of the list
behind-order-latest = The latest first
behind-order-most = { $name }: most first
behind-order-least = { $name }: least first
behind-measure-stars = Simulated stars
behind-measure-recommend = Likelihood to recommend
behind-measure-minutes = Time to the fix
behind-measure-kept = Promises kept
behind-measure-broken = Promises broken
behind-asked = { $name }: { $figure }, simulated
behind-of-ten = { $figure } of 10
behind-promises = Promises: { $made } made, { $kept } kept, { $broken } broken, simulated
behind-outreach = Low answers: { $alerts }, reached { $reached }, asked again { $asked }, rated again { $updated }, rated higher { $lifted }, simulated
behind-head-stars = Simulated stars
behind-run = { $case } · { $day } · { $mode }
behind-stars = simulated satisfaction { $csat } of 5
behind-first = First attempt
behind-latest = Latest attempt
behind-updated = after a second chance { $csat } stars, simulated
behind-as-issued = as issued, not played again here
behind-remarks = { $count ->
    [one] one comment
   *[other] { $count } comments
}
behind-pages = Runs { $first } to { $last } of { $total }
behind-before = The runs before these
behind-after = The runs after these
behind-later = Later runs
behind-earlier = Earlier runs
behind-forget = Remove what { $called } handed in
behind-forget-goes = { $runs ->
    [0] The files this person handed in leave this archive, for good.
    [one] One run leaves this archive, for good, with what was remarked on it.
   *[other] { $runs } runs leave this archive, for good, with what was remarked on them.
} The files themselves lie where they were: added again, they are back.
