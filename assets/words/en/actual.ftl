### Words of the interface. Figures of the real world that are read from a table.

actual-error-empty = { $name } has no row below its first line, which names the columns. Nothing was changed. Save the table as CSV with a line of heads and a row for each month.
actual-error-no-text = { $name } is no table in plain text. Nothing was changed. Save it as CSV and choose that file.
actual-why-month = there is no month in “{ $field }”
actual-why-number = there is no number in “{ $field }”
actual-why-scale = “{ $field }” is no figure of this scale
actual-why-stars = “{ $field }” is no mean of stars from 1 to 5. A share of satisfied customers, an NPS or a number of answers is another figure and is not taken
actual-why-twice = its month and team stand in line { $line } already
