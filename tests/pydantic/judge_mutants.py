"""Run in a process of its own: one release's mutants before the published schemas, ours, and the package.

    python -m tests.pydantic.judge_mutants RELEASE_DIR PACKAGE_SRC COUNT

Prints JSON: how many mutants, how many each verdict had, and every disagreement.
"""

from __future__ import annotations

import importlib
import json
import random
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema_rs

from tests.json_schema.oracle import ENVELOPE, Judge, ours, published, samples
from tests.pydantic.mutants import mutants

Verdict = Callable[[Any], bool]


def main(folder: Path, source: str, count: int) -> None:
    sys.path.insert(0, source)
    found = [item for item in samples(folder) if published(folder).accepts(item)]
    randomness = random.Random(20_000)
    names = sorted({item.schema for item in found})
    judges = {name: _judges(folder, name) for name in names}
    counts: Counter[str] = Counter()
    verdicts: Counter[str] = Counter()
    differences: list[dict[str, Any]] = []
    for sample in found:
        of_schema = sum(item.schema == sample.schema for item in found)
        every = list(mutants(sample.value))
        wanted = min(len(every), max(count // len(names) // of_schema, 1))
        for kind, path, mutant in randomness.sample(every, wanted):
            given = [judge(mutant) for judge in judges[sample.schema]]
            counts[kind] += 1
            verdicts["accepted" if given[0] else "refused"] += 1
            if len(set(given)) > 1:
                place = [str(key) for key in path]
                text = json.dumps(mutant, ensure_ascii=False)
                differences.append({"schema": sample.schema, "kind": kind, "path": place, "given": given, "text": text})
    print(json.dumps({"counts": counts, "verdicts": verdicts, "differences": differences}))


def _judges(folder: Path, schema: str) -> tuple[Verdict, Verdict, Verdict]:
    return _by_schema(published(folder), schema), _by_schema(ours(folder), schema), _by_package(folder, schema)


def _by_schema(judge: Judge, schema: str) -> Verdict:
    registry = jsonschema_rs.Registry([(item["$id"], item) for item in judge.documents.values()])
    return jsonschema_rs.Draft7Validator(judge.documents[schema], registry=registry, validate_formats=False).is_valid


def _by_package(folder: Path, schema: str) -> Verdict:
    namespace = next(path.name for path in (Path(sys.path[0]) / "hubsante_models").iterdir())
    package = importlib.import_module(f"hubsante_models.{namespace}")
    release = importlib.import_module(f"hubsante_models.{namespace}._release")
    if schema == ENVELOPE:
        read = package.Envelope.from_json
    else:
        root = next(root for root, (name, *_) in release.MESSAGES.items() if name == schema)
        message = release.message_class(root)
        read = lambda text: message.from_json(text, root=False)  # noqa: E731

    def verdict(document: Any) -> bool:
        try:
            read(json.dumps(document))
        except package.InvalidMessage:
            return False
        return True

    return verdict


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
