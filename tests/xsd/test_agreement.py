"""Our XML Schemas, the published ones and our validator: one verdict."""

from __future__ import annotations

import random
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import xmlschema
from lxml import etree

from generator.messages.validate import validate
from tests.messages.samples import documents, rules_of
from tests.xsd.schemas import PARSER, compiled, folder_of, schema_file

MUTANTS = 1_000
TEXTS = [
    "",
    " ",
    "x",
    "FR",
    "0",
    "1",
    "1.0",
    "-1.5",
    "+2",
    "1e3",
    "NaN",
    "true",
    "TRUE",
    "2024-01-01",
    "2024-01-01T00:00:00Z",
    "2024-01-01T00:00:00+01:00",
    " 2024-01-01T00:00:00+01:00",
    "a.b.c.d.e",
    "٣",
]
PUBLISHED_ENVELOPES = ("EDXL-DE-full.xsd", "EDXL-DE-full-no-header.xsd")


def parsed(path: Path) -> Any:
    """The document, or None where it is not well-formed or declares an entity (libxml2 cannot validate it)."""
    try:
        document = etree.parse(str(path), PARSER)
    except etree.XMLSyntaxError:
        return None
    return None if document.docinfo.doctype else document


def test_samples_get_the_verdict_of_the_published_schemas(real: Path) -> None:
    count = 0
    for path in documents(real, ".xml"):
        document = parsed(path)
        file = schema_file(real, etree.QName(document.getroot()).localname) if document is not None else None
        if document is None or file is None:
            continue
        ours = compiled(folder_of(real) / file).validate(document)
        published = PUBLISHED_ENVELOPES if file == "EDXL-DE.xsd" else (file,)
        theirs = [compiled(real / "expected" / "xsd" / name).validate(document) for name in published]
        assert ours is any(theirs), path.name
        assert ours is validate(path.read_bytes(), rules_of(real)).is_valid, path.name
        count += 1
    assert count > 10


def samples(real: Path) -> list[tuple[str, Any]]:
    found = []
    for path in documents(real, ".xml"):
        document = parsed(path)
        if document is not None and validate(path.read_bytes(), rules_of(real)).is_valid:
            root = document.getroot()
            file = schema_file(real, etree.QName(root).localname)
            if file and not any(etree.QName(item).localname == "sourceMessage" for item in root.iter("{*}*")):
                found.append((file, root))
    return found


def test_mutants_get_the_verdict_of_our_validator(real: Path) -> None:
    chance, rules = random.Random(18), rules_of(real)
    known, verdicts = samples(real), {True: 0, False: 0}
    for _ in range(MUTANTS):
        file, root = chance.choice(known)
        mutant = mutated(deepcopy(root), chance)
        ours = compiled(folder_of(real) / file).validate(mutant)
        theirs = validate(etree.tostring(mutant), rules)
        if theirs.is_valid != ours and is_open_header(mutant):
            continue
        assert theirs.is_valid is ours, (
            file,
            etree.tostring(mutant),
            theirs.findings,
            compiled(folder_of(real) / file).error_log,
        )
        verdicts[ours] += 1
    assert min(verdicts.values()) > MUTANTS // 20


def mutated(root: Any, chance: random.Random) -> Any:
    items = [item for item in root.iter("{*}*") if item is not root]
    item = chance.choice(items)
    parent = item.getparent()
    kind = chance.randrange(6)
    if kind == 0:
        parent.remove(item)
    elif kind == 1:
        parent.insert(parent.index(item), deepcopy(item))
    elif kind == 2:
        parent.insert(chance.randrange(len(parent)), item)
    elif kind == 3:
        item.tag = f"{{{etree.QName(item).namespace}}}unknown"
    elif kind == 4:
        item.tag = f"{{urn:other}}{etree.QName(item).localname}"
    else:
        item.text = chance.choice(TEXTS)
    return root


def is_open_header(root: Any) -> bool:
    """Whether the header holds an element of no rule: open in JSON, which XML Schema 1.0 cannot say."""
    message = root.find(".//{*}message")
    names = {"messageId", "sender", "sentAt", "kind", "status", "recipient"}
    return message is not None and any(etree.QName(item).localname not in names for item in list(message)[:-1])


def test_xmlschema_agrees_with_lxml(dsf: Any) -> None:
    real = dsf("3.3.2")
    chance, judges = random.Random(4), {}
    known = [item for item in samples(real) if item[0] in {"RS-EDA.xsd", "RC-REF.xsd", "TECHNICAL.xsd"}]
    for _ in range(150):
        file, root = chance.choice(known)
        mutant = mutated(deepcopy(root), chance)
        judge = judges.setdefault(file, None) or xmlschema.XMLSchema(str(folder_of(real) / file))
        judges[file] = judge
        assert judge.is_valid(mutant) is compiled(folder_of(real) / file).validate(mutant), etree.tostring(mutant)


@pytest.mark.parametrize("name", ["EDXL-DE.xsd", "RC-XML-ContentType.xsd"])
def test_every_schema_is_reached_from_the_envelope(real: Path, name: str) -> None:
    text = (folder_of(real) / "RC-XML-ContentType.xsd").read_text("utf-8")
    for path in folder_of(real).glob("*.xsd"):
        compiled(path)
        assert (
            path.name in {"EDXL-DE.xsd", "RC-XML-ContentType.xsd", "xlink.xsd"}
            or f'schemaLocation="{path.name}"' in text
        )
