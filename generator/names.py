"""The one way to find what a user named: whatever its case; an unknown name gives the known ones, near ones first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

NEAR: Final = 5
LISTED: Final = 20
"""So many known names are listed; the others are counted."""
COMPARED: Final = 100
"""So many characters of a name are compared with the known ones."""


class UnknownName(LookupError):
    """A name that is none of the known ones; `near` holds those that may be meant, the text lists the known ones."""

    def __init__(self, text: str, near: Iterable[str] = (), known: Iterable[str] = ()) -> None:
        self.near = tuple(near)
        listed = tuple(dict.fromkeys((*self.near, *known)))
        if listed:
            more = f" and {len(listed) - LISTED} more" if len(listed) > LISTED else ""
            text = f"{text}; there are: {', '.join(listed[:LISTED])}{more}"
        super().__init__(text)


def find_name(name: str, known: Iterable[str], what: str, others: Mapping[str, str] | None = None) -> str:
    """The known name that `name` is, whatever its case: as it is written if that is known, else the first such.

    `what` says what is named ("no target"). `others` are other names, each of a known one. Raises `UnknownName`.
    """
    names = tuple(dict.fromkeys(known))
    if name in names:
        return name
    spelled = {text.casefold(): target for text, target in (others or {}).items()}
    spelled |= {text.casefold(): text for text in reversed(names)}
    found = spelled.get(name.strip().casefold())
    if found is not None:
        return found
    near = dict.fromkeys(spelled[text.casefold()] for text in near_names(name, spelled))
    raise UnknownName(f"{what} {name!r}", near, names)


def near_names(name: str, known: Iterable[str]) -> list[str]:
    """The known names that are spelled like `name`, whatever their case, the nearest first."""
    from difflib import get_close_matches  # most runs name what is there

    by_fold = {text.casefold(): text for text in known}
    wanted = name.strip().casefold()[:COMPARED]
    found = get_close_matches(wanted, list(by_fold), NEAR, 0.5)
    inside = [fold for fold in by_fold if wanted and wanted in fold and fold not in found]
    return [by_fold[fold] for fold in [*found, *inside][:NEAR]]
