"""FHIR R4 ConceptMaps of a table: the structure and the invariants that the standard gives (cmd-1, Bundle bdl-7)."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from generator.transform.concept_maps import as_bundle
from tests.transform.pairs import PAIRS, shown, table_of

EQUIVALENCES = {
    "relatedto", "equivalent", "equal", "wider", "subsumes", "narrower", "specializes", "inexact", "unmatched",
    "disjoint",
}  # fmt: skip
"""https://hl7.org/fhir/R4/valueset-concept-map-equivalence.html"""
ALLOWED = {"resourceType", "id", "url", "version", "name", "title", "status", "group"}
GROUP = {"source", "sourceVersion", "target", "targetVersion", "element", "unmapped"}


def resources(pair: tuple[Path, Path]) -> list[dict[str, Any]]:
    bundle = as_bundle(table_of(*pair))
    assert (bundle["resourceType"], bundle["type"]) == ("Bundle", "collection")
    return [item["resource"] for item in bundle.get("entry", ())]


@pytest.mark.parametrize("pair", PAIRS, ids=shown)
def test_structure(pair: tuple[Path, Path]) -> None:
    found = resources(pair)
    assert len({item["url"] for item in found}) == len(found)
    for item in found:
        assert item.keys() <= ALLOWED and item["resourceType"] == "ConceptMap" and item["status"] == "draft"
        assert re.fullmatch(r"[A-Za-z0-9\-.]{1,64}", item["id"])
        assert re.fullmatch(r"[A-Z][A-Za-z0-9_]{0,254}", item["name"])
        for group in item["group"]:
            assert group.keys() <= GROUP and group["element"]
            assert all(" " not in group[name] for name in ("source", "target"))
            for element in group["element"]:
                for target in element["target"]:
                    assert target["equivalence"] in EQUIVALENCES
                    assert target["equivalence"] not in {"narrower", "inexact"} or target["comment"]  # cmd-1
                    assert ("code" in target) is (target["equivalence"] != "unmatched")


@pytest.mark.parametrize("pair", PAIRS, ids=shown)
def test_every_code_of_the_table_and_no_other(pair: tuple[Path, Path]) -> None:
    found = [
        {element["code"]: element["target"][0].get("code") for element in item["group"][0]["element"]}
        for item in resources(pair)
    ]
    assert found == [
        {code: to.code for code, to in item.codes.items()} for item in table_of(*pair).code_maps.values() if item.codes
    ]
