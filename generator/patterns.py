"""Regular expressions of the DSF: what they mean, and whether every target can carry them.

A pattern is an ECMA 262 expression that is searched, as in JSON Schema (draft-07, 6.3.3). It is
matched here by RE2, whose time is linear in the text: a workbook may hold any pattern, and the
published `^([a-zA-Z0-9_-]+\\.?){4,10}$` takes a backtracking engine 13 s on 36 characters.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import re2

from generator.regex.linear import Forms, forms
from generator.regex.parser import Unsupported
from generator.regex.render import anchored, for_xsd
from generator.regex.sample import shortest

NOT_PORTABLE = {
    "look-around, named or atomic groups, or flags": re.compile(r"\(\?(?!:)"),
    "back-references": re.compile(r"\\[1-9k]"),
    "assertions other than ^ and $": re.compile(r"\\[bBAzZG]"),
    "character properties or code points": re.compile(r"\\[pPxuc]"),
    "possessive or lazy quantifiers": re.compile(r"(?:[*+?]|\{[0-9,]+\})[+?](?![^\[\]]*\])"),
}
ESCAPED = re.compile(r"\\[^1-9A-Za-z]")

Matcher = Callable[[str], object]

_options = re2.Options()
_options.log_errors = False
_options.never_capture = True


class BadPattern(ValueError):
    """The text is no regular expression; its message says why."""


@lru_cache(maxsize=4096)
def compiled(pattern: str) -> Any:
    """The pattern, ready for `.search(text)`; raises `BadPattern`.

    RE2 has what the DSF's patterns use; a pattern that only a backtracking engine knows raises too.
    """
    try:
        return re2.compile(pattern, options=_options)
    except re2.error as error:
        raise BadPattern(_reason(error)) from error


@lru_cache(maxsize=4096)
def linear_forms(pattern: str, *, is_lazy: bool = False) -> tuple[str, ...]:
    r"""Expressions that together equal a search for `pattern`: a text must match every one of them.

    Each is an ECMA 262 expression `^…$` for the whole text (`$` is the very end: use `\z`, `fullmatch`, `matches()`,
    and no multi-line flag), without look-around, captures or classes such as `\d`, and read alike by .NET, Java,
    Python, Ruby, RE2 and JavaScript; backtracking engines take time linear in the text, wherever `is_linear(pattern)`.
    With `is_lazy` groups repeat as few times as fit: the same texts match, and V8 takes half the time where a word ends
    the repetition (`(?:[a-z]+\.){3,8}?patient`). Raises `BadPattern` where the pattern is none, or uses what not every
    target has.
    """
    return tuple(anchored(tree, is_lazy=is_lazy) for tree in _forms(pattern).trees)


def xsd_forms(pattern: str) -> tuple[str, ...]:
    """The expressions of `linear_forms` as XSD has them (XML Schema 1.0 part 2, appendix F): anchored by themselves."""
    return tuple(for_xsd(tree) for tree in _forms(pattern).trees)


def short_match(pattern: str) -> str | None:
    """A short text that the pattern accepts, or None where none is found at once; raises `BadPattern`."""
    texts = map(shortest, _forms(pattern).trees)
    return next((text for text in texts if accepts(pattern, text)), None)


def is_linear(pattern: str) -> bool:
    """Whether backtracking engines match `linear_forms(pattern)` in linear time; raises `BadPattern`."""
    return _forms(pattern).are_linear


@lru_cache(maxsize=4096)
def matchers(pattern: str) -> tuple[Matcher, ...]:
    """Functions that all must accept a text; Python's own engine where it takes linear time, else RE2.

    Raises `BadPattern`, also where RE2, which counts to 1,000 in all, would have to match the pattern and cannot.
    """
    texts = linear_forms(pattern)
    if not is_linear(pattern):
        return tuple(compiled(form).search for form in texts)
    return tuple(re.compile(form.removeprefix("^").removesuffix("$")).fullmatch for form in texts)


@lru_cache(maxsize=4096)
def _forms(pattern: str) -> Forms:
    try:
        return forms(pattern)
    except Unsupported as error:
        raise BadPattern(str(error)) from error


def accepts(pattern: str, text: str) -> bool:
    """Whether `text` has a part that matches `pattern`; raises `BadPattern`."""
    try:  # RE2 compiles a pattern in less time than a single text is worth
        return all(compiled(form).search(text) is not None for form in linear_forms(pattern))
    except BadPattern:
        return all(matches(text) is not None for matches in matchers(pattern))


def portability_problems(pattern: str) -> list[str]:
    """The constructs of `pattern` that not every target knows (XSD, RE2, .NET, Java, Ruby …)."""
    plain = ESCAPED.sub("x", pattern)
    found = [name for name, construct in NOT_PORTABLE.items() if construct.search(plain)]
    if re.search(r"(?<!^)(?<![(|\[])\^|\$(?!$|[)|])", re.sub(r"\\.|\[[^\]]*\]", "", plain)):
        found.append("anchors in the middle")
    return found


def _reason(error: Exception) -> str:
    reason = error.args[0] if error.args else error
    return reason.decode("utf-8", "replace") if isinstance(reason, bytes) else str(reason)
