"""The way to a first message in C#."""

from __future__ import annotations

from typing import Any, Final

from generator.languages.start import Start, Step
from generator.model import Release
from generator.targets.csharp.literals import identifier, string
from generator.targets.csharp.naming import NAMING, root_namespace
from generator.targets.csharp.version import nuget
from generator.targets.first_message import FirstMessage, first_message, named
from generator.targets.rendering import render

SOURCES: Final = """\
<configuration>
  <packageSources>
    <clear />
    <add key="hub" value="%DEPOT%/nuget" />
  </packageSources>
</configuration>
"""


def start(release: Release) -> Start:
    """A console project, the feed, the program."""
    package = f"{root_namespace(release)} --version {nuget(release.version)}"
    found = first_message(release)
    program = render("csharp", "first_message.cs.jinja", **_facts(found, release)) if found else ""
    steps = [
        Step("Créer un projet.", "dotnet new console --output first\n"),
        Step("Déclarer le dépôt des paquets.", SOURCES, "first/nuget.config"),
        Step("Ajouter le paquet au projet.", f"dotnet add first package {package}\n"),
    ]
    if program:
        steps += [Step("Écrire le programme.", program, "first/Program.cs")]
        steps += [Step("L’exécuter.", "dotnet run --project first\n")]
    return Start(
        ".NET Core ≥ 3.1, ou tout ce qui lit netstandard2.0", tuple(steps), program, "examples/FirstMessage.cs"
    )


def _facts(message: FirstMessage, release: Release) -> dict[str, Any]:
    names = named(message, release, NAMING)
    first = {
        "module": identifier(names.module),
        "root": identifier(names.root),
        "fields": [(identifier(name), string(value)) for name, value in names.values],
        "wrong": string(message.without_fields),
        "host": string(message.host) if message.host else "",
        "schema": string(message.schema.name),
    }
    return {"first": first, "namespace": identifier(root_namespace(release))}
