"""Names of Perl: its conventions, and the words that are taken (as data)."""

from __future__ import annotations

from typing import Final

from generator.targets.naming import constant, pascal, snake
from generator.targets.package_view import NameRule, Naming


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


WORDS: Final = _words("can do for if isa last m my new next no our problems q qq qr qw require return s sub tr use y")

NAMING: Final = Naming(
    module=NameRule(pascal, frozenset({"Codes", "CORE", "Main"})),
    type=NameRule(pascal, frozenset({"UNIVERSAL"})),
    field=NameRule(snake, WORDS),
    constant=NameRule(constant, frozenset({"BEGIN", "CHECK", "DESTROY", "END", "INIT", "STDERR", "STDIN", "STDOUT"})),
)
