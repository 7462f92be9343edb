"""Versions of a release: what the changes ask for, and whether the declared one answers it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Location, Severity
from generator.diff.changes import Bump, Comparison
from generator.model.versions import Version, parse_version


def raised(version: Version, bump: Bump) -> tuple[int, ...]:
    """Major, minor and patch of a version after a bump."""
    major, minor, patch = version.line
    if bump is Bump.MAJOR:
        return (major + 1, 0, 0)
    if bump is Bump.MINOR:
        return (major, minor + 1, 0)
    return (major, minor, patch + 1) if bump is Bump.PATCH else version.line


def proposed(comparison: Comparison) -> str:
    """The version that the changes ask for; that of the old release where there are none."""
    old = parse_version(comparison.old)
    if old is None or comparison.bump is Bump.NONE:
        return comparison.old
    return ".".join(map(str, old.line if not old.is_final else raised(old, comparison.bump)))


def version_problems(comparison: Comparison, place: Location) -> Iterator[Diagnostic]:
    """What is wrong with the declared version (rule VER): unchanged, too low, gone back, a candidate used twice."""
    old, new = parse_version(comparison.old), parse_version(comparison.new)
    if old is None or new is None:
        bad = comparison.old if old is None else comparison.new
        yield _problem("unreadable-version", place, f"{bad!r} is not a version", "write it like 3.1.0 or 3.1.0-rc1")
    elif new < old:
        text = f"the version goes back from {comparison.old} to {comparison.new}"
        yield _problem("version-went-back", place, text, f"declare {proposed(comparison)}")
    elif comparison.bump is not Bump.NONE and new == old:
        kind = "the candidate is used again" if not new.is_final else "the version is the same"
        text = f"{kind} ({comparison.new}), and the contract changed ({comparison.bump})"
        yield _problem("version-not-bumped", place, text, f"declare {proposed(comparison)}")
    elif new.line < _needed(old, comparison.bump):
        text = f"{comparison.old} → {comparison.new} is too little for {comparison.bump} changes"
        yield _problem("version-too-low", place, text, f"declare {proposed(comparison)}")


def _needed(old: Version, bump: Bump) -> tuple[int, ...]:
    """The least numbers; between candidates of one version everything may still change."""
    return old.line if not old.is_final else raised(old, bump)


def _problem(code: str, place: Location, text: str, hint: str) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, place, text, hint)
