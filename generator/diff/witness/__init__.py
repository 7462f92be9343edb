"""Messages that show a change: valid on one side, refused on the other."""

from generator.diff.witness.proof import prove

__all__ = ["prove"]
