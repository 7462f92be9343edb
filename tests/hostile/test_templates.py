"""A template that prints a text which no formatter made is stopped."""

from __future__ import annotations

import jinja2
import pytest

from generator.paths import TEMPLATES
from generator.targets.rendering import BareText, Code, environment, formatted

FOLDERS = sorted(path.name for path in TEMPLATES.iterdir() if path.is_dir() and list(path.rglob("*.jinja")))
SAFE_FILTERS = ("tojson", "|safe", "Markup", "autoescape false")


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize("template", ["{{ x }}", "{{ x | upper }}", "{{ 'a' ~ x }}", "{{ x.lower() }}", "{{ [x] }}"])
def test_bare_text_is_refused(folder: str, template: str) -> None:
    for value in ("text", formatted("text")):
        if template == "{{ x }}" and isinstance(value, Code):
            assert environment(folder).from_string(template).render(x=value) == "text"
            continue
        with pytest.raises(BareText):
            environment(folder).from_string(template).render(x=value)


@pytest.mark.parametrize("folder", FOLDERS)
def test_what_is_not_there_is_refused(folder: str) -> None:
    with pytest.raises(jinja2.UndefinedError):
        environment(folder).from_string("{{ x.y }}").render(x=object())


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_template_goes_around_the_guard(folder: str) -> None:
    pages = set((TEMPLATES / folder).rglob("*.html.jinja"))  # those escape by themselves
    for path in set((TEMPLATES / folder).rglob("*.jinja")) - pages:
        source = path.read_text("utf-8").replace(" ", "")
        assert not [name for name in SAFE_FILTERS if name.replace(" ", "") in source], path
