"""The AsyncAPI document that we write, read back, gives the same schemas, code lists and interface."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.diagnostics import Collector
from generator.messages.validate import validate
from generator.model import Release
from generator.model.virtual_hosts import virtual_hosts
from generator.pipeline import load
from generator.targets import asyncapi
from generator.targets.interface import interface_of
from tests.asyncapi.bare import bare
from tests.conftest import SPECS, load_release, own_releases


def read_back(release: Release, folder: Path) -> Release:
    (file,) = asyncapi.render(release)
    folder.mkdir(exist_ok=True)
    (folder / file.path).write_bytes(file.content)
    collector = Collector()
    found = load(folder, collector)
    assert found is not None, "\n".join(map(str, collector.all))
    assert not collector.errors
    assert not [problem for problem in collector.all if problem.code in ("unsupported", "implied-type")]
    return found


def check(release: Release, folder: Path) -> None:
    back = read_back(release, folder)
    assert back.version == release.version
    assert [schema.name for schema in back.schemas] == [schema.name for schema in release.schemas]
    for mine, theirs in zip(release.schemas, back.schemas, strict=True):
        assert bare(theirs) == bare(mine), mine.name
    known = {item.id for item in back.nomenclatures}
    assert bare(back.nomenclatures) == bare(tuple(item for item in release.nomenclatures if item.id in known))
    interface = replace(interface_of(release), virtual_hosts=tuple(virtual_hosts(release)))
    assert bare(back.interface) == bare(interface)


def test_real_releases(real: Path, tmp_path: Path) -> None:
    check(load_release(real), tmp_path / real.name)


@pytest.mark.parametrize("name", own_releases())
def test_own_releases(name: str, tmp_path: Path) -> None:
    check(load_release(SPECS / name), tmp_path / name)


def test_rendering_twice_gives_the_same_bytes(real: Path, tmp_path: Path) -> None:
    (first,) = asyncapi.render(load_release(real))
    (second,) = asyncapi.render(read_back(load_release(real), tmp_path / real.name))
    assert without_places(second.content) == without_places(first.content)


def without_places(content: bytes) -> list[bytes]:
    return [line for line in content.splitlines() if b"x-location:" not in line]


def test_every_message_has_an_example_that_the_release_accepts(real: Path) -> None:
    import json

    from generator.targets.examples import example
    from tests.messages.samples import rules_of

    release, without = load_release(real), []
    for schema in release.messages:
        made = example(schema, release)
        if made is None:
            without.append(schema.name)
            continue
        verdict = validate(json.dumps(made).encode(), rules_of(real))
        assert (verdict.message, verdict.findings) == (schema.name, ())
        assert made["descriptor"]["language"] == "fr-FR"
        assert made["descriptor"]["explicitAddress"]["explicitAddressScheme"] == "hubex"
    assert without == []
