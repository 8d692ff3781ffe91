### Words of the interface. Taking a report along: form, what is in it, and whose data leaves.

report-export-title = Export
report-export-back = Back to the report
report-export-what = What goes along
report-export-rows-report = The report
report-export-rows-runs = Its runs, a row each
report-export-rows-decisions = Their decisions, a row each
report-export-form = Form
report-export-names = With names
report-export-names-off = Names, typed words and everything about fewer than five people stay here. Whoever holds two reports can take one from the other.
report-export-names-on = Names, typed words and small groups go along. Hand it only to those who may see them.
report-export-bom = Mark it as UTF-8, for Excel
report-export-semicolons = Semicolons and decimal commas, for Excel where figures have commas
report-export-columns = Columns
report-export-columns-hint = All of them: or run=Attempt, person, …
report-export-columns-keep = Keep these columns as
report-export-columns-keep-button = Keep
report-export-columns-kept = These columns are kept as “{ $name }”.
report-export-columns-all = All columns
report-export-columns-aside = { $count } columns: move it sideways to see them all.
report-export-look = A look at it
report-export-looking = Looking …
report-export-counted-report = One file, from the practice of { $people ->
    [one] one person
   *[other] { $people } people
}.
report-export-counted = { $rows ->
    [one] One row
   *[other] { $rows } rows
} in one file, from the practice of { $people ->
    [one] one person
   *[other] { $people } people
}.
report-export-of-counted = People are counted, not named.
report-export-of-pseudonyms = Each has a name for this file alone: P01, P02 and so on.
report-export-of-names = They are named: { $people }.
report-export-more = { $count } more
report-export-left-out = { $count ->
    [one] One row about fewer than five people stays here.
   *[other] { $count } rows about fewer than five people stay here.
}
report-export-hidden = { $count ->
    [one] One figure about fewer than five people is hidden.
   *[other] { $count } figures about fewer than five people are hidden.
}
report-export-left-out-runs = { $count ->
    [one] One run stays here: too few people in its team or case.
   *[other] { $count } runs stay here: too few people in their teams or cases.
}
report-export-lacks = The typefaces of the PDF lack these letters, boxes stand for them: { $letters }
report-export-nothing-left = Nothing would be left without names: in no team have five people played the same case. Nothing was written. Take a wider filter, the report’s figures, or names where these may go along.
report-export-nothing = Nothing would be left: there are fewer than five people in every team and case.
report-export-first-rows = The first rows
report-export-where = Where to
report-export-name = Name of the file
report-export-replace = Replace it if it is there
report-export-write = Export
report-export-writing = { $runs } of { $of } runs are written.
report-export-stop = Stop
report-export-done-report = The report is in { $path }.
report-export-done = { $rows ->
    [one] One row is
   *[other] { $rows } rows are
} in { $path }.
report-export-file-report = Report
report-export-file-runs = Runs
report-export-file-decisions = Decisions

report-export-unknown-column = There is no column “{ $key }”. Nothing was written. There are: { $known }.
report-export-column-twice = The name “{ $key }” stands there twice. Nothing was written. Give each column a name of its own.
report-export-no-column = No column is named. Nothing was written. Write keys of columns, apart by commas, each with its name: run=Attempt, person.
report-export-no-map = No columns are kept as “{ $name }” for these rows. Nothing was written. Keep some first.
report-export-taken = { $path } is there already. It was not touched. Choose another name, or say that it may be replaced.
report-export-rows-are-csv = Rows of runs and decisions are written as CSV alone. Nothing was written. Choose CSV, or the report.
report-export-stopped = It was stopped. Nothing was written.
