"""What a template may print, and how: the environment that every target's templates are rendered in."""

from __future__ import annotations

from pathlib import Path

import jinja2
import pytest
from markupsafe import Markup

from generator import jinja
from generator.jinja import strict_environment
from generator.targets import rendering
from generator.targets.rendering import BareText, environment, formatted


@pytest.mark.parametrize("value", [formatted("<a>"), 1, Markup("<b>")])
def test_typed_values_are_printed_as_they_are(value: object) -> None:
    assert environment("java").from_string("{{ x }}").render(x=value) == str(value)


@pytest.mark.parametrize("value", ["a", None, 1.5, b"a", [formatted("a")], object])
def test_what_no_formatter_made_is_refused(value: object) -> None:
    with pytest.raises(BareText) as caught:
        environment("java").from_string("{{ x }}").render(x=value)
    kind = type(value).__name__
    assert str(caught.value) == f"a template prints {value!r}, of type {kind}; give it a Code"


def test_what_is_missing_is_a_fault() -> None:
    with pytest.raises(jinja2.UndefinedError, match="'x' is undefined"):
        environment("java").from_string("{{ x }}").render()


def test_lines_of_tags_leave_no_trace() -> None:
    template = environment("java").from_string("a\n  {% if x %}\n  b\n  {% endif %}\nc\n")
    assert template.render(x=1) == "a\n  b\nc\n"


def test_a_template_of_the_folder(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    root = tmp_path_factory.mktemp("templates")
    (root / "one").mkdir()
    (root / "one" / "a.jinja").write_text("{{ a }}&{{ b }}\n", "utf-8")
    monkeypatch.setattr(rendering, "TEMPLATES", root)
    assert rendering.render("one", "a.jinja", a=formatted("<"), b=formatted("é")) == "<&é\n"
    assert environment("one") is environment("one")
    environment.cache_clear()


def test_a_template_is_compiled_once_for_each_way_to_make_it_safe(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    monkeypatch.setattr(jinja, "PYCACHE", tmp_path / "kept")
    (tmp_path / "a.jinja").write_text("{{ a }}&", "utf-8")
    (tmp_path / "kept").mkdir()

    def printed(**options: bool) -> str:
        return strict_environment(tmp_path, **options).get_template("a.jinja").render(a="<")

    assert (printed(autoescape=True), printed(autoescape=False)) == ("&lt;&", "<&")
    assert len(list((tmp_path / "kept").iterdir())) == 2
    with monkeypatch.context() as patched:
        patched.delattr(jinja2.Environment, "compile")
        assert (printed(autoescape=True), printed(autoescape=False)) == ("&lt;&", "<&")
    (tmp_path / "a.jinja").write_text("{{ a }}+", "utf-8")
    assert printed(autoescape=True) == "&lt;+"


@pytest.mark.parametrize("damage", [b"", b"j2", b"nonsense"])
def test_a_damaged_template_is_compiled_again(damage: bytes, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    monkeypatch.setattr(jinja, "PYCACHE", tmp_path / "kept")
    (tmp_path / "kept").mkdir()
    (tmp_path / "a.jinja").write_text("a", "utf-8")
    strict_environment(tmp_path).get_template("a.jinja")
    (kept,) = (tmp_path / "kept").iterdir()
    whole = kept.read_bytes()
    for content in (damage, whole[:-3], whole[: len(whole) // 2], bytes(len(whole)), whole[:20]):
        kept.write_bytes(content)
        assert strict_environment(tmp_path).get_template("a.jinja").render() == "a"


def test_where_nothing_can_be_kept_templates_still_work(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    (tmp_path / "a.jinja").write_text("a", "utf-8")
    for place in (tmp_path / "not there", tmp_path / "a.jinja"):
        monkeypatch.setattr(jinja, "PYCACHE", place)
        assert strict_environment(tmp_path).get_template("a.jinja").render() == "a"
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    monkeypatch.setattr(jinja, "PYCACHE", tmp_path)
    assert strict_environment(tmp_path).get_template("a.jinja").render() == "a"
    assert [path.name for path in tmp_path.iterdir()] == ["a.jinja"]
