"""The upgrade guide of a language: what its code has to change from one release's package to the next one's."""
