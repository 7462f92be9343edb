"""`hubgen validate` and `hubgen convert` on a release of our own: what they say, and where they give up."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Hubgen
from tests.conftest import SPECS

RELEASE = SPECS / "3.0"
GOOD = '{"info": {"info": "x"}}'
BAD = '{"info": {}}'


@pytest.fixture
def messages(tmp_path: Path) -> Path:
    folder = tmp_path / "messages"
    folder.mkdir()
    for name, text in (("good", GOOD), ("bad", BAD), ("worse", BAD)):
        (folder / f"{name}.json").write_text(text, "utf-8")
    return folder


def test_a_report_in_words(hubgen: Hubgen, messages: Path) -> None:
    done = hubgen("validate", RELEASE, messages, "--report")
    lines = done.stdout.splitlines()
    assert done.exit_code == 1 and lines[0] == "3 messages, 2 not valid"
    assert lines[1] == "  RS-INFO: 1 valid, 2 not"
    assert lines[2].startswith("     2  RS-INFO  required  $.info.info « ")
    assert lines[3].startswith("        rule: models/")


def test_a_report_names_the_values(hubgen: Hubgen, tmp_path: Path) -> None:
    text = '{"reference": {"distributionID": "x", "refused": "oui"}}'
    (tmp_path / "m.jsonl").write_text(f"{text}\n{text}\n")
    done = hubgen("validate", RELEASE, tmp_path / "m.jsonl", "--report")
    assert "        values: 'oui' ×2" in done.stdout.splitlines()


def test_all_valid_exits_with_0(hubgen: Hubgen, messages: Path) -> None:
    assert hubgen("validate", RELEASE, messages / "good.json", "--report").exit_code == 0


def test_moving_from_one_release_to_another(hubgen: Hubgen, messages: Path) -> None:
    done = hubgen("validate", "--against", f"{SPECS / '2.0'},{RELEASE}", messages)
    assert done.stdout.splitlines()[0] == "1 messages, 0 not valid", "only what the old one accepts counts"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--against", "3.0", "x"), "OLD,NEW"),
        (("--against", ",3.0", "x"), "OLD,NEW"),
        (("{release}", "{empty}"), "there is no message"),
        (("{release}", "absent.json"), "absent.json: No such file"),
    ],
)
def test_misuse_of_validate(words: tuple[str, ...], says: str, hubgen: Hubgen, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = hubgen("validate", *(word.format(release=RELEASE, empty=tmp_path / "empty") for word in words))
    assert done.exit_code == 2 and says in done.stderr


def test_what_converts_but_is_not_valid_is_told(hubgen: Hubgen, messages: Path) -> None:
    done = hubgen("convert", RELEASE, messages / "bad.json", "--to", "xml")
    assert done.exit_code == 0 and done.stdout.startswith("<?xml")
    assert "converted, but not valid: $.info.info: The field" in done.stderr and done.stderr.endswith("(1 in all)\n")


def test_what_cannot_be_converted_says_why(hubgen: Hubgen, tmp_path: Path) -> None:
    (tmp_path / "m.json").write_text('{"info": {"info": [1]}}')
    done = hubgen("convert", RELEASE, tmp_path / "m.json", "--to", "xml")
    assert (done.exit_code, done.stdout) == (1, "") and "m.json: $.info.info" in done.stderr


def test_a_loss_is_named_and_stops_it(hubgen: Hubgen, tmp_path: Path) -> None:
    (tmp_path / "m.json").write_text('{"customContent": {"a b": "x"}}')
    words = ("convert", RELEASE, tmp_path / "m.json", "--to", "xml")
    done = hubgen(*words)
    assert (done.exit_code, done.stdout) == (1, "") and "is no name in XML" in done.stderr
    assert "<a_b>x</a_b>" in hubgen(*words, "--lossy").stdout


def test_misuse_of_convert(hubgen: Hubgen, messages: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for file, says in ((tmp_path / "empty", "holds no message"), (tmp_path / "absent", "No such file")):
        done = hubgen("convert", RELEASE, file, "--to", "xml")
        assert done.exit_code == 2 and says in done.stderr
    done = hubgen("convert", RELEASE, messages / "good.json", "--to", "xml", "-o", tmp_path / "empty")
    assert done.exit_code == 2 and "cannot write" in done.stderr


def test_a_code_that_is_near_is_offered(hubgen: Hubgen, tmp_path: Path) -> None:
    (tmp_path / "m.json").write_text('{"resourcesRequest": {"request": {"purpose": "SMURR"}}}', "utf-8")
    plain, details = (hubgen("validate", RELEASE, tmp_path / "m.json", *more).stdout for more in ((), ("--details",)))
    assert "      near: SMUR" in details and "      value: SMURR" in details
    assert "SMURR" not in plain and "near:" not in plain


def test_an_unknown_property_beside_the_root_element(hubgen: Hubgen, tmp_path: Path) -> None:
    (tmp_path / "m.json").write_text('{"info": {"info": "x"}, "other": 1}')
    done = hubgen("validate", RELEASE, tmp_path / "m.json", "--format", "json")
    (report,) = json.loads(done.stdout)["files"]
    assert [(item["code"], item["path"]) for item in report["errors"]] == [("unknown", "$.other")]
