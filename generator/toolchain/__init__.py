"""The programs that hubgen uses where they are there: found, run, and the archives that they write."""
