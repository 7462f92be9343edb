"""Messages per second of processor: parse, validate and write one message with the .NET package.

python -m tests.csharp.bench RELEASE_DIR MESSAGE_FILE...
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.conftest import load_release
from tests.csharp.support import framework, lay_out, run

SECONDS = "3"


def messages_per_second(folder: Path, messages: list[Path]) -> dict[str, int]:
    """How many times a second each message goes through, by its file's name; built with optimisations."""
    with tempfile.TemporaryDirectory() as place:
        project = lay_out(load_release(folder), Path(place)).program("bench").parents[3]
        run("build", "-v", "q", "-c", "Release", f"-p:TargetFrameworks={framework()}", folder=project)
        program = project / "bin" / "Release" / framework() / "bench.dll"
        return {path.name: int(run(str(program), str(path), SECONDS, folder=project)) for path in messages}


if __name__ == "__main__":
    for name, count in messages_per_second(Path(sys.argv[1]), [Path(name).resolve() for name in sys.argv[2:]]).items():
        print(f"{count:>8,}/s  {name}")
