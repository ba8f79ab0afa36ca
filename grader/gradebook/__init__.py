"""The gradebook of a course: who handed in what, every grade, and what leaves it.

`book` is what a batch writes to: it is safe to be killed at any point, and only one batch at a time
has it. `entries` is what it begins with, `adjustments` is what people change. `cells` says what
counts for each student; `outputs` are the files for people and programs, `statistics` and `lists`
are what the course page shows. Nothing here grades, and nothing but this folder knows SQLite.
"""
