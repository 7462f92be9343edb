"""Perl packages of a release: the worked example of docs/adding-a-language.md."""
