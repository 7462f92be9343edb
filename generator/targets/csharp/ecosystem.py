"""NuGet: a folder feed, the packages side by side; `dotnet nuget` as client.

Secrets are in the environment, and never in an argument, with one exception: `dotnet nuget push` takes an API key by
its argument only (outside Windows, where a NuGet.Config may hold one encrypted).
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from typing import Final

from generator.languages.destination import Destination
from generator.languages.ecosystem import Coordinate, Ecosystem, Published, Upload
from generator.languages.step import Step, command_step
from generator.languages.web import fetch
from generator.targets.csharp.building import declared
from generator.targets.csharp.tools import DOTNET
from generator.targets.csharp.version import nuget

KEY: Final = "NUGET_API_KEY"


def upload(request: Upload) -> Iterable[Step]:
    """`dotnet nuget push`."""
    key, place = os.environ.get(KEY, ""), request.place
    for name in request.files:
        if name.endswith(".nupkg"):
            words = ["nuget", "push", name, "--source", place.url or place.name]
            yield command_step(DOTNET, [*words, *(["--api-key", key] if key else [])], request.folder)


def published(coordinate: Coordinate, names: tuple[str, ...], place: Destination) -> Published:
    """The package in the flat container that the service index names (NuGet API v3), where it lists the version."""
    index = json.loads(fetch(place.url) or b"")
    base = next((item["@id"] for item in index["resources"] if item["@type"].startswith("PackageBaseAddress")), None)
    if base is None:
        raise ValueError("the service index names no flat container")
    name, version = coordinate.name.lower(), coordinate.version.lower()
    versions = fetch(f"{base.rstrip('/')}/{name}/index.json")
    if versions is None or version not in json.loads(versions)["versions"]:
        return {}
    content = fetch(f"{base.rstrip('/')}/{name}/{version}/{name}.{version}.nupkg")
    return {item: content for item in names if item.endswith(".nupkg")}


NUGET: Final = Ecosystem(
    name="nuget",
    title="NuGet",
    purl_type="nuget",
    spell=nuget,
    endings=(".nupkg",),
    declared_ending=".nupkg",
    declared=declared,
    folder=lambda item: "",
    upload=upload,
    published=published,
    help="NuGet.Config, or NUGET_API_KEY",
    clients=(DOTNET,),
    secrets=(KEY,),
)
