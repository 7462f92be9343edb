"""Packages that can be installed: built by each language's own tool, checked, published."""
