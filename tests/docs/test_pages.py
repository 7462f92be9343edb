"""How a page is made: texts escaped, what is missing a fault, the browser's policy, and where the reader is."""

from __future__ import annotations

import jinja2
import pytest

from generator.targets.docs import html
from generator.targets.docs.html import Frame, Link, environment, page


def frame(path: str, base: str = "") -> Frame:
    return Frame(path, base, base, "9.0", (), (), bool(base))


@pytest.mark.parametrize(
    ("path", "base", "href", "shown"),
    [
        ("index.html", "", "index.html", "page"),
        ("messages/RS-EDA.html", "../", "messages/RS-EDA.html", "page"),
        ("messages/RS-EDA.html", "", "messages/RS-EDA.html", ""),
        ("9.0/index.html", "", "index.html", "page"),
        ("9.0/messages/RS-EDA.html", "../", "messages/RS-EDA.html", "page"),
        ("9.0/messages/RS-EDA.html", "../", "messages/index.html", "true"),
        ("9.0/messages/RS-EDA.html", "../", "codes/index.html", ""),
        ("9.0/messages/index.html", "../", "messages/index.html", "page"),
        ("9.0/index.html", "", "index.html/index.html", ""),
    ],
)
def test_where_the_reader_is(path: str, base: str, href: str, shown: str) -> None:
    assert frame(path, base).current(Link("x", href)) == shown


@pytest.fixture(autouse=True)
def fresh_environment() -> None:
    environment.cache_clear()


def test_texts_are_escaped_and_lines_of_tags_leave_no_trace() -> None:
    template = environment().from_string("{{ x }}\n  {% if 1 %}\na\n  {% endif %}\n{{ 2|count('mot') }}, {{ d|day }}")
    assert template.render(x="<&'\">", d="2026-02-01") == "&lt;&amp;&#39;&#34;&gt;\na\n2 mots, 1er février 2026"
    with pytest.raises(jinja2.UndefinedError):
        environment().from_string("{{ y }}").render()
    assert environment() is environment()


def test_the_policy_lets_our_files_load_and_nothing_else() -> None:
    assert environment().globals["policy"] == (
        "default-src 'none'; script-src 'self' file:; "
        "style-src 'self' file:; img-src data:; form-action 'none'; base-uri 'none'"
    )


def test_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "{{ frame.version }}|{{ title }}|{{ crumbs|length }}|{{ more }}"
    made = jinja2.Environment(loader=jinja2.DictLoader({"a.html": text}), undefined=jinja2.StrictUndefined)
    monkeypatch.setattr(html, "environment", lambda: made)
    done = page("a.html", frame("a/b.html"), "é", [Link("x")], more="\ud800")
    assert (done.path, done.content) == ("a/b.html", "9.0|é|1|?".encode())
    assert page("a.html", frame("c"), "t", more="").content == b"9.0|t|0|"
