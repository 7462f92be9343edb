"""The messages of release 9.1.0: found by root element, loaded when first used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._message import HubMessage

RELEASE = "9.1.0"
ACKNOWLEDGEMENT: str | None = "reference"
MESSAGES = {
    "createCas": ("RS-CAS", "rs_cas", "CreateCas"),
    "reference": ("RC-REF", "rc_ref", "Reference"),
}
VIRTUAL_HOSTS: dict[str, tuple[str, ...]] = {
    "15-15_v9.1": ("RS-CAS", "RC-REF"),
}


def message_roots() -> dict[str, tuple[str, str, str]]:
    """The root elements that the release knows."""
    return MESSAGES


def message_class(root: str) -> type[HubMessage]:
    """The class of a message, by its root element; raises `KeyError`."""
    _, module, name = MESSAGES[root]
    found: type[HubMessage] = getattr(_module(module), name)
    return found


def header_class() -> type[HubMessage]:
    """The class of the RC-DE header."""
    found: type[HubMessage] = _module("rc_de").DistributionElement
    return found


def _module(name: str) -> Any:
    return import_module(f".{name}", __package__)
