### Words of the interface: the pocket card on paper.

card-file = amends-pocket-card
card-title = Putting it right
card-name = Putting it right: a pocket card
card-about = The Amends field guide as a pocket card: four dimensions, phrases, errors, steps.
card-fold = Print on one side of A4, in actual size. Fold along all lines. Cut where the line is dashed. Fold lengthwise, push both ends together, and close it with this page on top.
card-signals = Three things a customer who was let down has to notice:

# Headings of its pages.
card-page-2 = Say it and mean it
card-page-3 = Do it and say when
card-page-4 = Rather than … say
card-page-5 = … until the end
card-page-6 = What costs trust
card-page-7 = … and what else does

card-not = Not “{ $hurts }”
# What a level looks like: the first half of it, or both.
card-first = { $first }.
card-both = { $first }. { $second }.
