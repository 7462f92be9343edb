"""The way to a first message in TypeScript and JavaScript."""

from __future__ import annotations

from typing import Any

from generator.languages.start import Start, Step
from generator.model import Release
from generator.targets.first_message import FirstMessage, first_message, named
from generator.targets.rendering import render
from generator.targets.typescript.coordinates import full_name, models_package, scope
from generator.targets.typescript.literals import identifier, key, name, string
from generator.targets.typescript.naming import MESSAGES, TYPESCRIPT
from generator.targets.typescript.version import npm


def start(release: Release) -> Start:
    """The package, the program."""
    owner, version = scope(release).removeprefix("@"), npm(release.version)
    archive = f'"$DEPOT/npm/-/{owner}-{models_package(release)}-{version}.tgz"'
    install = f"npm init --yes\nnpm install --no-audit --no-fund {archive}\n"
    found = first_message(release)
    program = render("typescript", "first_message.js.jinja", **_facts(found, release)) if found else ""
    steps = [Step("Créer un projet et installer le paquet.", install)]
    if program:
        steps += [Step("Écrire le programme.", program, "first-message.mjs")]
        steps += [Step("L’exécuter.", "node first-message.mjs\n")]
    return Start("Node ≥ 18, ou un navigateur", tuple(steps), program, "examples/first-message.js")


def _facts(message: FirstMessage, release: Release) -> dict[str, Any]:
    values = MESSAGES.names(schema.name for schema in release.schemas)
    names = named(message, release, TYPESCRIPT)
    first = {
        "value": identifier(values[message.schema.name]),
        "fields": [(key(field), string(value)) for field, value in names.values],
        "key": string(names.values[0][0]),
        "wrong": string(message.without_fields),
        "host": string(message.host) if message.host else "",
        "schema": string(message.schema.name),
    }
    return {"first": first, "package": {"name": name(full_name(release))}}
