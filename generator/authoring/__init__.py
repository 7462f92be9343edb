"""Workbooks of the DSF, written: what `hubgen new` gives the model team to fill in."""
