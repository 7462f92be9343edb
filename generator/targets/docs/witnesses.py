"""The sample messages that steps of test cases name: files to take along, and texts that open in place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from generator.model import Release
from generator.targets.base import OutputFile
from generator.targets.docs import SAMPLES
from generator.targets.docs.downloads import FOLDER, script
from generator.targets.docs.slugs import slug, slugs

PLAIN: Final = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*")
TITLES: Final = {".json": "JSON", ".xml": "XML"}


@dataclass(frozen=True, slots=True)
class Form:
    """A sample in one format: its title, and the file."""

    title: str
    href: str


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample message: its name in addresses, and its formats, JSON first."""

    slug: str
    forms: tuple[Form, ...]


def step_files(release: Release) -> list[str]:
    """The names of the files that the steps of a release's test cases use, each once."""
    return list(dict.fromkeys(step.file for case in release.test_cases for step in case.steps if step.file))


def sample_files(contents: Mapping[str, bytes]) -> list[OutputFile]:
    """The samples as files of the folder."""
    return [OutputFile(plain_name(name), content) for name, content in contents.items()]


def plain_name(name: str) -> str:
    """The name of a sample as a file of the site: itself where it is plain."""
    path = PurePosixPath(name)
    return name if PLAIN.fullmatch(name) else f"{slug(path.stem)}{path.suffix}"


def samples_by_step(files: Sequence[OutputFile]) -> dict[str, Sample]:
    """The samples by the plain name of each of their files."""
    by_stem = _by_stem(files)
    names = slugs(by_stem)
    found: dict[str, Sample] = {}
    for stem, items in by_stem.items():
        forms = tuple(
            Form(TITLES[PurePosixPath(item.path).suffix], f"{FOLDER}/{SAMPLES}/{item.path}") for item in items
        )
        found |= {item.path: Sample(names[stem], forms) for item in items}
    return found


def sample_scripts(base: str, files: Sequence[OutputFile]) -> Iterator[OutputFile]:
    """The texts of each sample as a script, which its page loads when it is opened."""
    by_stem = _by_stem(files)
    names = slugs(by_stem)
    for stem, items in by_stem.items():
        texts = {TITLES[PurePosixPath(item.path).suffix]: item.content.decode("utf-8", "replace") for item in items}
        yield script(f"{base}data/{SAMPLES}/{names[stem]}.js", "sample", texts)


def _by_stem(files: Sequence[OutputFile]) -> dict[str, list[OutputFile]]:
    found: dict[str, list[OutputFile]] = {}
    for item in sorted(files, key=lambda item: item.path):
        if PurePosixPath(item.path).suffix in TITLES:
            found.setdefault(PurePosixPath(item.path).stem, []).append(item)
    return found
