"""What two patterns accept: one within the other, equal, overlapping, with a text that shows it."""

from generator.diff.patterns.inclusion import Kind, Relation, relation, texts
from generator.diff.patterns.syntax import Undecidable

__all__ = ["Kind", "Relation", "Undecidable", "relation", "texts"]
