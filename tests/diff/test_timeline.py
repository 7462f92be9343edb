"""The life of everything over releases: what the history of each thing by itself says."""

from __future__ import annotations

import json
from dataclasses import replace
from random import Random

from click.testing import CliRunner

from generator.cli import commands
from generator.diff.history import exists, history
from generator.diff.places import places_of
from generator.diff.timeline import Span, timeline
from generator.model import Release
from tests.conftest import DSF, SPECS, load_release, own_releases, real_releases


def releases() -> list[Release]:
    real = [DSF / name for name in real_releases() if name != "none"]
    return [load_release(folder) for folder in real or [SPECS / name for name in own_releases()]]


def told(span: Span) -> list[tuple[str, str]]:
    """The events of a span, each release once."""
    events = [(span.introduced, "introduced"), *((version, "changed") for version, _ in span.changed)]
    return events + ([(span.removed, "removed")] if span.removed else [])


def test_every_place_is_told_once() -> None:
    spans = timeline(releases())
    places = {item.place for item in spans if not item.removed}
    newest = max(releases(), key=lambda item: [int(part) for part in item.version.split(".")])
    assert places == set(places_of(newest).listed) and len(spans) > 900


def test_it_agrees_with_the_history_of_each_thing() -> None:
    spans = [item for item in timeline(releases()) if not item.removed and item.place[1]]
    for span in Random(7).sample(spans, 25):
        path = "/".join((span.place[0], *span.place[1]))
        events = dict.fromkeys((event.release, event.kind) for event in history(path, releases()))
        assert list(events) == told(span), path


def test_what_is_gone_was_there() -> None:
    by_version = {item.version: item for item in releases()}
    spans = [item for item in timeline(releases()) if item.removed]
    assert spans
    for span in spans:
        assert exists(span.place, by_version[span.introduced]) or span.changed
        assert not exists(span.place, by_version[span.removed]) or span.place in {
            item.place for item in timeline(releases()) if item.introduced == span.removed
        }


def test_one_release_and_none() -> None:
    (first, *_) = releases()
    assert {item.introduced for item in timeline([first])} == {first.version} and timeline([]) == []


def test_the_same_release_changes_nothing() -> None:
    (first, *_) = releases()
    again = replace(first, version="99.0.0")
    assert all(told(item) == [(first.version, "introduced")] for item in timeline([again, first]))


def test_the_command_tells_all_as_json() -> None:
    folders = [str(SPECS / name) for name in own_releases()]
    done = CliRunner().invoke(commands, ["history", "--all", "--format", "json", *folders])
    document = json.loads(done.stdout)
    assert done.exit_code == 0 and len(document["releases"]) == len(folders)
    assert all(item["introduced"] in document["releases"] for item in document["places"])
    assert any(item["changed"] for item in document["places"])
    text = CliRunner().invoke(commands, ["history", "--all", "--lang", "en", *folders]).stdout
    assert len(text.splitlines()) == len(document["places"]) and "introduced" in text


def test_nothing_to_tell_of_is_misuse() -> None:
    assert CliRunner().invoke(commands, ["history"]).exit_code == 2
