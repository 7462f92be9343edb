"""The catalogue as JSON."""

from __future__ import annotations

import json
from typing import Any

from generator.catalogue.model import Carried, Catalogue, Contract, Edition, Host, Package

Document = dict[str, Any]


def as_json(found: Catalogue) -> bytes:
    """`{"releases": [...]}`, oldest first; what a release does not say is null."""
    document = {"releases": [_edition(edition) for edition in found.editions]}
    return json.dumps(document, ensure_ascii=False, indent=2).encode("utf-8", "replace") + b"\n"


def _edition(edition: Edition) -> Document:
    return {
        "version": edition.version,
        "date": edition.date or None,
        "lts": edition.is_lts,
        "transverse": list(edition.transverse),
        "perimeters": [_contract(item) for item in edition.contracts],
        "packages": [_package(item) for item in edition.packages],
    }


def _contract(item: Contract) -> Document:
    return {
        "perimeter": item.perimeter,
        "dsf": list(item.versions),
        "virtual_hosts": [_host(host) for host in item.hosts],
    }


def _host(host: Host) -> Document:
    return {
        "name": host.name or None,
        "version": host.version or None,
        "messages": [_carried(item) for item in host.messages],
    }


def _carried(item: Carried) -> Document:
    return {
        "message": item.message,
        "root_element": item.root_element or None,
        "namespace": item.namespace or None,
        "same_since": item.since,
        "declared": item.is_declared,
    }


def _package(item: Package) -> Document:
    return {
        "target": item.target,
        "ecosystem": item.ecosystem,
        "group": item.group or None,
        "name": item.name,
        "version": item.version,
    }
