"""`make bench`: on the newest real release at hand, or on the project's own."""

from __future__ import annotations

import platform
from collections.abc import Iterable

from tests.bench import commands, packages
from tests.conftest import DSF, SPECS, own_releases, real_releases


def main() -> None:
    """Print every figure."""
    names = real_releases()
    release = SPECS / own_releases()[-1] if names == ["none"] else DSF / names[-1]
    print(f"{platform.processor() or platform.machine()}, Python {platform.python_version()}, release {release.name}")
    _print(commands.rows(release))
    samples = sorted(release.glob("samples/examples/RS-EDA/*.json"))
    _print(packages.rows(release, samples[0])) if samples else print(f"no RS-EDA sample in {release.name}")


def _print(rows: Iterable[tuple[str, str]]) -> None:
    for name, figures in rows:
        print(f"{name:52} {figures}", flush=True)


if __name__ == "__main__":
    main()
