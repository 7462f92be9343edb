"""The maps of codes of a table as FHIR R4 ConceptMaps (https://hl7.org/fhir/R4/conceptmap.html), one for each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from generator.transform.table import CodeMap, CodeTarget, Table

SYSTEM: Final = "urn:hubsante:nomenclature:"
"""What the URI of a code list begins with: the specifications give none."""
EQUIVALENCES: Final = {"label": "equivalent", "spelling": "equal", "suffix": "equivalent", "ancestor": "wider"}
"""By origin; of declared pairs nothing is said but that they are related."""
UNSAFE: Final = re.compile(r"[^A-Za-z0-9.-]+")


def as_bundle(table: Table) -> dict[str, Any]:
    """A Bundle of type `collection`; maps in which no code changes are left out."""
    found = [_concept_map(table, item, number) for number, item in enumerate(_maps(table), 1)]
    entries = [{"fullUrl": item["url"], "resource": item} for item in found]
    return {"resourceType": "Bundle", "type": "collection", **({"entry": entries} if entries else {})}


def _maps(table: Table) -> Iterator[CodeMap]:
    return (item for item in table.code_maps.values() if item.codes)


def _concept_map(table: Table, item: CodeMap, number: int) -> dict[str, Any]:
    """One map; `number` tells it from others of the same lists, whose names may be long paths."""
    lists, _, place = item.key.partition("@")
    old, _, new = lists.partition(">")
    name = f"{number}-{_identifier(old)}"[:64].rstrip("-.")
    return {
        "resourceType": "ConceptMap",
        "id": name,
        "url": f"urn:hubsante:conceptmap:{_identifier(table.old)}:{_identifier(table.new)}:{name}",
        "version": table.new,
        "name": f"ConceptMap{number}",
        "title": f"{old} {table.old} → {new} {table.new}{' · ' if place else ''}{place}",
        "status": "draft",
        "group": [
            {
                "source": SYSTEM + _identifier(old),
                "sourceVersion": table.old,
                "target": SYSTEM + _identifier(new),
                "targetVersion": table.new,
                "element": list(_elements(item.codes)),
                "unmapped": {"mode": "provided"},
            }
        ],
    }


def _elements(codes: Mapping[str, CodeTarget]) -> Iterator[dict[str, Any]]:
    for code, target in codes.items():
        yield {"code": code, **_display(target.old_label), "target": [_target(target)]}


def _target(target: CodeTarget) -> dict[str, Any]:
    if target.code is None:
        return {"equivalence": "unmatched", "comment": target.origin}
    equivalence = EQUIVALENCES.get(target.origin, "relatedto")
    return {"code": target.code, **_display(target.label), "equivalence": equivalence, "comment": target.origin}


def _display(label: str) -> dict[str, str]:
    return {"display": label} if label else {}


def _identifier(text: str) -> str:
    return UNSAFE.sub("-", text).strip("-") or "list"
