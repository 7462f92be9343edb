"""What an error says to an operator: one table of texts, for the validator and the package of every language."""

from generator.wording.sentences import Sentences
from generator.wording.table import Words, words_of

__all__ = ["Sentences", "Words", "words_of"]
