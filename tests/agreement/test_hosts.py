"""Every language lets the same messages through each virtual host of each release, and knows no other host."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.model import Release
from generator.model.virtual_hosts import virtual_hosts
from tests.agreement.judges import LANGUAGES, missing
from tests.conftest import DSF, SPECS, load_release, own_releases, real_releases
from tests.csharp import support as csharp_support
from tests.java import support as java_support
from tests.python import support as python_support
from tests.ruby import support as ruby_support

COMPLETE = bool(os.environ.get("HUBGEN_LINEAR"))
COMPILED = ("csharp", "java")
FOLDERS = [DSF / name for name in real_releases() if name != "none"] + [SPECS / name for name in own_releases()]
UNKNOWN = ("", "/", "no-such_v1", "15-15")


def answers(language: str, release: Release, names: list[str], folder: Path) -> list[str]:
    """What a package says of each virtual host: its messages, or `unknown`."""
    return {"csharp": _csharp, "java": _java, "ruby": _ruby}.get(language, _python(language))(release, names, folder)


def _csharp(release: Release, names: list[str], folder: Path) -> list[str]:
    dll = csharp_support.lay_out(release, folder).program("allowed")
    return csharp_support.run(str(dll), *names, folder=folder).splitlines()


def _java(release: Release, names: list[str], folder: Path) -> list[str]:
    package = java_support.lay_out(release, folder)
    package.build()
    return java_support.run(*package.program("Allowed"), *names, folder=folder).splitlines()


def _ruby(release: Release, names: list[str], folder: Path) -> list[str]:
    script = """
      puts JSON.generate(NAMES.map do |name|
        HubSante::Models.for_vhost(name).messages.join(" ")
      rescue KeyError
        "unknown"
      end)"""
    package = ruby_support.lay_out(release, folder)
    found: list[str] = package.evaluate(f"NAMES = JSON.parse({json.dumps(json.dumps(names))}){script}")
    return found


def _python(flavour: str) -> Callable[[Release, list[str], Path], list[str]]:
    def answer(release: Release, names: list[str], folder: Path) -> list[str]:
        script = f"""
def said(name):
    try:
        return " ".join(hub.for_vhost(name).messages)
    except LookupError:
        return "unknown"

print(json.dumps([said(name) for name in {names!r}]))"""
        found: list[str] = python_support.lay_out(release, flavour, folder).evaluate(script)
        return found

    return answer


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("source", FOLDERS, ids=lambda folder: f"{folder.parent.name}-{folder.name}")
def test_every_language_lets_the_same_messages_through(source: Path, language: str, tmp_path: Path) -> None:
    if language in missing():
        pytest.skip(f"the tools of {language} are not here")
    if language in COMPILED and not COMPLETE and source != FOLDERS[-1]:
        pytest.skip("built in the complete run")
    release = load_release(source)
    hosts = virtual_hosts(release)
    names = [*(host.name for host in hosts), *UNKNOWN]
    wanted = [sorted(name for name in host.messages if name in known(release)) for host in hosts]
    found = [sorted(text.split()) for text in answers(language, release, names, tmp_path)]
    assert found == wanted + [["unknown"]] * len(UNKNOWN)


def known(release: Release) -> set[str]:
    """The names of the release's messages; a virtual host may name others, which `lint` tells."""
    return {schema.name for schema in release.messages}


@pytest.mark.parametrize("source", FOLDERS, ids=lambda folder: f"{folder.parent.name}-{folder.name}")
def test_a_release_that_names_versions_has_virtual_hosts(source: Path) -> None:
    release = load_release(source)
    versions = [version for item in release.perimeters if item.perimeter != "transverse" for version in item.versions]
    hosts = virtual_hosts(release)
    assert bool(hosts) == bool(versions or release.interface.virtual_hosts)
