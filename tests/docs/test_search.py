"""The search by its own script, in Node: questions with the answer wanted among the first three, how fast, how near."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from generator.model import Release
from generator.targets.docs import render
from generator.targets.docs.code_anchors import code_anchors
from generator.targets.docs.synonyms import WrongSynonyms, own_synonyms, read_synonyms, with_own
from tests.conftest import DSF, load_release
from tests.docs.conftest import write

HERE = Path(__file__).parent
QUESTIONS = HERE / "questions"
FIRST, AIM = 3, 0.98

needs_node = pytest.mark.skipif(not shutil.which("node"), reason="node runs the site's script")


@pytest.fixture(scope="module")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path | None:
    """The site of the newest real release, where it is at hand."""
    if not (DSF / "3.3.2").is_dir():
        return None
    files = {item.path: item.content for item in render(load_release(DSF / "3.3.2"))}
    return write(files, tmp_path_factory.mktemp("real"))


def questions(name: str) -> list[tuple[str, list[str]]]:
    """What is asked, and the answers of which one must be among the first three; none for what must find nothing."""
    lines = [line for line in (QUESTIONS / name).read_text("utf-8").splitlines() if line and not line.startswith("#")]
    asked = [line.split(" => ") for line in lines]
    return [(question, [] if wanted == "-" else wanted.split(" | ")) for question, wanted in asked]


def ask(site: Path, editions: Sequence[tuple[str, str]], asked: Sequence[str]) -> dict[str, Any]:
    command = ["node", str(HERE / "ask.mjs"), str(site), json.dumps(editions), json.dumps(asked)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def score(name: str, site: Path, editions: Sequence[tuple[str, str]], capsys: pytest.CaptureFixture[str]) -> None:
    wanted = questions(name)
    told = ask(site, editions, [question for question, _ in wanted])
    folders = dict(editions)
    missed = []
    for (question, answers), said in zip(wanted, told["answers"], strict=True):
        first = [folders[version] + href for version, href, *_ in said["found"][:FIRST]]
        if not (set(first) & set(answers) if answers else not said["count"]):
            missed.append((question, first))
    hits = len(wanted) - len(missed)
    slowest = max(said["took"] for said in told["answers"])
    with capsys.disabled():
        print(
            f"\n{name}: {hits} of {len(wanted)} questions answered among the first {FIRST};"
            f" first answers {told['named']:.0f} ms after the first key, all words after {told['loaded']:.0f} ms,"
            f" slowest answer {slowest:.0f} ms"
        )
    assert hits >= AIM * len(wanted), missed


@needs_node
def test_own_questions_are_answered(folder: Path, releases: list[Release], capsys: pytest.CaptureFixture[str]) -> None:
    newest_first = sorted((release.version for release in releases), reverse=True)
    score("own.txt", folder, [(version, f"{version}/") for version in newest_first], capsys)


@needs_node
def test_questions_of_the_real_release_are_answered(real_site: Path | None, capsys: pytest.CaptureFixture[str]) -> None:
    if real_site is None:
        pytest.skip("the real releases are not at hand")
    score("real.txt", real_site, [("3.3.2", "")], capsys)


def test_there_are_enough_questions() -> None:
    asked = [question for name in ("own.txt", "real.txt") for question, _ in questions(name)]
    assert len(asked) >= 120


@needs_node
def test_near_misses_are_marked_and_come_only_where_nothing_else_answers(folder: Path) -> None:
    editions = [("3.0", "3.0/"), ("2.0", "2.0/"), ("1.0", "1.0/")]
    told = ask(folder, editions, ["interphone", "interphonne", "caseId", "caseIdd", "zzzqqqxxx"])["answers"]
    assert [item["isNear"] for item in told] == [False, True, False, True, True]
    assert {entry[2] for item in told if not item["isNear"] for entry in item["found"]} <= set(range(9))
    assert told[-1]["count"] == 0


@needs_node
def test_every_code_list_and_place_is_found_by_its_name(folder: Path, releases: list[Release]) -> None:
    """A law: what has a name is the first answer to its name, or among others of that very name."""
    from generator.targets.docs.editions import alone

    release = next(item for item in releases if item.version == "3.0")
    edition = alone(release)
    wanted: list[tuple[str, str]] = [(item.id, edition.lists[item.id]) for item in release.nomenclatures]
    for item in release.nomenclatures:
        anchors = code_anchors(code.value for code in item.codes)
        wanted += [(code.value, f"{edition.lists[item.id]}#{at}") for code, at in zip(item.codes, anchors, strict=True)]
    for schema in release.messages:
        wanted.append((schema.name, edition.messages[schema.name]))
        for row in edition.rows[schema.name]:
            steps = ".".join(row.path)
            wanted.append((f"$.{schema.root_element}.{steps}", f"{edition.messages[schema.name]}#{row.anchor}"))
    told = ask(folder, [("3.0", "3.0/")], [name for name, _ in wanted])["answers"]
    lost = []
    for (name, href), said in zip(wanted, told, strict=True):
        # Of several things with one name (code 1 of three lists, caseId) all are exact: rank 0.
        exact = [entry[1] for entry in said["found"] if entry[2] == 0]
        if href not in exact and not (len(exact) == len(said["found"]) and said["count"] > len(exact)):
            lost.append((name, href, exact[:2]))
    assert not lost


# Synonyms


@needs_node
def test_every_word_of_our_synonyms_finds_something(folder: Path, real_site: Path | None) -> None:
    """Each entry has a word of our own release; each word stands there, or in the real one where that is at hand."""
    words = sorted({word for item in own_synonyms() for word in item.words})
    ours = not_found(folder, [("3.0", "3.0/")], words)
    assert [item.asked for item in own_synonyms() if set(item.words) <= ours] == []
    assert not_found(folder, [("3.0", "3.0/")], [item.asked for item in own_synonyms()]) == set()
    if real_site:
        assert ours & not_found(real_site, [("3.3.2", "")], words) == set()


def test_synonyms_are_in_order_each_once() -> None:
    asked = [item.asked for item in own_synonyms()]
    assert len({name.casefold() for name in asked}) == len(asked)


def not_found(site: Path, editions: Sequence[tuple[str, str]], asked: Sequence[str]) -> set[str]:
    return {item["asked"] for item in ask(site, editions, asked)["answers"] if item["isNear"] or not item["count"]}


def test_a_file_of_synonyms_adds_to_ours_and_replaces() -> None:
    own = {item.asked: item.words for item in own_synonyms()}
    made = {item.asked: item.words for item in with_own(read_synonyms("Avp: [piéton]\nrouge: [vert]\n", "x.yaml"))}
    assert made["rouge"] == ("vert",) and made["Avp"] == ("piéton",) and "avp" not in made
    assert len(made) == len(own) + 1
    assert read_synonyms("", "x.yaml") == read_synonyms("# rien\n", "x.yaml") == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: [b\n", "x.yaml, line 2"),
        ("- a\n", "x.yaml, line 1: not a mapping"),
        ("a: b\nc: [d]\ne: []\n", "x.yaml, line 1: a: not a list of words"),
        ("a: [{b: c}]\n", "x.yaml, line 1: a: not a list of words"),
        ("a: ['']\n", "not a list of words"),
    ],
)
def test_a_wrong_file_of_synonyms_is_told_with_its_line(text: str, said: str) -> None:
    with pytest.raises(WrongSynonyms) as caught:
        read_synonyms(text, "x.yaml")
    assert said in str(caught.value)


def test_all_faults_of_a_file_are_told_at_once() -> None:
    with pytest.raises(WrongSynonyms) as caught:
        read_synonyms("a: b\nc: [d]\ne: []\n", "x.yaml")
    assert str(caught.value).count("\n") == 1


# Anchors


@pytest.mark.parametrize(
    ("values", "anchors"),
    [
        (["TRP/CRS", "C01.01.05", "T2-INTER", "FR_MED"], ["TRP/CRS", "C01.01.05", "T2-INTER", "FR_MED"]),
        (["AER15M", "AER15M", "AER15M"], ["AER15M", "AER15M~2", "AER15M~3"]),
        (
            ["NON DEFINI", "NON_DEFINI", "h:menu", "", "\ud800", "é"],
            ["NON_DEFINI", "NON_DEFINI~2", "h_menu", "_", "_~2", "é"],
        ),
    ],
)
def test_every_code_has_an_anchor_of_its_own(values: list[str], anchors: list[str]) -> None:
    assert code_anchors(values) == anchors


def test_codes_of_the_search_are_on_their_pages(site: Mapping[str, bytes]) -> None:
    from tests.docs.html import read

    for path, content in site.items():
        if not path.endswith("data/search.js"):
            continue
        base = path.removesuffix("data/search.js")
        more = json.loads(content[content.index(b",") + 1 : content.rindex(b")")])
        codes = site[f"{base}data/codes.js"]
        lists = json.loads(codes[codes.index(b",") + 1 : codes.rindex(b")")])
        for slug, (_, _, facts) in more["lists"].items():
            ids = read(site[f"{base}codes/{slug}.html"]).ids
            found = [fact[2] if len(fact) > 2 else code[0] for fact, code in zip(facts, lists[slug][2], strict=True)]
            assert len(set(found)) == len(found) and set(found) <= ids
        for *_, href in (*more["hosts"], *more["perimeters"]):
            page, _, anchor = href.partition("#")
            assert anchor in read(site[base + page]).ids
