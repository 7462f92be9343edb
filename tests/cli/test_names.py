"""Every word of every command that names a thing is found whatever its case; one that names nothing is misuse.

The parameters come from the commands themselves: one that is not classified here fails.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from generator.api.app import ALIASES, RELEASES
from generator.cli import commands
from generator.cli.options import Choice, Known
from generator.model.contracts import OTHER_NAMES, PARTS
from generator.model.perimeters import find_perimeter
from generator.names import LISTED, UnknownName, find_name
from tests.conftest import SPECS

OLD, NEW = str(SPECS / "2.0"), str(SPECS / "3.0")
MESSAGE = NEW + "/nothing.json"

FREE = {
    ("new message", "root_element"): "a new name",
    ("new message", "header"): "a flag",
    ("new release", "version"): "a new version",
    ("new release", "date"): "a date",
    ("diff", "today"): "a date",
    ("release check", "today"): "a date",
    ("release check", "date"): "a date",
    ("serve", "host"): "an address",
}
FILES = {
    ("new transform", "old"),
    ("new transform", "new"),
    ("validate", "places"),
    ("validate", "against"),
    ("convert", "file"),
    ("transform", "old"),
    ("transform", "new"),
    ("transform", "files"),
    ("transform", "via"),
    ("diff", "old"),
    ("diff", "new"),
    ("release check", "old"),
    ("release check", "new"),
    ("git driver", "arguments"),
    ("package", "against"),
    ("publish", "against"),
}
"""Releases and messages by their place; several forms of a place are no `click.Path`."""


@dataclass(frozen=True)
class Naming:
    """A parameter that names a thing: a call with a name in its place, a known name, one that is none, what is near."""

    call: Callable[[str], tuple[str, ...]]
    known: str
    unknown: str
    near: str
    found_code: int = 0


NAMES = {
    ("explain", "code"): Naming(
        lambda name: ("explain", name), "bad-cardinality", "bad-cardinalite", "bad-cardinality"
    ),
    ("inspect", "path"): Naming(lambda name: ("inspect", NEW, name), "RS-EDA/patient", "RS-EDA/pasient", "patient"),
    ("history", "arguments"): Naming(lambda name: ("history", name, OLD, NEW), "RS-EDA/owner", "RS-EDA/ownr", "owner"),
    ("diff", "perimeter"): Naming(
        lambda name: ("diff", OLD, NEW, "--format", "json", "--perimeter", name), "15-SMUR", "15-SMURR", "15-SMUR"
    ),
    ("validate", "message"): Naming(
        lambda name: ("validate", NEW, MESSAGE, "--message", name), "RS-EDA", "RS-EDAA", "RS-EDA", 2
    ),
    ("transform", "between"): Naming(
        lambda name: ("transform", NEW, NEW, "--check", "--between", "RC-EDA", name), "RS-EDA", "RS-EDAA", "RS-EDA"
    ),
    ("publish", "repositories"): Naming(
        lambda name: ("publish", NEW, "-n", "-t", "bundle", "-r", f"{name}=x"), "pypi", "pipy", "pypi", 2
    ),
    ("serve", "aliases"): Naming(
        lambda name: ("serve", "--api", OLD, NEW, "--alias", f"last={name}"), "3.0", "3.00", "3.0"
    ),
}
NEW_NAMES = {("new message", "name"), ("new message", "perimeter"), ("new nomenclature", "identifier")}
"""Names of what is made; one that is there already is found in any case, see below."""


def every_parameter() -> Iterator[tuple[str, click.Parameter]]:
    def walk(group: click.Group, words: str) -> Iterator[tuple[str, click.Parameter]]:
        context = click.Context(group)
        for name in group.list_commands(context):
            command = group.get_command(context, name)
            assert command is not None
            if isinstance(command, click.Group):
                yield from walk(command, f"{words}{name} ")
            else:
                yield from ((f"{words}{name}", item) for item in command.params)

    yield from walk(commands, "")


def run(*words: str) -> Result:
    return CliRunner().invoke(commands, words)


def cases(name: str) -> set[str]:
    return {name.lower(), name.upper(), name.swapcase(), name.title()} - {name}


PARAMETERS = [pytest.param(words, item, id=f"{words} {item.name}") for words, item in every_parameter()]


@pytest.mark.parametrize(("words", "item"), PARAMETERS)
def test_every_parameter_is_a_name_a_file_or_free(words: str, item: click.Parameter) -> None:
    place = (words, item.name)
    kinds = [
        isinstance(item.type, Choice | Known),
        isinstance(item.type, click.Path) or place in FILES,
        isinstance(item.type, click.types.BoolParamType | click.types.IntParamType) or place in FREE,
        place in NAMES,
        place in NEW_NAMES,
    ]
    known = "say in tests/cli/test_names.py what it is; for a name use Known, Choice or generator.names"
    assert sum(kinds) == 1 or (place in FREE and kinds[2]), known
    assert not isinstance(item.type, click.Choice) or isinstance(item.type, Choice), "Choice of generator.cli.options"


CHOSEN = [
    pytest.param(item, id=f"{words} {item.name}")
    for words, item in every_parameter()
    if isinstance(item.type, Choice | Known)
]


@pytest.mark.parametrize("item", CHOSEN)
def test_a_word_of_a_choice_is_found_whatever_its_case(item: click.Parameter) -> None:
    with pytest.raises(UnknownName) as caught:
        item.type.convert("no such word", item, None)
    known = str(caught.value).partition("there are: ")[2].split(", ")
    assert known
    for name in known:
        for written in (name, *cases(name)):
            assert item.type.convert(written, item, None) == name
        with pytest.raises(UnknownName) as near:
            item.type.convert(f"{name}x", item, None)
        assert near.value.near[:1] == (name,), f"{name}x is nearest to {name}"


@pytest.mark.parametrize("place", NAMES, ids=" ".join)
def test_a_name_is_found_whatever_its_case(place: tuple[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    naming = NAMES[place]
    monkeypatch.setattr("uvicorn.run", lambda *arguments, **options: None)
    for variable in (RELEASES, ALIASES):
        monkeypatch.setenv(variable, "")  # `serve` sets them: as they were, afterwards
    expected = run(*naming.call(naming.known))
    assert expected.exit_code == naming.found_code and "there are: " not in expected.output, expected.output
    for written in sorted(cases(naming.known)):
        done = run(*naming.call(written))
        assert (done.exit_code, done.stdout) == (expected.exit_code, expected.stdout), done.output
        assert "there are: " not in done.output


@pytest.mark.parametrize("place", NAMES, ids=" ".join)
def test_an_unknown_name_is_misuse_and_the_near_ones_come_first(place: tuple[str, str]) -> None:
    naming = NAMES[place]
    done = run(*naming.call(naming.unknown))
    assert done.exit_code == 2 and not done.stdout.startswith("{"), done.output
    assert done.stderr.partition("there are: ")[2].split(", ")[0].strip() == naming.near, done.output


@pytest.mark.parametrize("name", ["15-NexSIS", "15-nexsis", "15-18"])
def test_a_perimeter_has_other_names(name: str) -> None:
    found = json.loads(run("diff", OLD, NEW, "--format", "json", "--perimeter", name).stdout)
    assert found["changes"] and found == json.loads(
        run("diff", OLD, NEW, "--format", "json", "--perimeter", "15-18").stdout
    )


@pytest.mark.parametrize(("other", "whole"), [*OTHER_NAMES.items(), *PARTS.items()])
def test_other_names_are_found_where_their_contract_is(other: str, whole: str) -> None:
    for written in (other, *cases(other)):
        assert find_perimeter(written, [whole]) == whole
        with pytest.raises(UnknownName):
            find_perimeter(written, ["99-OTHER"])


@pytest.mark.parametrize("perimeter", ["15-smur", "15-Smur"])
def test_a_new_message_takes_a_known_perimeter_as_it_is_written(perimeter: str, tmp_path: Path) -> None:
    from tests.readers.edit import copy_release

    folder = str(copy_release(SPECS / "3.0", tmp_path / "specs"))
    words = ("new", "message", folder, "RS-NEW", "--root", "createNew", "--perimeter")
    assert "99-ANY is a new perimeter" in run(*words[:3], "RS-ANY", *words[4:], "99-ANY").stderr
    assert run(*words, perimeter).exit_code == 0
    made = json.loads(run("inspect", folder, "--format", "json").stdout)["messages"]
    assert not {"15-smur", "15-Smur"} & {item.get("perimeter") for item in made}
    assert "already" in run(*words[:3], "rs-eda", *words[4:], "15-SMUR").stderr
    assert "already" in run("new", "nomenclature", folder, "HUBSANTE.SEXE").stderr or "HubSante.sexe" not in str(made)


def test_a_name_as_it_is_written_comes_first_and_long_lists_are_counted() -> None:
    assert [find_name(text, ["a", "A"], "no") for text in ("a", "A")] == ["a", "A"]
    with pytest.raises(UnknownName, match=f"and {50 - LISTED} more"):
        find_name("x", [f"name{number}" for number in range(50)], "no name")
    with pytest.raises(UnknownName) as caught:
        find_name("x" * 1_000_000, ["name"], "no name")
    assert caught.value.near == ()
