"""The oldest Node that the package names: npm has its program as a package, which `.ci/fetch` fetches."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.agreement.cases import disagreements
from tests.agreement.release import contract_release
from tests.typescript.support import Package, lay_out
from tests.typescript.test_use import (  # each runs again here, with the package of this module
    test_a_virtual_host_lets_its_messages_through_only,
    test_acknowledgement_goes_back_to_the_sender,
    test_built_envelope_is_valid_and_reads_back,
    test_codes_have_labels_and_are_searched,
    test_every_sample_is_valid_and_written_back,
    test_objects_of_front_ends_are_objects_like_others,
    test_stringify_gives_a_document_in_the_order_of_the_model_at_every_depth,
)

PROGRAM = os.environ.get("HUBGEN_NODE_18", "")
pytestmark = pytest.mark.skipif(not PROGRAM, reason="HUBGEN_NODE_18 names no Node 18: .ci/fetch FOLDER")
__all__ = [
    "test_a_virtual_host_lets_its_messages_through_only",
    "test_acknowledgement_goes_back_to_the_sender",
    "test_built_envelope_is_valid_and_reads_back",
    "test_codes_have_labels_and_are_searched",
    "test_every_sample_is_valid_and_written_back",
    "test_objects_of_front_ends_are_objects_like_others",
    "test_stringify_gives_a_document_in_the_order_of_the_model_at_every_depth",
]


@pytest.fixture
def latest(dsf: Callable[[str], Path], packages: Callable[[Path], Package]) -> Package:
    return replace(packages(dsf("3.3.2")), program=PROGRAM)


def test_it_is_the_oldest_that_the_package_names(latest: Package) -> None:
    version = latest.evaluate("said(process.versions.node.split('.')[0]);")
    assert f'"node": ">={version}"' in (latest.folder / "package.json").read_text("utf-8")


def test_contract(tmp_path: Path) -> None:
    assert disagreements(replace(lay_out(contract_release(), tmp_path), program=PROGRAM).ask) == []
