"""Any model, rendered and read again, is that model. `HUBGEN_PROPERTY_MODELS` of them (40 unless it says so)."""

from __future__ import annotations

import os
from pathlib import Path
from random import Random

import pytest

from generator.diagnostics import Collector
from generator.diff.changes import Verdict
from generator.diff.engine import compare
from generator.diff.job import NOT_IN_SCHEMAS
from generator.diff.sources.json_schema import read_schema_folder
from generator.model import Release
from generator.model.serialise import from_json, to_json
from generator.targets import json_schema
from tests.asyncapi.test_round_trip import check
from tests.properties.models import Models

COUNT = int(os.environ.get("HUBGEN_PROPERTY_MODELS", "40"))
BATCHES = 8
WIRE = {Verdict.BREAKING, Verdict.COORDINATION}


def models(batch: int) -> list[Release]:
    return [Models(Random(f"{batch}/{number}")).release() for number in range(-(-COUNT // BATCHES))]


@pytest.mark.parametrize("batch", range(BATCHES))
def test_asyncapi(batch: int, tmp_path: Path) -> None:
    for number, release in enumerate(models(batch)):
        check(release, tmp_path / str(number))


@pytest.mark.parametrize("batch", range(BATCHES))
def test_model_json(batch: int) -> None:
    for release in models(batch):
        assert from_json(to_json(release)) == release


@pytest.mark.parametrize("batch", range(BATCHES))
def test_json_schema(batch: int, tmp_path: Path) -> None:
    """Our diff finds nothing on the wire between a model and the JSON Schemas made of it."""
    for number, release in enumerate(models(batch)):
        folder = tmp_path / str(number)
        folder.mkdir()
        for file in json_schema.render(release):
            (folder / file.path).write_bytes(file.content)
        collector = Collector()
        back = read_schema_folder(folder, collector)
        assert back is not None and not collector.errors
        wire = [
            item for item in compare(release, back).changes if item.verdict in WIRE and item.rule not in NOT_IN_SCHEMAS
        ]
        assert not wire, wire[0]
