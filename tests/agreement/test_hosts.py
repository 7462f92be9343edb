"""Every language lets the same messages through each virtual host of each release, and knows no other host."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model import Release
from generator.model.virtual_hosts import virtual_hosts
from tests.agreement.judges import LANGUAGES, missing
from tests.agreement.judging import judge_of
from tests.conftest import DSF, SPECS, load_release, own_releases, real_releases

FOLDERS = [DSF / name for name in real_releases() if name != "none"] + [SPECS / name for name in own_releases()]
UNKNOWN = ("", "/", "no-such_v1", "15-15")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("source", FOLDERS, ids=lambda folder: f"{folder.parent.name}-{folder.name}")
def test_every_language_lets_the_same_messages_through(source: Path, language: str, tmp_path: Path) -> None:
    if language in missing():
        pytest.skip(f"the tools of {language} are not here")
    release = load_release(source)
    hosts = virtual_hosts(release)
    names = [*(host.name for host in hosts), *UNKNOWN]
    wanted = [sorted(name for name in host.messages if name in known(release)) for host in hosts]
    found = [sorted(text.split()) for text in judge_of(language).hosts_of(release, tmp_path, names)]
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
