"""The packages of transformations over several releases: `out/transforms/<target>/`, one for each ecosystem."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator.changes import Changes
from generator.diagnostics import Collector, Diagnostic
from generator.languages.transforms import Transforms, TransformsPackage
from generator.loading import load
from generator.model.versions import read_version
from generator.packaging.transforms import packages
from generator.readers.declared_rules import SEPARATOR, rule_files
from generator.stages import remove_stages
from generator.targets.base import OutputFile
from generator.transform.shipped import all_tables
from generator.whole_output import remember, sources_of, unchanged
from generator.writer import MANIFEST, WHOLE, sha256, write_release

FOLDER: Final = "transforms"
KIND: Final = "transforms"


@dataclass(frozen=True, slots=True)
class Written:
    """What a run did: releases and pairs, folders that could not be read, and what is wrong with declared rules."""

    releases: tuple[str, ...]
    unreadable: tuple[Path, ...]
    problems: tuple[Diagnostic, ...]
    changes: Changes
    seconds: float


def write_transforms(folders: Sequence[Path], out: Path, *, dry_run: bool = False, use_cache: bool = True) -> Written:
    """Bring `out/transforms/` to the packages over the releases in `folders`; those that cannot be read are left out.

    One release alone has no other to go to: there are no packages then. Raises `WrongOutput` where `out` cannot be
    written; nothing has changed there then.
    """
    start = time.perf_counter()
    sources = sources_of(folders) | {path: sha256(data) for path, data in rule_files(folders).items()}
    if use_cache and (known := unchanged(KIND, out / FOLDER, sources)):
        remove_stages(out)
        changes = Changes(unchanged=(*sorted(known), MANIFEST))
        return Written(_versions(known), (), (), changes, time.perf_counter() - start)
    collector = Collector()
    transforms, unreadable = read_transforms(folders, collector)
    rendered = [] if transforms is None else [item for _, package in packages() for item in _files(package, transforms)]
    changes = Changes()
    if rendered or (out / FOLDER).exists():
        changes = write_release(out, FOLDER, {WHOLE: rendered}, sources, dry_run=dry_run)
    if rendered and not (dry_run or unreadable or collector.errors):
        remember(KIND, out / FOLDER, sources)
    releases = () if transforms is None else tuple(item.version for item in transforms.releases)
    return Written(releases, unreadable, tuple(collector.errors), changes, time.perf_counter() - start)


def read_transforms(folders: Sequence[Path], collector: Collector) -> tuple[Transforms | None, tuple[Path, ...]]:
    """The tables between the releases in `folders`, None where there are not two; and the folders that are unreadable.

    What is wrong with a rule goes to `collector`; the rule is left out.
    """
    loaded = [(folder, load(folder, Collector())) for folder in folders]
    readable = [(folder, release) for folder, release in loaded if release is not None]
    unreadable = tuple(folder for folder, release in loaded if release is None)
    return (all_tables(readable, collector) if len(readable) > 1 else None), unreadable


def _versions(files: Iterable[str]) -> tuple[str, ...]:
    """The releases of rendered packages: those that the tables lead from."""
    found = {Path(name).stem.partition(SEPARATOR)[0] for name in files if SEPARATOR in Path(name).name}
    return tuple(sorted(found, key=read_version))


def _files(package: TransformsPackage, transforms: Transforms) -> Iterator[OutputFile]:
    for item in package.render(transforms):
        yield OutputFile(f"{package.target}/{item.path}", item.content)
