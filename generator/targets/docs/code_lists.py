"""The pages of the code lists: all of them, and each with its codes, its users and what changed in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model import Nomenclature
from generator.targets import memo
from generator.targets.base import OutputFile
from generator.targets.docs.code_rows import code_rows, is_long, removed_codes
from generator.targets.docs.downloads import FOLDER
from generator.targets.docs.editions import Edition
from generator.targets.docs.frames import HOME, LISTS, Frames
from generator.targets.docs.html import Frame, Link, page
from generator.targets.french import count


@dataclass(frozen=True, slots=True)
class Use:
    """A field that takes its values from a list, or is expected to where the list is not imposed."""

    message: str
    href: str
    anchor: str
    label: str
    is_imposed: bool = True


def list_pages(edition: Edition, frames: Frames, files: Sequence[str]) -> Iterator[OutputFile]:
    """The overview and a page per list; `files` are the paths of the files that the site carries."""
    uses = _uses(edition)
    crumbs: tuple[Link, ...] = (Link(f"Version {edition.version}", HOME),)
    facts = [(item, edition.lists[item.id], len(uses.get(item.id, ()))) for item in edition.release.nomenclatures]
    yield page("lists.html.jinja", frames.of(edition, LISTS), "Nomenclatures", crumbs, lists=facts)
    crumbs = (*crumbs, Link("Nomenclatures", LISTS))
    downloads = _downloads(files)
    older = edition.older.version if edition.older else ""
    for item in edition.release.nomenclatures:
        names = dict.fromkeys((item.id.casefold(), edition.list_names[item.id].casefold()))
        found = [link for name in names for link in downloads.get(name, ())]
        frame, before = frames.of(edition, edition.lists[item.id]), edition.older_lists.get(item.id)
        yield from _list_page(frame, crumbs, item, before, older, uses.get(item.id, []), found)


@memo.files
def _list_page(
    frame: Frame,
    crumbs: Sequence[Link],
    item: Nomenclature,
    before: Nomenclature | None,
    older: str,
    uses: Sequence[Use],
    downloads: Sequence[Link],
) -> Iterator[OutputFile]:
    """The page of a list; `before` is the list as it was in the release `older`, where there is one."""
    rows = code_rows(item, before, has_older=bool(older))
    yield page(
        "list.html.jinja",
        frame,
        item.name or item.id,
        crumbs,
        item=item,
        rows=rows,
        is_long=is_long(rows),
        is_described=any(code.description or code.comment for code in item.codes),
        removed=removed_codes(item, before),
        is_new=bool(older) and before is None,
        older=older,
        uses=uses,
        downloads=downloads,
        counted=count(len(item.codes), "code"),
    )


def _uses(edition: Edition) -> dict[str, list[Use]]:
    found: dict[str, list[Use]] = {}
    for schema in edition.release.schemas:
        for row in edition.rows[schema.name]:
            kind = row.field.type
            if kind.named_list:
                href, is_imposed = edition.messages[schema.name], kind.nomenclature is not None
                use = Use(schema.name, href, row.anchor, row.field.label, is_imposed)
                found.setdefault(kind.named_list, []).append(use)
    return found


def _downloads(files: Sequence[str]) -> dict[str, list[Link]]:
    """The files of code lists that the site carries, by what they are named after: a list's id, or its name there."""
    found: dict[str, list[Link]] = {}
    for path in map(PurePosixPath, files):
        if path.parts[:2] == (FOLDER, "nomenclatures"):
            name = path.stem.removeprefix("CodeSystem-").casefold()
            found.setdefault(name, []).append(Link(path.parent.name.upper(), str(path)))
    return found
