"""Types in each other so often that no one could count the places: every command ends, in little time and memory."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.support.costs import cost_of
from tests.support.graphs import MESSAGE, ROOT_ELEMENT, Graph, dense, diamonds, grown, write_graph

SECONDS, MEMORY = 30, 2**30
GRAPHS: Mapping[str, tuple[Graph, str]] = {
    "2^30 places": (diamonds(30), "0..1"),
    "2^30 required values": (diamonds(30), "1..1"),
    "each in each": (dense(12), "0..1"),
    "many, each in each": (dense(40), "0..1"),
    "a chain": (diamonds(500, 1), "0..1"),
    "a chain of required values": (diamonds(500, 1), "1..1"),
}
COMMANDS = {
    "lint": ["lint", "{new}"],
    "generate": ["generate", "{new}", "-j", "1", "-q", "-o", "{out}"],
    "site": ["site", "{old}", "{new}", "-o", "{out}"],
    "transforms": ["transforms", "{old}", "{new}", "-o", "{out}"],
    "diff": ["diff", "{old}", "{new}"],
    "release": ["release", "check", "{old}", "{new}"],
    "history of all": ["history", "--all", "{old}", "{new}", "--format", "json"],
    "history of one": ["history", f"{MESSAGE}/in_t0/f0/f0/text", "{old}", "{new}"],
    "inspect": ["inspect", "{new}", MESSAGE],
    "validate": ["validate", "{new}", "{message}"],
    "convert": ["convert", "{new}", "{message}", "--to", "xml"],
}


@pytest.fixture(scope="module", params=GRAPHS)
def places(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """Two releases of a graph, the newer with a field more in its last type, and a message."""
    graph, cardinality = GRAPHS[request.param]
    folder = tmp_path_factory.mktemp("graph")
    message = folder / "message.json"
    message.write_text(json.dumps({ROOT_ELEMENT: {}}), "utf-8")
    old = write_graph(folder / "9.0", graph, "9.0", cardinality=cardinality)
    new = write_graph(folder / "9.1", grown(graph), "9.1", cardinality=cardinality)
    return {"old": old, "new": new, "out": folder / "out", "message": message}


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_ends(command: str, places: Mapping[str, Path]) -> None:
    cost = cost_of(*(word.format_map(places) for word in COMMANDS[command]), cwd=ROOT)
    # `transforms` refuses, in words, what is nested too deep to derive a table of.
    assert cost.code in ((0, 1) if command in {"release", "transforms"} else (0,)), cost.output[-500:]
    assert cost.seconds < SECONDS and cost.memory < MEMORY
