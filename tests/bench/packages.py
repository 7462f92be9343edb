"""Messages a second of a processor: parse, validate and write one RS-EDA with the generated package, beside others."""

from __future__ import annotations

import importlib
import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from generator.diagnostics import Collector
from generator.pipeline import generate, load
from tests.bench.commands import release_name
from tests.bench.group import Row

TITLE = "One RS-EDA: parsed, validated and written"
COLUMNS = ("messages/s", "ratio to the first")
ROUNDS = 5


def rows(release: Path) -> Iterator[Row]:
    """A line per library, with the ratio to the plain output of datamodel-code-generator."""
    sample = next(iter(sorted(release.glob("samples/examples/RS-EDA/*.json"))), None)
    if sample is None:
        return
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        generate(release, out, ["pydantic", "json-schema"])
        root = out / release_name(out)
        sys.path[:0] = [str(root / "pydantic" / "src"), folder]
        received = sample.read_bytes()
        model = load(release, Collector())
        assert model is not None
        ours = importlib.import_module(f"hubsante_models.v{model.major}.rs_eda").CreateCaseHealth
        ordered = ours.from_dict(json.loads(received)["createCaseHealth"]).to_json()
        body = json.dumps(json.loads(ordered)["createCaseHealth"]).encode()
        shuffled = json.dumps(json.loads(received)).encode()
        plain = _plain(root / "json-schema" / "RS-EDA.schema.json", out)
        contestants: dict[str, Callable[[], Any]] = {
            "plain datamodel-code-generator output": lambda: plain.model_validate_json(body).model_dump_json(
                by_alias=True, exclude_none=True
            ),
            "our pydantic package, keys in the model's order": lambda: ours.from_json(ordered).to_json(),
            "our pydantic package, the same, trusted": lambda: ours.from_json(ordered, trusted=True).to_json(),
            "our pydantic package, keys in another order": lambda: ours.from_json(shuffled).to_json(),
            "our pydantic package, as published, indented": lambda: ours.from_json(received).to_json(),
            **_validators(root / "json-schema" / "RS-EDA.schema.json", body),
        }
        best = dict.fromkeys(contestants, 0.0)
        for _ in range(ROUNDS):  # in turn, so that a slow minute of the machine falls on all of them
            for name, run in contestants.items():
                best[name] = max(best[name], _per_second(run))
        reference = next(iter(best.values()))
        for name, speed in best.items():
            yield name, f"{speed:.0f}", f"{speed / reference:.2f}"


def _plain(schema: Path, folder: Path) -> Any:
    from datamodel_code_generator import generate as generate_models
    from datamodel_code_generator.config import GenerateConfig
    from datamodel_code_generator.enums import DataModelType, InputFileType

    config = GenerateConfig(
        input_file_type=InputFileType.JsonSchema,
        output_model_type=DataModelType.PydanticV2BaseModel,
        class_name="Plain",
        formatters=[],
    )
    (folder / "plain_models.py").write_text(str(generate_models(schema.read_text("utf-8"), config=config)), "utf-8")
    return importlib.import_module("plain_models").Plain


def _validators(schema: Path, body: bytes) -> dict[str, Callable[[], Any]]:
    """Validators alone, which give no objects; `json` reads and writes for them."""
    import fastjsonschema
    import jsonschema_rs

    document = json.loads(schema.read_bytes())
    fast, rust = fastjsonschema.compile(document), jsonschema_rs.validator_for(document)
    return {
        "json + fastjsonschema, no objects": lambda: json.dumps(fast(json.loads(body))),
        "json + jsonschema-rs, no objects": lambda: (rust.is_valid(data := json.loads(body)), json.dumps(data)),
    }


def _per_second(run: Callable[[], Any], seconds: float = 0.3) -> float:
    run()
    count, start = 0, time.process_time()
    while (spent := time.process_time() - start) < seconds:
        run()
        count += 1
    return count / spent
