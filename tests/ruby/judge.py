"""The gem as a judge of documents (see `agreement.judges`)."""

from __future__ import annotations

import json
from pathlib import Path

from generator.languages.transforms import Transforms
from generator.model import Release
from tests.agreement.judging import Ask, Command
from tests.ruby import support

HOSTS = """
  puts JSON.generate(NAMES.map do |name|
    HubSante::Models.for_vhost(name).messages.join(" ")
  rescue KeyError
    "unknown"
  end)"""
PROGRAMS = support.PROGRAMS
missing = support.missing


def ask_of(release: Release, folder: Path) -> Ask:
    """The conformance program for a release, in `folder`."""
    return support.lay_out(release, folder).ask


def timing_of(release: Release, folder: Path) -> Command:
    """The program that measures."""
    package = support.lay_out(release, folder)
    return ("ruby", f"-I{folder / 'lib'}", str(PROGRAMS / "timing.rb"), package.name), None


def hosts_of(release: Release, folder: Path, names: list[str]) -> list[str]:
    """What the package says of each virtual host."""
    package = support.lay_out(release, folder)
    found: list[str] = package.evaluate(f"NAMES = JSON.parse({json.dumps(json.dumps(names))}){HOSTS}")
    return found


def transforms_of(transforms: Transforms, folder: Path) -> Ask:
    """The program that carries documents across, beside the lines of all releases."""
    return support.lay_out_transforms(transforms, folder).ask
