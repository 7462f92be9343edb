"""What of an old release goes on in a new one: codes of a list, fields of a message. Pure functions, no verdicts."""
