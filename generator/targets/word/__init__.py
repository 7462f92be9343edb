"""Target `word`: the annex of the DSF, one document for each message, one for all, and one for the code lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model import Release, Schema
from generator.model.perimeters import perimeters_by_message
from generator.model.virtual_hosts import virtual_hosts
from generator.targets import memo
from generator.targets.base import OutputFile
from generator.targets.french import day
from generator.targets.word.anchors import Bookmarks, anchors
from generator.targets.word.document import document
from generator.targets.word.lists import list_part, list_parts
from generator.targets.word.messages import message_parts, perimeter_fact
from generator.targets.word.parts import Part

MODEL, LISTS = "Modèle de données", "Nomenclatures"
LTS = "version maintenue à long terme (LTS)"
Facts = list[tuple[str, str]]


def render(release: Release) -> Iterator[OutputFile]:
    """`messages/<SCHEMA>.docx` for each message with its code lists, `modele.docx` with all, `nomenclatures.docx`.

    Parts are built once: a message is the same in its own document and in the one of all.
    """
    known, hosts, facts = anchors(release), virtual_hosts(release), _facts(release)
    perimeters = perimeters_by_message(release)
    lists = {item.id: list_part(item, known.lists[item.id].anchor) for item in release.nomenclatures}
    messages = {}
    for schema in release.schemas:
        carriers = [host.name for host in hosts if schema.name in host.messages]
        messages[schema.name] = _message(schema, perimeters[schema.name], carriers, known.messages[schema.name])
    versions = ("Versions du DSF", _versions(release))
    for schema in release.schemas:
        parts = (*messages[schema.name], *list_parts(lists[key] for key in known.messages[schema.name].lists))
        own = [*facts, perimeter_fact(perimeters[schema.name]), versions]
        yield _file(f"messages/{schema.name}.docx", schema.name, MODEL, release, own, parts)
    every = (part for parts in messages.values() for part in parts)
    all_parts = (*every, *list_parts(lists.values(), has_index=True))
    yield _file("modele.docx", MODEL, "Messages et nomenclatures", release, [*facts, versions], all_parts)
    yield _file("nomenclatures.docx", LISTS, MODEL, release, facts, tuple(list_parts(lists.values())))


@memo.value
def _message(schema: Schema, perimeters: Sequence[str], hosts: Sequence[str], known: Bookmarks) -> tuple[Part, ...]:
    return tuple(message_parts(schema, perimeters, hosts, known))


def _file(path: str, title: str, subject: str, release: Release, facts: Facts, parts: Sequence[Part]) -> OutputFile:
    return OutputFile(path, document(title, subject, release.version, facts, parts))


def _facts(release: Release) -> Facts:
    return [
        ("Version", release.version),
        ("Date", day(release.date)),
        ("Statut", LTS if release.is_lts else ""),
    ]


def _versions(release: Release) -> str:
    return ", ".join(f"{item.perimeter} {' et '.join(item.versions)}" for item in release.perimeters)
