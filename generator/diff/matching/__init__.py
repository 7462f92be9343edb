"""What of an old release is what in a new one: codes of a list, fields of a message. Pure functions, no verdicts."""
