"""`make bench`: on the newest real release at hand, or on the project's own; Markdown on standard output.

`python -m tests.bench [GROUP]...` measures some groups only, by the names of their modules.
"""

from __future__ import annotations

import os
import platform
import sys
from pathlib import Path
from typing import Final

from tests.bench import (
    ajv,
    beside,
    commands,
    documents,
    growth,
    languages,
    linear,
    packages,
    peers,
    service,
    site,
    targets,
    transforms,
)
from tests.bench.group import Group, table
from tests.conftest import DSF, SPECS, own_releases, real_releases

GROUPS: Final[dict[str, Group]] = {
    "commands": commands,
    "beside": beside,
    "targets": targets,
    "growth": growth,
    "peers": peers,
    "documents": documents,
    "site": site,
    "packages": packages,
    "languages": languages,
    "ajv": ajv,
    "linear": linear,
    "transforms": transforms,
    "service": service,
}


def main(wanted: list[str]) -> None:
    """Print the machine, then a table per group."""
    if unknown := set(wanted) - GROUPS.keys():
        sys.exit(f"no group {', '.join(sorted(unknown))}; there are: {', '.join(GROUPS)}")
    release = _release()
    print(f"{_processor()}, {os.cpu_count()} processors, Python {platform.python_version()}, release {release.name}\n")
    for name in wanted or GROUPS:
        for line in table(GROUPS[name], release):
            print(line, flush=True)


def _release() -> Path:
    names = real_releases()
    return SPECS / own_releases()[-1] if names == ["none"] else DSF / names[-1]


def _processor() -> str:
    try:
        facts = dict(line.split(":", 1) for line in Path("/proc/cpuinfo").read_text().splitlines() if ":" in line)
    except OSError:
        return platform.processor() or platform.machine()
    return next((value.strip() for key, value in facts.items() if key.strip() == "model name"), platform.machine())


if __name__ == "__main__":
    main(sys.argv[1:])
