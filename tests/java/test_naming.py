"""Names: what is reserved, what folds to one name, what two things share."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.diagnostics import Location
from generator.mappers.header import standard_header
from generator.model import Cardinality, Code, Field, FieldType, Nomenclature, ObjectType, Release, Scalar, Schema
from generator.targets.class_names import module_view
from generator.targets.java import render
from generator.targets.java.literals import identifier, javadoc, string
from generator.targets.java.naming import java_naming, runtime_names
from generator.targets.outline import outline
from generator.targets.package_view import ModuleView

PLACE = Location("models/model.xlsx", "RS-X", "A1")
TEXT = FieldType(scalar=Scalar.STRING)


def _release(*names: str, types: tuple[str, ...] = (), root: str = "message") -> Release:
    fields = tuple(Field(name, name, TEXT, Cardinality(0, 1), PLACE) for name in names)
    below = tuple(ObjectType(name, name, (), PLACE) for name in types)
    schema = Schema("RS-X", "15-15", root, ObjectType(root, root, fields, PLACE), below, PLACE, xml_namespace="urn:x")
    return Release("1.0", PLACE, (standard_header("x:1"), schema))


def _message(*names: str, types: tuple[str, ...] = ()) -> ModuleView:
    """The message beside the header."""
    return module_view(outline(_release(*names, types=types), java_naming()).messages[1], java_naming())


@pytest.mark.parametrize(
    ("balise", "name"),
    [("caseId", "caseId"), ("callerURI", "callerUri"), ("class", "class_"), ("LINK_ROLE", "linkRole"), ("type", "type"),
     ("getClass", "getClass_"), ("notify", "notify_"), ("objectType", "objectType_"), ("référence", "reference")],
)  # fmt: skip
def test_a_field_keeps_its_balise_in_javas_convention(balise: str, name: str) -> None:
    assert _message(balise).root.fields[0].name == name


def test_balises_that_fold_to_one_name_are_numbered() -> None:
    assert len({field.name.casefold() for field in _message("a-b", "a_b", "aB").root.fields}) == 3


def test_a_class_never_hides_one_that_its_file_uses() -> None:
    module = _message(types=("String", "Slots", "List"))
    assert [item.name for item in module.classes] == ["String_", "Slots_", "List_"]
    assert {"HubObject", "EnvelopedMessage", "Release", "Slots"} <= runtime_names()


def test_a_type_of_the_roots_name_has_a_class_of_its_own() -> None:
    assert [item.name for item in _message(types=("message",)).all_classes] == ["Message", "Message2"]


def test_lists_of_one_name_in_two_referentials_have_classes_of_their_own() -> None:
    lists = tuple(
        Nomenclature(name, "Sexe", name, 1, (Code("M", ("Homme",), PLACE),), PLACE) for name in ("A.sexe", "B.sexe")
    )
    package = outline(replace(_release(), nomenclatures=lists), java_naming())
    assert [item.name for item in package.code_lists] == ["Sexe", "Sexe2"]


def test_a_list_of_thousands_of_codes_is_spread_over_files() -> None:
    codes = tuple(Code(f"C{number}", (str(number),), PLACE) for number in range(4500))
    big = Nomenclature("X.big", "big", "X.big", 1, codes, PLACE)
    paths = {file.path.rpartition("/")[2] for file in render(replace(_release(), nomenclatures=(big,)))}
    assert {"Big.java", "BigPart2.java", "BigPart3.java", "Big.json"} <= paths


def test_what_is_no_identifier_is_refused() -> None:
    with pytest.raises(ValueError, match="not an identifier"):
        identifier("a b")


@pytest.mark.parametrize(
    ("text", "literal"),
    [
     ('a"b', r'"a\"b"'), ("\\u000a", r'"\\u000a"'), ("a\rb", r'"a\rb"'), ("\u2028", r'"\u2028"'),
     ("\x00" "1", r'"\0001"'),
     ("🚑", '"🚑"'), ("\ud800", r'"\ud800"'), ("é", '"é"')],
)  # fmt: skip
def test_strings(text: str, literal: str) -> None:
    assert string(text) == literal


def test_a_comment_holds_no_backslash_and_no_end() -> None:
    comment = javadoc(0, "*/ \\u002a/ {@code x} <b> \u202e", "second")
    assert comment.count("*/") == 1 and "\\" not in comment and "<b>" not in comment and "\u202e" not in comment
