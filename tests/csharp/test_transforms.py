"""The NuGet package of transformations as a program uses it, beside the packages of the lines."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.agreement.transforms import transforms_of
from tests.conftest import SPECS, own_releases
from tests.csharp.support import Transformer, lay_out_transforms, needs_dotnet, run
from tests.transform.expressions import MATCHES, what_re2_finds
from tests.transform.pairs import losing_sample, transformer

pytestmark = needs_dotnet
OLD, NEW = own_releases()[0], own_releases()[-1]


def sample() -> Path:
    return losing_sample(SPECS / OLD, SPECS / NEW, ".json")


@pytest.fixture(scope="module")
def laid_out() -> Transformer:
    return lay_out_transforms(transforms_of("specs"))


@pytest.fixture(scope="module")
def said(laid_out: Transformer) -> Any:
    """What the program says of a sample that goes to the newest release, and of one that comes from it."""
    back = losing_sample(SPECS / NEW, SPECS / OLD, ".json", 7)
    program = laid_out.program("transforms_use")
    return json.loads(run(str(program), str(sample()), str(back), json.dumps(MATCHES), folder=laid_out.root))


def test_received_on_one_host_and_forwarded_to_another(said: Any) -> None:
    expected = transformer(SPECS / OLD, SPECS / NEW).document(sample().read_bytes())
    assert isinstance(expected.value, dict) and json.loads(said["json"]).keys() == expected.value.keys()
    assert said["type"].startswith("HubSante.Models.V3.") and said["xml"]


def test_objects_of_a_line_and_a_release_to_itself(said: Any) -> None:
    assert said["objects"] == [True] * 3 and said["same"]


def test_another_message_of_its_release(said: Any) -> None:
    assert said["message"] == "RC-EDA"


def test_what_is_refused(said: Any) -> None:
    assert said["refused"] == [True] * 3
    host, sender, wrong = said["errors"]
    assert [error[:2] for error in host] == [error[:2] for error in sender] == [["message", "$"]] and host[0][2]
    assert ["type", "$.createCaseHealth.patient"] in [error[:2] for error in wrong]
    assert said["mistakes"] == [*["KeyNotFoundException"] * 4, "ArgumentException"]


def test_no_value_is_shown(said: Any) -> None:
    texts = [text for text in said["lost"] if len(text) > 6]
    assert texts and not [text for text in texts if text in said["shown"]]


def test_expressions_find_what_re2_finds(said: Any) -> None:
    assert said["matches"] == what_re2_finds()


def test_code_of_the_readme_compiles(laid_out: Transformer) -> None:
    readme = (laid_out.project.parents[1] / "README.md").read_text("utf-8")
    (block,) = re.findall(r"```csharp\n(.*?)```", readme, re.DOTALL)
    using, body = block.split("\n", 1)
    start = (
        f"using System;\n{using}\npublic static class Readme {{ public static void Main(string[] a) {{ var text = a[0];"
    )
    laid_out.program("readme", source=f"{start}\n{body}\nConsole.WriteLine(sent); }} }}")
