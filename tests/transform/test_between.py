"""From one message of a release to another one of it, with the rules of specs/3.0."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import commands
from generator.diagnostics import Collector
from generator.messages.rules import compile_rules
from generator.messages.validate import validate
from generator.transform.document import Transformer
from generator.transform.job import Job, open_job
from generator.transform.result import leaves
from tests.api.test_service import ask, enveloped
from tests.conftest import SPECS
from tests.messages.samples import rules_of

RELEASE = SPECS / "3.0"
PAIRS = [("RC-EDA", "RS-EDA"), ("RS-EDA", "RC-EDA")]


def job_of(pair: tuple[str, str]) -> Job:
    collector = Collector()
    job = open_job(str(RELEASE), str(RELEASE), collector, between=pair)
    assert job is not None and not collector.errors
    return job


def valid_samples(message: str) -> list[Path]:
    files = (path for path in (RELEASE / "samples").glob(f"*/{message}/*") if path.suffix in {".json", ".xml"})
    return [path for path in sorted(files) if validate(path.read_bytes(), rules_of(RELEASE)).is_valid]


@pytest.mark.parametrize("pair", PAIRS, ids="--".join)
def test_every_sample_becomes_a_valid_message_and_nothing_is_lost_unsaid(pair: tuple[str, str]) -> None:
    job = job_of(pair)
    transformer = Transformer(job.table, compile_rules(job.old), compile_rules(job.new))
    assert job.table.messages[0].gaps == ()
    found = valid_samples(pair[0])
    assert found
    for path in found:
        outcome = transformer.document(path.read_bytes())
        assert outcome.text is not None, (path.name, outcome.errors)
        verdict = validate(outcome.text.encode(), rules_of(RELEASE))
        assert verdict.is_valid and verdict.message == pair[1]
        source = validate(path.read_bytes(), rules_of(RELEASE)).value
        lost = [loss.value for loss in outcome.losses]
        written = json.dumps(str(outcome.value), ensure_ascii=False)
        for place, value in leaves(source, ()):
            assert value in lost or str(value) in written, place


def test_there_and_back_keeps_what_both_messages_have() -> None:
    there, back = (Transformer(job.table, compile_rules(job.old), compile_rules(job.new)) for job in map(job_of, PAIRS))
    for path in valid_samples("RC-EDA"):
        first = there.document(path.read_bytes())
        assert first.text is not None
        again = back.document(first.text.encode())
        assert again.text is not None
        source = validate(path.read_bytes(), rules_of(RELEASE)).value
        for name in ("caseId", "creation"):
            assert values_of(source, name) == values_of(again.value, name)


def values_of(value: object, name: str) -> list[object]:
    return [leaf for path, leaf in leaves(value, ()) if path[-1] == name and "notes" not in path]  # type: ignore[arg-type]


def run(*words: object) -> Result:
    return CliRunner().invoke(commands, ["transform", *map(str, words)])


def test_the_command_finds_messages_whatever_their_case() -> None:
    sample = next(path for path in valid_samples("RC-EDA") if path.suffix == ".json")
    done = run(RELEASE, RELEASE, "--between", "rc-eda", "rs-eda", sample)
    assert done.exit_code == 0, done.output
    assert validate(done.stdout.encode(), rules_of(RELEASE)).message == "RS-EDA"


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ((RELEASE, RELEASE, "--between", "RC-EDA", "RS-XXX", "--check"), "RS-EDA"),
        ((SPECS / "2.0", RELEASE, "--between", "RC-EDA", "RS-EDA", "--check"), "two releases"),
    ],
)
def test_misuse(words: tuple[object, ...], text: str) -> None:
    done = run(*words)
    assert done.exit_code == 2 and text in done.output


def test_the_service_converts_between_services() -> None:
    """The release first, then the message: a SAMU's case of 2.0 as a fire service's of 3.0."""
    body = {"sourceVersion": "v2", "targetVersion": "v3", "cisuConversion": True, "edxl": case()}
    answer = ask("POST", "/convert", json=body)
    assert answer.status_code == 200, answer.text
    (message,) = answer.json()["converted_messages"]
    verdict = validate(json.dumps(message).encode(), rules_of(RELEASE))
    assert verdict.is_valid and verdict.message == "RC-EDA"
    assert message["distributionID"] == body["edxl"]["distributionID"]


def case() -> dict:
    folder = SPECS / "2.0" / "samples"
    for path in sorted(folder.glob("*/RS-EDA/*.json")):
        value = json.loads(path.read_text("utf-8"))
        if "distributionID" in value and validate(path.read_bytes(), rules_of(SPECS / "2.0")).is_valid:
            return value
    raise LookupError("no RS-EDA of 2.0 has an envelope")


def test_the_service_says_what_it_does_not_convert() -> None:
    edxl = enveloped()
    message = validate(json.dumps(edxl).encode(), rules_of(SPECS / "2.0")).message
    body = {"sourceVersion": "v2", "targetVersion": "v2", "cisuConversion": True, "edxl": edxl}
    answer = ask("POST", "/convert", json=body)
    assert answer.status_code == 400
    assert message in answer.json()["error"] and "memory" in answer.json()["error"]
