"""From models to the catalogue."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.catalogue.model import Carried, Catalogue, Contract, Edition, Host, Package
from generator.catalogue.wire import wire
from generator.diff.history import in_order
from generator.languages.language import Language
from generator.languages.registry import languages
from generator.model import Release, VirtualHost
from generator.model.contracts import TRANSVERSE
from generator.model.perimeters import messages_of, perimeter_names
from generator.model.virtual_hosts import virtual_hosts

Since = Mapping[str, str]
"""For each message of a release, the version from which on its contract is the same."""


def catalogue(releases: Sequence[Release]) -> Catalogue:
    """The catalogue of releases, given in any order; of two with one version the first counts."""
    found = in_order(list({release.version: release for release in reversed(releases)}.values()))
    return Catalogue(tuple(_edition(release, since) for release, since in zip(found, _since(found), strict=True)))


def _since(releases: Sequence[Release]) -> Iterator[Since]:
    """Each message's version in each release; a message is as old as the release before says, if nothing changed."""
    before: dict[str, tuple[object, str]] = {}
    for release in releases:
        now: dict[str, tuple[object, str]] = {}
        for schema in release.schemas:
            contract = wire(schema, release)
            known, version = before.get(schema.name, (None, ""))
            now[schema.name] = (contract, version if contract == known else release.version)
        yield {name: version for name, (_, version) in now.items()}
        before = now


def _edition(release: Release, since: Since) -> Edition:
    versions = {item.perimeter: item.versions for item in release.perimeters}
    contracts = (
        Contract(name, versions.get(name, ()), tuple(_hosts(name, release, since))) for name in perimeter_names(release)
    )
    packages = (_package(language, release) for language in languages())
    transverse = versions.get(TRANSVERSE, ())
    return Edition(release.version, release.date, release.is_lts, transverse, tuple(contracts), tuple(packages))


def _package(language: Language, release: Release) -> Package:
    item = language.coordinate(release)
    place = item.ecosystem
    return Package(
        language.target, language.title, place.name, place.title, item.group, item.name, item.version, item.full_name
    )


def _hosts(perimeter: str, release: Release, since: Since) -> Iterator[Host]:
    """The virtual hosts of a perimeter; without one, what the sheets say stands for it."""
    named = [host for host in virtual_hosts(release) if host.perimeter == perimeter]
    for host in named:
        messages = host.messages if _is_named(host, release) else messages_of(release, perimeter)
        yield Host(host.name, host.version, tuple(_carried(messages, release, since)))
    if not named:
        yield Host("", "", tuple(_carried(messages_of(release, perimeter), release, since)))


def _is_named(host: VirtualHost, release: Release) -> bool:
    return host in release.interface.virtual_hosts


def _carried(names: Sequence[str], release: Release, since: Since) -> Iterator[Carried]:
    schemas = {schema.name: schema for schema in release.schemas}
    for name in names:
        if schema := schemas.get(name):
            yield Carried(name, schema.root_element, schema.xml_namespace, since[name])
        else:
            yield Carried(name, "", "", release.version, is_declared=False)
