"""Maven: the repository's default layout; the deploy plugin as client."""

from __future__ import annotations

from typing import Final

from generator.languages.destination import Destination, WrongDestination
from generator.languages.ecosystem import Ecosystem
from generator.targets.java.building import declared
from generator.targets.java.client import upload
from generator.targets.java.layout import companions, folder, index
from generator.targets.java.server import PASSWORD, lacking, published
from generator.targets.java.tools import MAVEN
from generator.targets.java.version import maven

DEFAULT_ID: Final = "hubgen"


def destination(place: Destination, value: str) -> Destination:
    """A URL, with the id under which `settings.xml` keeps its credentials (`ID::URL`)."""
    if not place.url:
        raise WrongDestination(f"{value} is the name of a server: Maven needs its URL too, {value}::https://…")
    return Destination(url=place.url, name=place.name or DEFAULT_ID)


MAVEN_REPOSITORY: Final = Ecosystem(
    name="maven",
    title="Maven",
    purl_type="maven",
    spell=maven,
    endings=(".jar", ".pom"),
    declared_ending=".pom",
    declared=declared,
    folder=folder,
    companions=companions,
    index=index,
    upload=upload,
    published=published,
    lacking=lacking,
    help="settings.xml (the server is named by maven=ID::URL), or MAVEN_USERNAME and MAVEN_PASSWORD",
    clients=(MAVEN,),
    secrets=(PASSWORD, "MAVEN_GPG_PASSPHRASE"),
    destination=destination,
    has_exact_needs=True,
)
