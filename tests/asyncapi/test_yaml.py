"""What the YAML writer writes, two readers read back equal: no text becomes markup or another type."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostics import Collector
from generator.readers.asyncapi.documents import Documents
from generator.readers.asyncapi.plain import plain
from generator.readers.inputs import InputFiles
from generator.readers.yaml import read_yaml
from generator.targets.asyncapi.yaml import written

HOSTILE = [
    "",
    "no",
    "1.10",
    "12:30:45",
    "null",
    "~",
    "- a",
    "a: b",
    "#x",
    "*a",
    "&a",
    "!!python/name:os.system",
    "|",
    ">",
    "%",
    "@",
    "`",
    '"',
    "'",
    "\\",
    "\r",
    "\n---\n",
    "\x00",
    "\x85",
    "\u2028",
    "\u2029",
    "\ufeff",
    "\ud7ff",
    "\U0010ffff",
    "\t",
    "${x}",
    "{{x}}",
    "<<",
]
TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
VALUES: Any = st.recursive(
    TEXTS | st.booleans() | st.integers(-(10**15), 10**15),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=20,
)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_as_keys_and_values(text: str) -> None:
    document = {text: text, "list": [text, [text], {text: {text: [text]}}], "a" + text: {}}
    assert yaml.safe_load(written(document)) == document
    assert plain(read_yaml(written(document))) == document


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(TEXTS, VALUES, min_size=1, max_size=5))
def test_any_document_reads_back_equal(document: dict[str, Any]) -> None:
    assert plain(read_yaml(written(document))) == document
    assert yaml.safe_load(written(document)) == document


def test_numbers_and_truth(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text('a: [1, 1.5, true, null, "1", "true", 0x1F, 1_000]')
    view = Documents(InputFiles(tmp_path), Collector()).open(tmp_path / "a.yaml")
    assert view is not None
    assert view.plain() == {"a": [1, 1.5, True, None, "1", "true", "0x1F", "1_000"]}
