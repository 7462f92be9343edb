"""What the form of a message shows beside the package's tables: descriptions, and code lists with their labels."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from generator.model import Field, Nomenclature, ObjectType, Scalar, Schema
from generator.model.formats import PATTERNS
from generator.targets import memo
from generator.targets.base import OutputFile
from generator.targets.docs.downloads import script
from generator.targets.docs.editions import Edition
from generator.targets.docs.fields import FORMS
from generator.targets.docs.html import FOLDER

SCRIPTS: Final = (
    *("opened", "document", "values", "layout", "words", "search", "parts", "controls", "moments", "codes", "searched"),
    *("scalar", "object", "members", "raw", "list", "envelope", "nodes", "outputs", "begin", "form"),
)
FORMS_OF_TEXTS: Final = {
    PATTERNS[scalar]: [scalar.value, FORMS[PATTERNS[scalar]]]
    for scalar in (Scalar.DATE, Scalar.DATETIME, Scalar.PHONE_NUMBER)
}
"""By pattern: the kind of text, for which the form has a control of its own, and how a person reads the pattern."""


def form_assets() -> Iterator[OutputFile]:
    """The form's own script, which the page loads when the form is first opened; the same for every release."""
    texts = [(FOLDER / "form" / f"{name}.js").read_text("utf-8") for name in SCRIPTS]
    yield OutputFile("assets/form.js", "\n".join(texts).encode())
    yield OutputFile("assets/form.css", (FOLDER / "form" / "form.css").read_bytes())


def form_files(edition: Edition) -> Iterator[OutputFile]:
    """A script per message, with what its page says of each field, and a script per code list."""
    for schema in edition.release.schemas:
        slug = edition.messages[schema.name].removeprefix("messages/").removesuffix(".html")
        yield from _message_script(f"{edition.base}data/form/{slug}.js", schema, edition.list_names)
    for item in edition.release.nomenclatures:
        yield from _list_script(f"{edition.base}data/lists/{edition.list_names[item.id]}.js", item)


@memo.files
def _message_script(path: str, schema: Schema, slugs: Mapping[str, str]) -> Iterator[OutputFile]:
    types = {item.name: _fields(item, slugs) for item in schema.types}
    yield script(path, f"form {schema.name}", {"fields": _fields(schema.root, slugs), "types": types})


def _fields(item: ObjectType, slugs: Mapping[str, str]) -> dict[str, list[object]]:
    return {field.name: _words(field, slugs) for field in item.fields}


def _words(field: Field, slugs: Mapping[str, str]) -> list[object]:
    """Description, remark, examples, the list whose codes are expected without being imposed; ends cut off."""
    expected = slugs[field.type.informative_list] if field.type.informative_list else ""
    found: list[object] = [field.description, field.remark, list(field.examples), expected]
    while found and not found[-1]:
        found.pop()
    return found


@memo.files
def _list_script(path: str, item: Nomenclature) -> Iterator[OutputFile]:
    """The id, the title, and each code once: its labels, parent, description and comment, ends cut off."""
    codes = {code.value: code for code in reversed(item.codes)}
    found = []
    for value in dict.fromkeys(code.value for code in item.codes):
        code = codes[value]
        facts: list[object] = [value, list(code.labels), code.parent or "", code.description, code.comment]
        while not facts[-1]:
            facts.pop()
        found.append(facts)
    yield script(path, f"list {path.rsplit('/', 1)[-1].removesuffix('.js')}", [item.id, item.name or item.id, found])
