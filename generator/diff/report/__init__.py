"""Reports of a comparison: one module a format, all of them from the rows of `view`."""
