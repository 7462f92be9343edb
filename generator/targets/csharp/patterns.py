r"""Patterns for .NET's regular expressions, which backtrack: linear forms, `\z` for the very end."""

from __future__ import annotations

from generator.patterns import linear_forms


def forms(pattern: str) -> tuple[str, ...]:
    """Expressions that a text must all match, searched, equal to a search for `pattern` (ECMA 262).

    A pattern of which no linear form is known is one expression; the package bounds its time.
    """
    return tuple(_at_very_end(expression) for expression in linear_forms(pattern))


def _at_very_end(expression: str) -> str:
    r"""`$` at the end as `\z`: in .NET, `$` accepts a line break after it."""
    return expression.removesuffix("$") + r"\z"
