"""Names of TypeScript: its conventions, and the words that are taken (as data)."""

from __future__ import annotations

from typing import Final

from generator.targets.file_names import DEVICE_SPELLINGS
from generator.targets.naming import camel, constant, pascal, words
from generator.targets.package_view import NameRule, Naming

LONGEST: Final = 80
CODES_OF: Final = "codesOf"
"""What the values of a code list are called by: `codesOfSexe`."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


KEYWORDS: Final = _words(
    "abstract any arguments as asserts async await bigint boolean break case catch class const constructor continue "
    "debugger declare default delete do else enum eval export extends false finally for from function get if "
    "implements import in infer instanceof interface is keyof let module namespace never new null number object of "
    "package private protected public readonly require return set static string super switch symbol this throw true "
    "try type typeof undefined unique unknown var void while with yield"
)
"""ECMA-262, section 12.7.2, with what TypeScript adds and what a module's strict mode forbids."""
EXPORTS: Final = _words(
    "acknowledge at build codes dateTime errorTexts forRelease forVhost globalThis header hostOf line lineOf messages "
    "parse self validate virtualHosts"
)
"""What the package's entry declares beside the messages."""
TYPES: Final = _words(
    "Array Boolean Code CodeList Date Error Function Header HubDocument HubError HubMessage Map Number Object Promise "
    "Record RegExp Set String Symbol Uint8Array"
)
MODULES: Final = _words("codes former-names index patterns")


def kebab(text: str) -> str:
    """`rs-eda`: the name of a message's module."""
    name = "-".join(words(text))[:LONGEST].strip("-")
    return name if name[:1].isalpha() else f"x-{name}".rstrip("-")


def _value(text: str) -> str:
    """The name of a message's value; never one of those that code lists' values have."""
    name = camel(text)
    return f"{name}_" if name.startswith(CODES_OF) else name


TYPESCRIPT: Final = Naming(
    module=NameRule(kebab, MODULES | DEVICE_SPELLINGS, lambda name: f"{name}-1"),
    type=NameRule(pascal, TYPES | DEVICE_SPELLINGS),
    field=NameRule(lambda text: text),
    constant=NameRule(constant, KEYWORDS),
)
"""Fields have their names on the wire, whatever these are: a property of JavaScript is any text."""
MESSAGES: Final = NameRule(_value, KEYWORDS | EXPORTS)
"""The values of messages: `rsEda`."""
FILES: Final = NameRule(kebab, MODULES | DEVICE_SPELLINGS, lambda name: f"{name}-1")
"""The modules of code lists."""
