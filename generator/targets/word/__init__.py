"""Target `word`: the annex of the DSF, one document for each message, one for all, and one for the code lists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.model import Release, Schema
from generator.targets.base import OutputFile
from generator.targets.word.anchors import anchors
from generator.targets.word.document import document
from generator.targets.word.lists import list_part, list_parts
from generator.targets.word.messages import message_parts
from generator.targets.word.parts import Part

MODEL, LISTS = "Modèle de données", "Nomenclatures"


def render(release: Release) -> Iterator[OutputFile]:
    """`messages/<SCHEMA>.docx` for each message with its code lists, `modele.docx` with all, `nomenclatures.docx`.

    Parts are made once: a message is the same in its own document and in the one of all.
    """
    known = anchors(release)
    lists = {item.id: list_part(item, known) for item in release.nomenclatures}
    messages = {schema.name: tuple(message_parts(schema, release, known)) for schema in release.schemas}
    for schema in release.schemas:
        parts = (*messages[schema.name], *list_parts(_used(schema, lists)))
        facts = [("Périmètre", schema.perimeter), *_versions(release)]
        yield OutputFile(f"messages/{schema.name}.docx", document(schema.name, MODEL, release, facts, parts))
    every = (part for parts in messages.values() for part in parts)
    all_parts = (*every, *list_parts(lists.values(), has_index=True))
    yield OutputFile(
        "modele.docx", document(MODEL, "Messages et nomenclatures", release, _versions(release), all_parts)
    )
    yield OutputFile("nomenclatures.docx", document(LISTS, MODEL, release, [], tuple(list_parts(lists.values()))))


def _used(schema: Schema, lists: Mapping[str, Part]) -> list[Part]:
    """The code lists of a message's fields, in the order of the release."""
    used = {field.type.nomenclature for item in schema.all_types for field in item.fields}
    return [part for key, part in lists.items() if key in used]


def _versions(release: Release) -> list[tuple[str, str]]:
    shown = ", ".join(f"{item.perimeter} {' et '.join(item.versions)}" for item in release.perimeters)
    return [("Versions du DSF", shown)]
