"""The npm package as a judge of documents (see `agreement.judges`)."""

from __future__ import annotations

import json
from pathlib import Path

from generator.languages.transforms import Transforms
from generator.model import Release
from tests.agreement.judging import Ask, Command
from tests.typescript import support

HOSTS = """
said(NAMES.map((name) => {
  try {
    return hub.forVhost(name).messages.join(" ");
  } catch (error) {
    if (error instanceof RangeError) return "unknown";
    throw error;
  }
}));"""
PROGRAMS = support.PROGRAMS
RESTING = ("--expose-gc", "--single-threaded-gc", "--min-semi-space-size=256", "--max-semi-space-size=256")
"""The collector of V8 runs when it is called, and hardly else."""
missing = support.missing


def ask_of(release: Release, folder: Path) -> Ask:
    """The conformance program for a release, in `folder`."""
    return support.lay_out(release, folder).ask


def timing_of(release: Release, folder: Path) -> Command:
    """The program that measures."""
    package = support.lay_out(release, folder)
    return ("node", *RESTING, str(PROGRAMS / "timing.mjs"), str(package.folder / "index.js")), None


def hosts_of(release: Release, folder: Path, names: list[str]) -> list[str]:
    """What the package says of each virtual host."""
    found: list[str] = support.lay_out(release, folder).evaluate(f"const NAMES = {json.dumps(names)};{HOSTS}")
    return found


def transforms_of(transforms: Transforms, folder: Path) -> Ask:
    """The program that carries documents across, beside the lines of all releases."""
    return support.lay_out_transforms(transforms, folder).ask


def transforms_timing_of(transforms: Transforms, folder: Path) -> Command:
    """The program that measures transformations."""
    return support.lay_out_transforms(transforms, folder).timing
