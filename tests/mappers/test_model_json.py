"""The model to JSON and back is the model; other JSON is refused by name."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.diagnostics import Location
from generator.model import Cardinality, Code, Field, FieldType, Nomenclature, ObjectType, Release, Scalar, Schema
from generator.model.serialise import from_json, to_json
from tests.conftest import SPECS, load_release, own_releases

TEXTS = st.text(st.characters(codec="utf-8"), max_size=8)
LINES = st.integers(1, 9) | st.none()
PLACES = st.builds(Location, TEXTS, TEXTS | st.none(), TEXTS | st.none(), LINES)
TYPES = st.builds(
    FieldType,
    scalar=st.sampled_from(Scalar) | st.none(),
    object_type=TEXTS | st.none(),
    nomenclature=TEXTS | st.none(),
    enum=st.lists(TEXTS, max_size=3).map(tuple),
    pattern=TEXTS | st.none(),
    details_location=PLACES | st.none(),
)
CARDINALITIES = st.builds(Cardinality, st.integers(0, 9), st.integers(1, 99) | st.none())
FIELDS = st.builds(
    Field, TEXTS, TEXTS, TYPES, CARDINALITIES, PLACES, TEXTS, st.lists(TEXTS, max_size=2).map(tuple), TEXTS | st.none()
)
OBJECTS = st.builds(ObjectType, TEXTS, TEXTS, st.lists(FIELDS, max_size=3).map(tuple), PLACES, st.booleans(), TEXTS)
SCHEMAS = st.builds(
    Schema, TEXTS, TEXTS, TEXTS, OBJECTS, st.lists(OBJECTS, max_size=2).map(tuple), PLACES, TEXTS, TEXTS, st.booleans()
)
CODES = st.builds(
    Code, TEXTS, st.lists(TEXTS, max_size=3).map(tuple), PLACES, st.integers(1, 4), TEXTS | st.none(), TEXTS, TEXTS
)
LISTS = st.builds(Nomenclature, TEXTS, TEXTS, TEXTS, st.integers(1, 4), st.lists(CODES, max_size=3).map(tuple), PLACES)
RELEASES = st.builds(
    Release,
    version=TEXTS,
    location=PLACES,
    schemas=st.lists(SCHEMAS, max_size=2).map(tuple),
    nomenclatures=st.lists(LISTS, max_size=2).map(tuple),
    date=TEXTS,
    is_lts=st.booleans(),
)


@given(RELEASES)
@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
def test_any_model_reads_back(release: Release) -> None:
    assert from_json(to_json(release)) == release


@pytest.mark.parametrize("name", own_releases())
def test_our_releases_read_back(name: str) -> None:
    release = load_release(SPECS / name)
    assert from_json(to_json(release)) == release


def test_real_releases_read_back(real: Path) -> None:
    release = load_release(real)
    assert from_json(to_json(release)) == release
    assert to_json(from_json(to_json(release))) == to_json(release)


@pytest.mark.parametrize("text", [b"{}", b"[]", b'{"version": 1, "location": {"file": "a"}}', b"", b"{"])
def test_other_json_is_refused(text: bytes) -> None:
    with pytest.raises(msgspec.DecodeError):
        from_json(text)
