"""Which place of a release goes on in the next one, where types are told at each of their places and where not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from generator.diff import succession
from generator.diff.history import history
from generator.diff.places import MOST_ROWS, places_of
from generator.diff.timeline import Span, timeline
from generator.model import Field, Release
from generator.targets.docs import steps
from generator.targets.docs.editions import editions
from generator.targets.docs.site import render_site
from tests.diff.test_graphs import holder, release, text

VAST = {f"D{n}": (holder("a", f"D{n + 1}"), holder("b", f"D{n + 1}")) for n in range(9)} | {"D9": (text("x"),)}
"""A thousand places and more below `D0`: more than are told one by one."""


def version(number: str, types: dict[str, tuple[Field, ...]], *root: Field) -> Release:
    return replace(release(types, root), version=number)


def told(*releases: Release) -> dict[str, Span]:
    return {"/".join(item.place[1]): item for item in timeline(releases)}


def lives(releases: Sequence[Release]) -> dict[str, str]:
    return {"/".join(path): life.since for (_, path), life in editions(releases)[-1].lives.items() if path}


def test_what_is_told_elsewhere_from_now_on_is_neither_new_nor_gone() -> None:
    """The second release is the first that is too large to tell `P` in `one` and in `two`."""
    kinds = {"P": (text("name"),)}
    first = version("1.0", kinds, holder("one", "P"), holder("two", "P"))
    second = version("2.0", kinds | VAST, holder("one", "P"), holder("two", "P"), holder("deep", "D0"))
    assert len(places_of(first).listed) == 5 and len(places_of(second).listed) < MOST_ROWS
    spans = told(first, second)
    assert "two/name" not in spans and spans["two"].introduced == "1.0" and not any(x.removed for x in spans.values())
    assert {path for path, span in spans.items() if span.introduced == "2.0"} == {
        path for path in spans if path.startswith("deep")
    }
    back = told(replace(second, version="1.0"), replace(first, version="2.0"))
    assert {path for path, span in back.items() if span.removed} == {path for path in spans if path.startswith("deep")}
    assert back["two/name"].introduced == "1.0"
    assert lives([replace(second, version="1.0"), replace(first, version="2.0")])["two/name"] == "1.0"


def test_another_order_changes_no_life() -> None:
    """The type is told where it stands first: that is another place in the second release."""
    kinds = VAST | {"P": (text("name"),)}
    first = version("1.0", kinds, holder("one", "P"), holder("two", "P"), holder("deep", "D0"))
    second = version("2.0", kinds, holder("two", "P"), holder("one", "P"), holder("deep", "D0"))
    spans = told(first, second)
    assert "two/name" in spans and "one/name" not in spans
    assert all(item.introduced == "1.0" and not item.removed for item in spans.values())
    assert set(lives([first, second]).values()) == {"1.0"}


def test_what_goes_is_gone_where_a_type_is_told_once() -> None:
    kinds = VAST | {"P": (text("name"), text("age"))}
    first = version("1.0", kinds, holder("one", "P"), holder("two", "P"), holder("deep", "D0"))
    second = version(
        "2.0", kinds | {"P": (text("name"),)}, holder("one", "P"), holder("two", "P"), holder("deep", "D0")
    )
    assert {path: item.removed for path, item in told(first, second).items() if item.removed} == {"one/age": "2.0"}


@pytest.mark.parametrize("more", [{}, VAST])
def test_what_holds_a_place_takes_it_along(more: dict[str, tuple[Field, ...]]) -> None:
    """`one` is `first` now, with all that is in it."""
    deep = (holder("deep", "D0"),) if more else ()
    kinds = more | {"P": (text("name"), holder("kin", "P"))}
    old, new = holder("one", "P"), replace(holder("first", "P"), label="one")
    before, after = version("1.0", kinds, old, *deep), version("2.0", kinds, new, *deep)
    spans = told(before, after)
    assert spans["first/name"].introduced == "1.0" and not any(item.removed for item in spans.values())
    assert [event.kind for event in history("M/first/kin/name", [before, after])] == ["introduced"]


def test_the_site_compares_each_two_neighbours_once(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = []
    plain = steps.compare
    for module in (steps, succession):
        monkeypatch.setattr(module, "compare", lambda old, new: compared.append(new.version) or plain(old, new))
    header = replace(release({}, ()).schemas[0], name="RC-DE", is_header=True)
    releases = [version(number, {}, text(number[0])) for number in ("1.0", "2.0", "3.0")]
    files = list(render_site([replace(item, schemas=(header, *item.schemas)) for item in releases]))
    assert compared == ["2.0", "3.0"] and "history.json" in {item.path for item in files}
