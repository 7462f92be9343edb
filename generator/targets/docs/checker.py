"""The page that checks a message in the browser: the npm package of the release as one classic script, and labels."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.languages.registry import languages
from generator.model import ObjectType, Release, Schema
from generator.model.perimeters import hosts_of, messages_of, perimeter_names
from generator.model.virtual_hosts import virtual_hosts
from generator.targets import memo
from generator.targets.base import OutputFile
from generator.targets.carried import carried
from generator.targets.docs.bundler import bundle
from generator.targets.docs.downloads import script
from generator.targets.docs.editions import Edition
from generator.targets.docs.form_data import FORMS_OF_TEXTS, form_assets, form_files
from generator.targets.docs.frames import CHECKER, HOME, Frames
from generator.targets.docs.html import FOLDER, Link, page
from generator.targets.docs.scripts import classic_script

ENTRIES: Final = (
    "index.js",
    *(
        f"runtime/{name}.js"
        for name in (
            *(
                "code-list",
                "document",
                "findings",
                "json-indent",
                "json-read",
                "json-write",
                "model",
                "nearest",
                "numbers",
            ),
            *("paths", "read", "release", "text", "unread", "xml-document", "xml-parse", "xml-write"),
        )
    ),
)
"""The modules of the package that the page uses: those that everybody uses, and those that its own parts build on."""
SCRIPTS: Final = ("start", "paths", "json_places", "xml_places", "labels", "syntax", "format", "editor")
SCRIPTS_OF_PAGE: Final = (*SCRIPTS, "findings", "report", "files", "modes", "releases", "transform", "check")
ENVELOPE: Final = {
    "distributionID": "Identifiant de l’enveloppe",
    "senderID": "Émetteur",
    "dateTimeSent": "Date et heure d’envoi",
    "dateTimeExpires": "Date et heure d’expiration",
    "distributionStatus": "Statut de l’échange",
    "distributionKind": "Nature de l’échange",
    "descriptor": "Description de l’échange",
    "language": "Langue",
    "explicitAddress": "Adresse du destinataire",
    "explicitAddressScheme": "Type d’adresse",
    "explicitAddressValue": "Destinataire",
    "content": "Contenu de l’enveloppe",
    "jsonContent": "Contenu de l’enveloppe",
    "embeddedJsonContent": "Contenu de l’enveloppe",
    "message": "Message",
}
"""The fields of the envelope (OASIS EDXL-DE 2.0), which no workbook describes."""


def checker_assets() -> Iterator[OutputFile]:
    """The page's own script and stylesheet, the same for every release."""
    folder = FOLDER / "checker"
    texts = [(folder / f"{name}.js").read_text("utf-8") for name in SCRIPTS_OF_PAGE]
    yield OutputFile("assets/checker.js", "\n".join(texts).encode())
    yield OutputFile("assets/checker.css", (folder / "checker.css").read_bytes())
    yield from form_assets()


def checker_files(edition: Edition, frames: Frames) -> Iterator[OutputFile]:
    """The page of a release, the package, and the labels of its fields."""
    crumbs = (Link(f"Version {edition.version}", HOME),)
    samples = [schema.name for schema in edition.release.messages]
    view = {"messages": samples, "contracts": [name for name, _ in contracts(edition.release)]}
    others = [item for item in reversed(frames.editions) if item is not edition] if frames.has_correspondences else []
    become = frames.messages_from_others.get(edition.version, ())
    targets = {"others": others, "become": become, "edition": edition}
    yield page("checker.html.jinja", frames.of(edition, CHECKER), "Vérifier un message", crumbs, **targets, **view)
    yield from package_script(edition.structure, edition.base)
    yield script(f"{edition.base}data/labels.js", "labels", labels(edition))
    yield from form_files(edition)


@memo.files
def package_script(release: Release, base: str) -> Iterator[OutputFile]:
    """The modules of the npm package that the page uses, as one classic script."""
    package = next(item for item in languages() if item.runs_in_browsers)
    made = package.render(carried(release, package.target))
    files = {item.path: item.content.decode() for item in made if item.path.endswith(".js")}
    yield classic_script(f"{base}package.js", "package", bundle(files, ENTRIES))


def contracts(release: Release) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What a reader may check a message against, each with its messages: virtual hosts, perimeters that have none."""
    for host in virtual_hosts(release):
        yield f"{host.perimeter} · {host.name}", tuple(host.messages)
    for name in perimeter_names(release):
        if not hosts_of(release, name):
            yield name, messages_of(release, name)


def labels(edition: Edition) -> dict[str, object]:
    """The words for what the package names: messages with their pages and fields, code lists, the envelope."""
    return {
        "messages": {schema.name: _message(schema, edition) for schema in edition.release.schemas},
        "header": next((schema.name for schema in edition.release.schemas if schema.is_header), ""),
        "envelope": ENVELOPE,
        "forms": FORMS_OF_TEXTS,
        "lists": {identifier: [edition.list_names[identifier], page] for identifier, page in edition.lists.items()},
        "contracts": [[name, list(messages)] for name, messages in contracts(edition.release)],
    }


def _message(schema: Schema, edition: Edition) -> dict[str, object]:
    """A message: its page, the fields of its root and of each type, and where its page tells a place's fields."""
    elsewhere = {row.anchor: "/".join(row.same_as) for row in edition.rows[schema.name] if row.same_as}
    return {
        "page": edition.messages[schema.name],
        "label": schema.root.label,
        "fields": _fields(schema.root),
        "types": {item.name: _fields(item) for item in schema.types},
        "elsewhere": elsewhere,
    }


def _fields(item: ObjectType) -> dict[str, list[str]]:
    """By name: the label, and an example where there is one."""
    return {field.name: [field.label, *field.examples[:1]] for field in item.fields}
