"""Formats of documents: for each, the one way by which a text gets into it."""
