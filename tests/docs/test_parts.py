"""The parts of the site by themselves: trees of odd models, lives over three releases, contracts, lists, words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.diagnostics import Location
from generator.diff.places import MOST_ROWS, rows
from generator.mappers.header import standard_header
from generator.model import Cardinality, Code, Field, FieldType, Nomenclature, ObjectType, Release, Scalar, Schema
from generator.targets.docs import render
from generator.targets.docs.classes import class_names
from generator.targets.docs.code_rows import code_rows
from generator.targets.docs.contracts import contracts, same_sheet
from generator.targets.docs.downloads import size
from generator.targets.docs.editions import editions
from generator.targets.docs.hierarchy import Heading, hierarchy, outline
from generator.targets.docs.site import render_site
from generator.targets.french import count, day
from tests.conftest import SPECS, load_release
from tests.docs.html import read

PLACE = Location("models/x.xlsx", "X", "A9")
ONE, MAYBE = Cardinality(1, 1), Cardinality(0, 1)


def text(name: str, label: str = "") -> Field:
    return Field(name, label or name, FieldType(scalar=Scalar.STRING), MAYBE, PLACE)


def link(name: str, kind: str, cardinality: Cardinality = MAYBE) -> Field:
    return Field(name, name, FieldType(object_type=kind), cardinality, PLACE)


def schema(root: tuple[Field, ...], **types: tuple[Field, ...]) -> Schema:
    below = tuple(ObjectType(name, name, fields, PLACE) for name, fields in types.items())
    return Schema("RS-X", "15-15", "x", ObjectType("x", "X", root, PLACE), below, PLACE, xml_namespace="urn:x")


def release(*schemas: Schema, version: str = "1.0") -> Release:
    return Release(version, PLACE, (standard_header("urn:x"), *schemas))


def test_a_type_inside_itself_is_told_once() -> None:
    found = rows(schema((link("a", "A"),), A=(text("t"), link("again", "A"))))
    assert [(row.anchor, row.same_as) for row in found] == [("a", None), ("a/t", None), ("a/again", ("a",))]


def test_a_cycle_of_three_ends() -> None:
    found = rows(schema((link("a", "A"),), A=(link("b", "B"),), B=(link("c", "C"),), C=(link("d", "A"),)))
    assert [row.anchor for row in found] == ["a", "a/b", "a/b/c", "a/b/c/d"]
    assert found[-1].same_as == ("a",)


def test_a_type_used_twice_is_told_twice_where_there_is_room() -> None:
    found = rows(schema((link("a", "A"), link("b", "A")), A=(text("t"),)))
    assert [row.anchor for row in found] == ["a", "a/t", "b", "b/t"]


def test_a_tree_without_bounds_tells_each_type_once() -> None:
    """Ten levels, each with three fields of the next type: 3 + 9 + 27 + … places."""
    kinds = {f"T{n}": tuple(link(f"f{k}", f"T{n + 1}") for k in range(3)) for n in range(10)}
    found = rows(schema((link("a", "T0"),), **kinds, T10=(text("t"),)))
    assert len(found) <= MOST_ROWS
    assert {row.field.name for row in found} == {"a", "f0", "f1", "f2", "t"}
    assert all(row.same_as is None or any(other.path == row.same_as for other in found) for row in found)


@pytest.mark.parametrize("cyclic", [True, False])
def test_pages_of_odd_models_are_made(cyclic: bool) -> None:
    last = (link("again", "T0"),) if cyclic else (text("t"),)
    kinds = {f"T{n}": (link("f", f"T{n + 1}", ONE),) for n in range(60)} | {"T60": last}
    made = {item.path: item.content for item in render(release(schema((link("a", "T0", ONE),), **kinds)))}
    page = read(made["messages/RS-X.html"])
    assert "a/" + "/".join(["f"] * 60) in page.ids and not page.errors


def test_a_release_of_nothing_but_a_header_has_its_pages() -> None:
    made = {item.path: item.content for item in render(release())}
    assert {"index.html", "messages/RC-DE.html", "codes/index.html", "transport.html"} <= set(made)
    assert all(not read(content).errors for path, content in made.items() if path.endswith(".html"))


def test_lives_follow_fields_over_releases() -> None:
    first = release(schema((text("kept"), text("gone"))), version="1.0")
    second = release(schema((text("kept"), text("new"))), version="2.0")
    changed = replace(text("kept"), cardinality=ONE)
    third = release(schema((changed, text("new"), text("newest"))), version="3.0")
    lives = editions([third, first, second])[-1].lives
    assert lives["RS-X", ("kept",)].since == "1.0"
    assert [version for version, _ in lives["RS-X", ("kept",)].changes] == ["3.0"]
    assert (lives["RS-X", ("new",)].since, lives["RS-X", ("newest",)].since) == ("2.0", "3.0")
    assert ("RS-X", ("gone",)) not in lives


def test_a_renamed_message_goes_on_living() -> None:
    """RPIS of 1.0 is RS-RPIS of 2.0: its root element stayed."""
    lives = editions([load_release(SPECS / name) for name in ("1.0", "2.0")])[-1].lives
    assert lives["RS-RPIS", ()].since == "1.0"
    assert lives["RS-URL", ()].since == "2.0"


def test_contracts_are_of_one_sheet() -> None:
    model = load_release(SPECS / "3.0")
    of = {item.name: item for item in model.schemas}
    assert {item.name for item in contracts(of["RS-EDA"], same_sheet(of["RS-EDA"], model))} == {"RC-EDA", "RS-EDA-MAJ"}
    assert contracts(of["RS-SR"], same_sheet(of["RS-SR"], model)) == ()
    other = next(item for item in contracts(of["RS-EDA"], same_sheet(of["RS-EDA"], model)) if item.name == "RC-EDA")
    own = {row.path for row in rows(of["RS-EDA"])}
    assert other.alone and not own & set(other.alone)
    assert all(path in own or path in other.alone for path in other.cardinalities)


def test_classes_are_named_as_the_packages_name_them() -> None:
    named = class_names(load_release(SPECS / "3.0"))["RS-EDA"]
    assert [(item.module, item.root) for item in named] == [
        ("hubsante_models.v3.rs_eda", "CreateCaseHealth"),
        ("hubsante_dataclasses.v3.rs_eda", "CreateCaseHealth"),
        ("HubSante.Models.V3.RsEda", "CreateCaseHealth"),
        ("fr.gouv.esante.hub.models.v3.rseda", "CreateCaseHealth"),
        ("HubSante::Models::V3::RsEda", "CreateCaseHealth"),
        ("@hubsante/models-v3/rs-eda", "CreateCaseHealth"),
    ]  # docs/packages.md, Names


def test_codes_tell_what_is_new_and_what_was() -> None:
    def made(*codes: tuple[str, str]) -> Nomenclature:
        found = tuple(Code(value, (label,), PLACE) for value, label in codes)
        return Nomenclature("L", "L", "L", 1, found, PLACE)

    found = code_rows(made(("A", "un"), ("B", "deux"), ("C", "trois")), made(("A", "un"), ("B", "2")), has_older=True)
    assert [(row.is_new, row.was) for row in found] == [(False, ""), (False, "2"), (True, "")]
    assert not any(row.is_new for row in code_rows(made(("A", "un")), None, has_older=True))


def test_codes_stand_below_their_parents() -> None:
    def code(value: str, parent: str | None = None) -> Code:
        return Code(value, (value,), PLACE, 1, parent)

    codes = [code("A"), code("B"), code("B1", "B"), code("A1", "A"), code("A11", "A1"), code("X", "gone"), code("A")]
    assert [item.value for item in hierarchy(codes)] == ["A", "A1", "A11", "B", "B1", "X", "A"]
    turning = [code("C", "D"), code("D", "C"), code("E", "E")]
    assert sorted(item.value for item in hierarchy(turning)) == ["C", "D", "E"]


def test_levels_without_a_code_have_a_heading_where_several_codes_stand_below() -> None:
    def code(value: str, *labels: str) -> Code:
        return Code(value, labels, PLACE, len(labels))

    codes = [code("M", "Matériel"), *(code(f"V{n}", "Matériel", "Véhicule", f"v{n}") for n in range(3))]
    codes += [
        code("F", "Autre", "fauteuil"),
        code("H", "Humain"),
        *(code(f"P{n}", "A", "B", f"p{n}") for n in range(3)),
    ]
    told = [item.value if isinstance(item, Code) else (item.label, item.level) for item in outline(codes)]
    assert told == ["M", ("Véhicule", 2), "V0", "V1", "V2", "F", "H", ("A › B", 2), "P0", "P1", "P2"]
    item = Nomenclature("X", "X", "", 3, tuple(codes), PLACE)
    rows = code_rows(item, None, has_older=False)
    assert [row.above for row in rows if not isinstance(row, Heading)] == ["", "", "", "", "Autre", "", "", "", ""]


def test_changed_means_in_this_release_and_what_was_before_folds() -> None:
    first = release(schema((text("a"), text("b"))), version="1.0")
    second = release(schema((replace(text("a"), cardinality=ONE), text("b"))), version="2.0")
    third = release(schema((replace(text("a"), cardinality=ONE), replace(text("b"), cardinality=ONE))), version="3.0")
    found = editions([first, second, third])
    past = found[-1].past(third.messages[0])
    assert (
        past.changes(("b",)) and not past.changes(("a",)) and past.has_changed(("b",)) and not past.has_changed(("a",))
    )
    assert [told[:5] for told in past.earlier(("a",))] == ["2.0\u00a0:"] and past.earlier(("b",)) == ()
    made = {item.path: item.content for item in render_site([first, second, third])}
    rows = {
        item.attrib["id"]: item for item in read(made["3.0/messages/RS-X.html"]).tree.iter("tr") if "id" in item.attrib
    }
    told = {name: ["".join(mark.itertext()) for mark in row.iter("summary")] for name, row in rows.items()}
    assert told == {"a": ["historique"], "b": ["modifié"]}


def test_words() -> None:
    assert (day("2025-04-09"), day("2024-08-01"), day("bientôt"), day("2024-13-01"), day("")) == (
        "9 avril 2025",
        "1er août 2024",
        "bientôt",
        "2024-13-01",
        "",
    )
    assert (count(1, "champ"), count(2, "champ"), count(2500, "code")) == ("1 champ", "2 champs", "2\u202f500 codes")
    assert (size(12), size(2_000), size(1_250_000)) == ("12\u00a0octets", "2\u00a0ko", "1,2\u00a0Mo")
