"""Which field and which code of one release stands for which of another: one answer for diff and transform."""
