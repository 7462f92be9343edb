"""« Démarrer »: a page for each language shows the package's own first program, and each field has its getter."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import replace

import pytest

from generator.languages.registry import languages
from generator.messages.rules import compile_rules
from generator.messages.validate import validate
from generator.targets.class_names import module_view
from generator.targets.docs.classes import class_names, columns, without_codes
from generator.targets.docs.site import render_release
from generator.targets.docs.start import example_of
from generator.targets.first_message import first_message
from generator.targets.outline import outline
from tests.conftest import SPECS, load_release, own_releases
from tests.docs.html import read
from tests.golden.small import small_release


@pytest.mark.parametrize("name", own_releases())
def test_each_page_shows_the_program_that_the_package_ships(name: str, site: Mapping[str, bytes]) -> None:
    release = load_release(SPECS / name)
    for language in languages():
        start = language.start(release)
        assert start is not None and start.program, language.title
        shipped = {item.path: item.content.decode() for item in language.render(release)}
        assert shipped[start.path] == start.program
        text = html.unescape(site[f"{name}/demarrer/{language.target}.html"].decode())
        assert all(step.text in text for step in start.steps)
        assert str(language.coordinate(release)) in text
        assert f"demarrer/{language.target}.html" in site[f"{name}/demarrer/index.html"].decode()
        assert len(start.program.splitlines()) < 50


def test_home_and_classes_lead_to_it(site: Mapping[str, bytes]) -> None:
    name = own_releases()[-1]
    assert "demarrer/index.html" in read(site[f"{name}/index.html"]).links
    assert "../demarrer/index.html" in read(site[f"{name}/messages/RS-EDA.html"]).links


@pytest.mark.parametrize("name", own_releases())
def test_the_error_shown_is_the_one_that_validation_gives(name: str) -> None:
    release = load_release(SPECS / name)
    example = example_of(release)
    assert example is not None
    errors = validate(example.wrong.encode(), compile_rules(release)).findings
    assert [(item.code, item.path, item.text("fr")) for item in errors][:1] == [
        (example.problem.code, example.problem.path, example.problem.text("fr"))
    ]


def test_a_release_without_a_short_message_has_pages_without_a_program() -> None:
    release = small_release()
    release = replace(release, schemas=tuple(item for item in release.schemas if item.name != "RC-REF"))
    assert first_message(release) is None and example_of(release) is None
    pages = {x.path: x.content.decode() for x in render_release(release) if x.path.endswith(".html")}
    for language in languages():
        start = language.start(release)
        assert start is not None and not start.program and start.path not in {x.path for x in language.render(release)}
        page = pages[f"demarrer/{language.target}.html"]
        assert "Ce que le programme affiche" not in page and start.needs in html.unescape(page)


@pytest.mark.parametrize("name", own_releases())
def test_every_field_is_named_as_the_package_names_it(name: str) -> None:
    release = load_release(SPECS / name)
    named = class_names(without_codes(release))
    for language in languages():
        naming = language.naming()
        for message in outline(release, naming).messages:
            (own,) = [item for item in named[message.schema.name] if item.language == language.title]
            wanted = [
                (item.name, tuple(map(language.accessor.format, members)))
                for item in module_view(message, naming).all_classes
                for members in [language.member_names([field.name for field in item.fields], item.name)]
            ]
            assert [(item.name, item.fields) for item in own.classes] == wanted


def test_a_member_is_not_called_as_its_class_where_the_language_forbids_it() -> None:
    named = class_names(without_codes(load_release(SPECS / own_releases()[-1])))["RS-INFO"]
    (csharp,) = [item for item in named if item.language == "C#"]
    assert [item.fields for item in csharp.classes if item.name == "Info"] == [("InfoValue",)]


def test_languages_that_agree_share_a_column(site: Mapping[str, bytes]) -> None:
    for message, named in class_names(without_codes(load_release(SPECS / own_releases()[-1]))).items():
        found = columns(named)
        assert sorted(x for item in found for x in item.languages) == sorted(item.language for item in named)
        assert len({item.classes for item in found}) == len(found), message
    page = site[f"{own_releases()[-1]}/messages/RS-EDA.html"].decode()
    assert re.search(r"<td>caseId\(\)</td>", page) and "<td>case_id</td>" in page and "<td>CaseId</td>" in page
