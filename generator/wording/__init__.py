"""What an error says to an operator: one table of texts, for the validator and the package of every language."""
