"""The way to a first message in Python, in either flavour."""

from __future__ import annotations

from typing import Any

from generator.languages.start import Start, Step
from generator.model import Release
from generator.targets.first_message import FirstMessage, first_message, named
from generator.targets.python.flavour import Flavour
from generator.targets.python.literals import identifier, module_path, string
from generator.targets.python.version import pep440
from generator.targets.rendering import render

INDEX = "--index-url"
EXTRA_INDEX = "--extra-index-url"
"""Beside the public index, which has what the package depends on."""


def python_start(flavour: Flavour, release: Release) -> Start:
    """A virtual environment, the package, the program."""
    distribution = f"{flavour.distribution(release.package, release.major)}=={pep440(release.version)}"
    option = EXTRA_INDEX if flavour.dependencies else INDEX
    install = f'python3 -m venv env\nenv/bin/pip install {option} "$DEPOT/pypi/simple" {distribution}\n'
    found = first_message(release)
    program = render("python", "first_message.py.jinja", **_facts(found, flavour, release)) if found else ""
    steps = [Step("Installer le paquet dans un environnement virtuel.", install)]
    if program:
        steps += [Step("Écrire le programme.", program, "first_message.py")]
        steps += [Step("L’exécuter.", "env/bin/python first_message.py\n")]
    return Start("Python ≥ 3.11", tuple(steps), program, "examples/first_message.py")


def _facts(message: FirstMessage, flavour: Flavour, release: Release) -> dict[str, Any]:
    names = named(message, release, flavour.naming)
    first = {
        "module": identifier(names.module),
        "root": identifier(names.root),
        "fields": [(identifier(name), string(value)) for name, value in names.values],
        "wrong": string(message.without_fields),
        "host": string(message.host) if message.host else "",
    }
    return {"first": first, "view": {"package": module_path(f"{flavour.namespace(release.package)}.v{release.major}")}}
