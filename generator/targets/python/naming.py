"""Names of Python: PEP 8, and the words that are taken."""

from __future__ import annotations

import builtins
import keyword
from collections.abc import Iterable
from typing import Final

from generator.targets.naming import constant, pascal, snake
from generator.targets.package_view import NameRule, Naming

KEYWORDS = frozenset(keyword.kwlist) | frozenset(keyword.softkwlist)
TYPES = KEYWORDS | frozenset(dir(builtins)) | frozenset({"Any", "Annotated", "Optional"})
AMBIGUOUS = frozenset({"I", "O", "l"})  # PEP 8: not to be told from digits
CONSTANTS = KEYWORDS | AMBIGUOUS | frozenset({"mro"})
CONSTANT: Final = NameRule(constant, CONSTANTS)
EXPORTS = frozenset(
    {"acknowledge", "build", "date_time", "for_release", "for_vhost", "lines", "moment", "parse", "tolerant"}
)
MODULES = KEYWORDS | EXPORTS | frozenset({"codes", "texts"})
ANNOTATIONS = frozenset({"bounds", "items", "list", "str", "unique", "wire"})
"""A field of that name would hide what the annotations of its class are written with."""


def python_naming(fields: Iterable[str], types: Iterable[str]) -> Naming:
    """The naming of a flavour: `fields` and `types` are the names that its base classes take."""
    return Naming(
        module=NameRule(snake, MODULES),
        type=NameRule(pascal, TYPES.union(types)),
        field=NameRule(snake, (KEYWORDS | AMBIGUOUS | ANNOTATIONS).union(fields)),
        constant=CONSTANT,
    )
