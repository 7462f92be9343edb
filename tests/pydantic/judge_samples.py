"""Run in a process of its own: every JSON sample of a release before the published schemas and the package.

    python -m tests.pydantic.judge_samples RELEASE_DIR PACKAGE_SRC

Prints JSON: a line per sample with both verdicts, and whether an accepted one round-trips, its values kept.
"""

from __future__ import annotations

import importlib
import json
import sys
from pathlib import Path
from typing import Any

from tests.json_schema.oracle import ENVELOPE, Sample, published, samples


def main(folder: Path, source: str) -> None:
    sys.path.insert(0, source)
    line = next(path.name for path in (Path(source) / "hubsante_models").iterdir())
    package = importlib.import_module(f"hubsante_models.{line}")
    release = importlib.import_module(f"hubsante_models.{line}._release")
    messages = {name: release.message_class(root) for root, (name, *_) in release.MESSAGES.items()}
    judge = published(folder)
    results = []
    for sample in samples(folder):
        accepted, same = _read(sample, package, messages)
        path = sample.path.relative_to(folder).as_posix()
        results.append({"path": path, "published": judge.accepts(sample), "package": accepted, "same": same})
    print(json.dumps(results))


def _read(sample: Sample, package: Any, messages: dict[str, Any]) -> tuple[bool, bool]:
    text = sample.path.read_bytes()
    bare = sample.root is None and sample.schema != ENVELOPE
    try:
        item = messages[sample.schema].from_json(text, root=False) if bare else package.parse(text)
    except package.InvalidMessage:
        return False, False
    written = item.to_json(root=False) if bare else item.to_json()
    return True, bool(json.loads(written) == sample.document)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
