"""The texts of errors: one for every code and place of every release, in words, without regular expressions."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.wording.lines import lines_of
from generator.wording.nearest import distance, fold, nearest
from generator.wording.path import join
from generator.wording.sentences import Sentences
from generator.wording.table import FieldWords, MessageWords, words_of
from generator.wording.texts import texts
from tests.conftest import load_release

CODES = ("message", "required", "unknown", "type", "pattern", "code", "min-items", "max-items", "order", "syntax")
UNFILLED = ("{field}", "{expected}", "\\d", "[a-z", "None")
IN_ENVELOPE = "$.content[0].jsonContent.embeddedJsonContent.message"


def paths(message: MessageWords, start: str) -> list[tuple[str, FieldWords]]:
    """The place of each field of the object, and of the objects in it."""
    found = []
    for field in message.fields.values():
        path = join(start, field.name)
        found.append((path, field))
        found += [
            (join(f"{path}[0]", below.name), below) for below in message.types.get(field.object or "?", {}).values()
        ]
    return found


def test_each_field_is_told_by_its_label_and_short_path(real: Path) -> None:
    words = words_of(load_release(real))
    sentences = Sentences(words)
    for root, message in words.messages.items():
        for path, field in paths(message, join("$", root)):
            for code in CODES:
                bare = sentences.text(code, path)
                assert bare == sentences.text(code, IN_ENVELOPE + path[1:])
                if code != "syntax":
                    short = path.removeprefix(join("$", root)).removeprefix(".")
                    assert all(f"({short})" in text or f" {short}" in text for text in bare), bare
                    assert not field.label or all(field.label in text for text in bare)
                assert not any(mark in text for text in bare for mark in UNFILLED)


def test_texts_are_pairs_with_the_same_places() -> None:
    for key, (french, english) in texts().items():
        assert french and english and french != english, key
        assert {part.split("}")[0] for part in french.split("{")[1:]} == {
            part.split("}")[0] for part in english.split("{")[1:]
        }, key


def test_the_table_has_a_line_for_each_field(real: Path) -> None:
    words, lines = words_of(load_release(real)), list(lines_of(load_release(real)))
    every = (*words.messages.values(), words.header, words.envelope)
    assert sum(line.startswith("f\t") for line in lines) == sum(
        len(fields) for item in every for fields in item.types.values()
    )
    assert not any("\n" in line or "\r" in line for line in lines)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ()),
        ("masculin", ("M",)),
        ("fémi", ("F",)),
        ("F", ("F", "M")),
        ("INCONU", ("INCONNU",)),
    ],
)
def test_nearest(text: str, found: tuple[str, ...]) -> None:
    codes = (("M", "Masculin"), ("F", "Féminin"), ("INCONNU", "Inconnu"))
    assert nearest(text, codes)[: len(found)] == found if found else nearest(text, codes) == ()


@given(st.text(max_size=12), st.text(max_size=12))
def test_a_distance_is_one_of_strings(one: str, other: str) -> None:
    found = distance(one, other)
    assert found == distance(other, one)
    assert (found == 0) is (one == other)
    assert abs(len(one) - len(other)) <= found <= max(len(one), len(other))


@given(st.text(min_size=1, max_size=30))
def test_a_code_is_nearest_to_itself(text: str) -> None:
    if fold(text):
        assert nearest(text, [("@@@@@@@@@@", ""), (text, text)])[:1] == (text,)
