"""The Python flavours: names, literals and package layout that they share, and each in its folder."""
