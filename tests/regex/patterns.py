"""The patterns of the real releases, and others that are hard on an engine."""

from __future__ import annotations

from tests.conftest import DSF, load_release, real_releases

HARD = (
    r"^([a-zA-Z0-9_-]+\.?){4,10}$",
    r"^([\w-]+\.?){4,9}$",
    r"^(a+)+$",
    r"^(a*)*b$",
    r"^(a|a)*$",
    r"^(a|ab|b)*c$",
    r"^(\w+\s?)*$",
    r"^a?a?a?a?aaaa$",
    r"^[^,]*(,[^,]*)*$",
    r"^\s+$|^\s+x$",
    r"[a-z]+[0-9]+",
    r"^a|b$",
    r"(^a$)|(^b+$)",
    r"x*y*",
    r"^(ab?){2,4}c?$",
    r"^[$^.\]\\-]+$",
)


def real_patterns() -> list[str]:
    """Every pattern of the real releases at hand, sorted."""
    releases = [load_release(DSF / name) for name in real_releases() if name != "none"]
    found = {
        field.type.pattern
        for release in releases
        for schema in release.schemas
        for item in schema.all_types
        for field in item.fields
        if field.type.pattern is not None
    }
    return sorted(found)
