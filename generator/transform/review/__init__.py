"""A table of a transformation to read and approve, in French: rows, a page of the site, a workbook, a Word document."""
