"""Regular expressions as trees: read from ECMA 262, rewritten to equal ones that every engine reads alike."""
