r"""Patterns for .NET's regular expressions, which backtrack: linear forms, `\z` for the very end."""

from __future__ import annotations

from generator.patterns import BadPattern, linear_forms


def forms(pattern: str) -> tuple[str, ...]:
    """Expressions that a text must all match, searched, equal to a search for `pattern` (ECMA 262).

    A pattern of which no linear form is known is taken as it is; the package bounds its time.
    """
    try:
        expressions = linear_forms(pattern)
    except BadPattern:
        return (_at_very_end(pattern),)
    return tuple(_at_very_end(expression) for expression in expressions)


def _at_very_end(expression: str) -> str:
    r"""`$` at the end as `\z`: in .NET, `$` accepts a line break after it."""
    escaped = (len(expression) - len(expression[:-1].rstrip("\\")) - 1) % 2
    return expression[:-1] + r"\z" if expression.endswith("$") and not escaped else expression
