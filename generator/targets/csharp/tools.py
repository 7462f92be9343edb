"""The tools of the .NET package."""

from __future__ import annotations

from typing import Final

from generator.toolchain.tools import Tool

DOTNET: Final = Tool(
    "dotnet",
    "builds the NuGet package, publishes to NuGet-like repositories",
    "a .NET SDK ≥ 8; SDK 3.1, for one framework: `.ci/install-dotnet FOLDER`, then HUBGEN_DOTNET=FOLDER/dotnet",
    "dotnet",
    variable="HUBGEN_DOTNET",
)
