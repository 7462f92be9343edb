"""Checks of the model as a whole: clients, virtual hosts, code lists, patterns."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.diagnostics import Collector, Location
from generator.messages.rules import compile_rules
from generator.model import FieldType, PerimeterVersion, Release, Scalar, VirtualHost
from generator.model.directory import DISPATCHER, Client, Directory
from generator.model.rewrite import map_fields
from generator.passes.order import run_passes
from tests.golden.small import small_release

PLACE = Location("clients.yaml", line=3)


def told(release: Release) -> set[tuple[str, str, str]]:
    """What is said beyond what is said of the small release: severity, code and place."""
    return {item for item in _told(release) if item not in _told(small_release())}


def _told(release: Release) -> list[tuple[str, str, str]]:
    collector = Collector()
    run_passes(release, collector)
    return [(str(item.severity), item.code, str(item.location)) for item in collector.all]


def with_client(**facts: tuple[str, ...]) -> Release:
    client = Client("fr.health.samu440", PLACE, **facts)  # type: ignore[arg-type]
    return replace(small_release(), directory=Directory(clients=(client,)))


def test_a_client_is_given_what_there_is() -> None:
    assert told(with_client(perimeters=("15-15",), virtual_hosts=("15-15_v9.1",))) == set()


@pytest.mark.parametrize(
    ("facts", "code"),
    [({"perimeters": ("15-16",)}, "unknown-perimeter"), ({"virtual_hosts": ("15-15_v1",)}, "unknown-virtual-host")],
)
def test_a_client_is_given_what_there_is_not(facts: dict[str, tuple[str, ...]], code: str) -> None:
    assert told(with_client(**facts)) == {("warning", code, "clients.yaml:3")}


def test_no_client_has_the_dispatcher_s_account() -> None:
    client = Client(DISPATCHER, PLACE, perimeters=("15-15",))
    release = replace(small_release(), directory=Directory(clients=(client,)))
    assert told(release) == {("error", "bad-client", "clients.yaml:3")}


def test_a_virtual_host_lets_through_what_no_sheet_declares() -> None:
    place = Location("release.yaml", line=7)
    host = VirtualHost("15-15_v9.1", "15-15", "9.1", ("RS-CAS", "RS-NONE"), place)
    release = small_release()
    release = replace(release, interface=replace(release.interface, virtual_hosts=(host,)))
    assert told(release) == {("warning", "unknown-message", "release.yaml:7")}


@pytest.mark.parametrize("perimeters", [(), (PerimeterVersion("15-15", ("9.2",)),)])
def test_a_virtual_host_of_a_version_that_is_none(perimeters: tuple[PerimeterVersion, ...]) -> None:
    release = replace(small_release(), perimeters=perimeters)
    assert ("warning", "unknown-dsf-version", "release.yaml") in told(release)


def test_a_list_without_codes_stops_the_schemas_that_use_it() -> None:
    release = small_release()
    motive = next(item for item in release.nomenclatures if item.id == "HubSante.motif")
    lists = tuple(replace(item, codes=()) if item is motive else item for item in release.nomenclatures)
    collector = Collector()
    run_passes(replace(release, nomenclatures=lists), collector)
    (problem,) = [item for item in collector.all if item.code == "empty-nomenclature"]
    assert problem.touches == {"RS-CAS"} and problem.location == motive.location


def patterned(pattern: str) -> Release:
    kind = FieldType(scalar=Scalar.STRING, pattern=pattern)
    return map_fields(
        small_release(), lambda field: replace(field, type=kind, examples=()) if field.name == "state" else field
    )


@pytest.mark.parametrize(
    ("pattern", "codes"),
    [
        ("^[a-z]+$", set()),
        ("^(a|aa|b)*a(a|b){9}$", {("warning", "slow-pattern")}),
        ("^(?<x>a)+?$", {("warning", "non-portable-pattern")}),
        ("(?=a)b", {("warning", "non-portable-pattern"), ("error", "bad-pattern")}),
        ("(", {("error", "bad-pattern")}),
        ("^(a{1,100}){1,11}$", {("error", "bad-pattern")}),  # not linear, and RE2 counts to 1,000 only
        ("^.{1,600}.{1,600}$", set()),  # linear: RE2 need not count
        ("^(a{30}b){40}$", set()),
    ],
)
def test_patterns(pattern: str, codes: set[tuple[str, str]]) -> None:
    assert {(severity, code) for severity, code, _ in told(patterned(pattern))} == codes
    if ("error", "bad-pattern") not in codes:
        compile_rules(patterned(pattern))  # `hubgen validate` can match what is accepted
