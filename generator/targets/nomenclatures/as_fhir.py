"""A code list as a FHIR R4 CodeSystem (HL7 FHIR 4.0.1, section 4.8)."""

from __future__ import annotations

import hashlib
import re
from typing import Any, Final
from urllib.parse import quote

from generator.model import Nomenclature
from generator.model.release import DATE
from generator.targets.naming import pascal
from generator.targets.nomenclatures.concepts import concepts, fhir_codes, fhir_text

Document = dict[str, Any]

CANONICAL: Final = "https://hub.esante.gouv.fr/fhir/CodeSystem"
LONGEST_ID: Final = 64
PROPERTIES: Final = (
    ("niveau", "integer", "Niveau du code dans la nomenclature, à partir de 1"),
    ("parent", "code", "Code du niveau supérieur"),
    ("chemin", "string", "Libellés, du niveau le plus général à celui du code"),
    ("commentaire", "string", "Commentaire de la nomenclature"),
    ("code-dsf", "string", "Code tel que le DSF l'écrit, où FHIR ne peut le porter tel quel"),
)
PARENT: Final = "http://hl7.org/fhir/concept-properties#parent"


def as_fhir(item: Nomenclature, name: str, version: str, date: str) -> Document:
    """The resource; `name` is the list's, made of ASCII letters, digits, `.`, `_` and `-`.

    `version` and `date` are the release's (`date` as ISO 8601, or anything else where it is not known).

    The list is complete, and its levels only group codes: the DSF says no more of what they mean.
    """
    names = fhir_codes(item.codes)
    document: Document = {
        "resourceType": "CodeSystem",
        "id": resource_id(name),
        "url": f"{CANONICAL}/{quote(name)}",
        "version": fhir_text(item.version).strip() or version,
        "name": f"CS{pascal(item.id)}",
        "title": fhir_text(item.name).strip() or name,
        "status": status(item, date),
        "experimental": False,
        **_dates(item, date),
        "description": fhir_text(item.description).strip() or None,
        "caseSensitive": True,
        "hierarchyMeaning": "grouped-by",
        "compositional": False,
        "versionNeeded": False,
        "content": "complete",
        "count": len(item.codes),
        "property": [_property(*property_) for property_ in PROPERTIES],
        "concept": concepts(item.codes, names),
    }
    return {key: value for key, value in document.items() if value not in (None, [])}


def resource_id(name: str) -> str:
    """A logical id (FHIR R4, 2.24.0.1): letters, digits, `-` and `.`, at most 64; a changed one ends in a hash."""
    text = re.sub(r"[^A-Za-z0-9.-]", "-", name)
    if text == name and len(text) <= LONGEST_ID:
        return text
    ending = hashlib.sha256(name.encode()).hexdigest()[:8]
    return f"{text[: LONGEST_ID - len(ending) - 1]}-{ending}"


def status(item: Nomenclature, date: str) -> str:
    """`retired` where the list had expired on the `date` of the release, else `active`."""
    known = DATE.fullmatch(item.valid_until) and DATE.fullmatch(date)
    return "retired" if known and item.valid_until < date else "active"


def _dates(item: Nomenclature, date: str) -> Document:
    dates = [text for text in (item.valid_from, date) if DATE.fullmatch(text)]
    return {"date": dates[0]} if dates else {}


def _property(code: str, kind: str, description: str) -> Document:
    uri = {"uri": PARENT} if code == "parent" else {}
    return {"code": code, **uri, "description": description, "type": kind}
