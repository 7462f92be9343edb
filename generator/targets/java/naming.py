"""Names of Java: its conventions, and the words that are taken."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from generator.paths import TEMPLATES
from generator.targets.file_names import DEVICE_SPELLINGS, DEVICES
from generator.targets.java.reserved import IMPORTED, JAVA_LANG, KEYWORDS, MEMBERS
from generator.targets.naming import camel, constant, pascal, words
from generator.targets.package_view import NameRule, Naming

PACKAGES: Final = frozenset({"codes"})
CONSTANT: Final = NameRule(constant, frozenset({"LIST"}))


def runtime_names() -> frozenset[str]:
    """The classes of the runtime, which generated files import."""
    names = {path.stem for path in (TEMPLATES / "java" / "runtime").glob("*.java")}
    return frozenset(names | {"EnvelopedMessage", "Release"})


@lru_cache(maxsize=1)
def java_naming() -> Naming:
    """The naming of the package."""
    return Naming(
        module=NameRule(_package, _set(KEYWORDS) | PACKAGES | DEVICES),
        type=NameRule(pascal, _set(JAVA_LANG) | _set(IMPORTED) | runtime_names() | DEVICE_SPELLINGS),
        field=NameRule(camel, _set(KEYWORDS) | _set(MEMBERS)),
        constant=CONSTANT,
    )


def _package(text: str) -> str:
    name = "".join(words(text)) or "x"
    return name if name[0].isalpha() else f"x{name}"


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())
