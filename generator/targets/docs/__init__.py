"""Target `docs`: the documentation site."""
