"""Checks of the names: each becomes an XML name, an identifier or a file's name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.diagnostics import Collector, Location
from generator.model import Field, Release, Schema
from generator.model.names import is_xml_name
from generator.model.release import DATE
from generator.model.versions import VERSION

FILE_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,99}(\.[A-Za-z0-9_-]{1,99})*")
DEVICE_NAMES = frozenset({"con", "prn", "aux", "nul"} | {f"{name}{n}" for name in ("com", "lpt") for n in range(10)})
NAMESPACE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9:._/~-]*")


def check_names(release: Release, collector: Collector) -> Release:
    """Report names that XML, a file system or every programming language refuses.

    Words that one language reserves are no problem: each target renames them by its own rule.
    """
    for schema in release.schemas:
        for place, text, hint in _problems(schema):
            collector.error("bad-name", place, text, hint, touches=frozenset({schema.name}))
        for field in _json_names(schema):
            collector.warning(
                "json-name",
                field.location,
                f"the name {field.name[:80]!r} cannot be an XML name: XML carries it as free content",
                "nothing to do where messages are JSON; else use letters (not accented), digits and _",
            )
    if not VERSION.fullmatch(release.version) or (release.date and not DATE.fullmatch(release.date)):
        collector.error(
            "bad-name",
            release.location,
            f"{release.version[:80]!r} of {release.date[:80]!r} cannot name a release",
            "write the version like 3.0.0, and the date like 2026-02-04",
            whole_release=True,
        )
    seen: dict[str, Schema] = {}
    for schema in release.schemas:
        twin = seen.setdefault(schema.name.casefold(), schema)
        if twin is not schema:
            collector.error(
                "bad-name",
                schema.location,
                f"the schemas {twin.name!r} and {schema.name!r} differ in case only",
                "rename one: their files would be one on some systems",
                touches=frozenset({schema.name}),
            )
    return release


def _problems(schema: Schema) -> Iterator[tuple[Location, str, str]]:
    if not FILE_NAME.fullmatch(schema.name) or schema.name.split(".")[0].casefold() in DEVICE_NAMES:
        yield schema.location, f"{schema.name[:80]!r} cannot name a schema", "use letters, digits and hyphens: RS-EDA"
    if schema.xml_namespace and not NAMESPACE.fullmatch(schema.xml_namespace):
        yield (
            schema.location,
            f"{schema.xml_namespace[:80]!r} is not an XML namespace",
            "write it like eda:1.9:reference",
        )
    for item in schema.all_types:
        if not is_xml_name(item.name):
            yield item.location, f"{item.name[:80]!r} cannot name a type", "use letters, digits and _"
        for field in item.fields:
            if field.name and not is_xml_name(field.name) and not schema.location.line:
                yield (
                    field.location,
                    f"{field.name[:80]!r} cannot be a balise: neither XML nor any language can carry it",
                    "use letters (not accented), digits and _, a letter first",
                )


def _json_names(schema: Schema) -> Iterator[Field]:
    """The fields of an AsyncAPI document's schema, which JSON alone can name; a workbook's balise names both."""
    if schema.location.line:
        for item in schema.all_types:
            yield from (field for field in item.fields if not is_xml_name(field.name))
