"""The languages there are: every entry point of the group `hubgen.languages`, ours and those of other distributions."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.languages.language import Language
from generator.toolchain.tools import GIT, Tool

if TYPE_CHECKING:
    from generator.languages.ecosystem import Ecosystem


@lru_cache(maxsize=1)
def languages() -> tuple[Language, ...]:
    """Every language, in the order of lists of packages."""
    from generator.targets.registry import LANGUAGES, points

    found: Iterable[Language] = (point.descriptor() for point in points() if point.group == LANGUAGES)
    return tuple(sorted(found, key=lambda item: (item.order, item.target)))


def language(target: str) -> Language:
    """The language of a target; raises `KeyError` where the target is no language."""
    return {item.target: item for item in languages()}[target]


def ecosystems() -> tuple[Ecosystem, ...]:
    """Every ecosystem that some language publishes to, each once."""
    return tuple({item.name: item for item in (language.ecosystem() for language in languages())}.values())


def all_tools() -> tuple[Tool, ...]:
    """Every tool that hubgen can use: git, then what builds and publishes each language's packages, each once."""
    found = (tool for item in languages() for tool in (*item.tools, *item.ecosystem().clients))
    return tuple(dict.fromkeys((GIT, *found)))


def secret_variables() -> tuple[str, ...]:
    """Every environment variable in which some client finds a secret."""
    return tuple(dict.fromkeys(name for item in ecosystems() for name in item.secrets))
