"""Names of Python: PEP 8, and the words that are taken."""

from __future__ import annotations

import builtins
import keyword

from generator.targets.naming import constant, pascal, snake
from generator.targets.package_view import NameRule, Naming

KEYWORDS = frozenset(keyword.kwlist) | frozenset(keyword.softkwlist)
TYPES = KEYWORDS | frozenset(dir(builtins)) | frozenset({"Any", "Annotated", "Optional"})
AMBIGUOUS = frozenset({"I", "O", "l"})  # PEP 8: not to be told from digits
CONSTANTS = KEYWORDS | AMBIGUOUS | frozenset({"mro"})
MODULES = KEYWORDS | frozenset({"codes", "texts"})


def python_naming(fields: frozenset[str], types: frozenset[str]) -> Naming:
    """The naming of a flavour: `fields` and `types` are the names that its base classes take."""
    return Naming(
        module=NameRule(snake, MODULES),
        type=NameRule(pascal, TYPES | types),
        field=NameRule(snake, KEYWORDS | AMBIGUOUS | fields),
        constant=NameRule(constant, CONSTANTS),
    )
