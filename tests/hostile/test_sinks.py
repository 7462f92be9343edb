"""Every template folder has one way out, and it is guarded: typed values (`finalize`), or texts that are escaped."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.diff.report.page_data import UNSAFE
from generator.paths import CODE, TEMPLATES

GUARDED = "generator/targets/rendering.py"
ESCAPING = {"generator/catalogue/as_html.py", "generator/diff/report/as_html.py", "generator/targets/docs/html.py"}
PAGES = ("catalogue", "diff", "docs")
MARKUP = {"generator/targets/docs/diagrams/svg.py"}
"""Where markup is made: of `Xml`, which only `generator/documents/xml.py` makes of a text."""
MODEL = {
    "generator/diff/compare/lists.py",
    "generator/diff/sources/json_types.py",
    "generator/mappers/asyncapi/nomenclatures.py",
    "generator/mappers/nomenclatures.py",
    "generator/targets/class_names.py",
    "generator/targets/package_view.py",
}
"""Where `Code` is the model's: a code of a list."""
TEXTS = {
    "comment",
    "description",
    "examples",
    "id",
    "label",
    "labels",
    "pattern",
    "perimeter",
    "title",
    "xml_namespace",
}
OURS = {"flavour.title"}
TRANSPARENT = {"one_line", "str", "sentence", "', '.join", "''.join"}
"""Functions that give a text back as it was, near enough."""
WHOLE_FILES = {"style", "script"}
"""Files of the templates' folder, which no text of a workbook reaches."""
DATA = {"data"}
"""JSON for a page's own script, in which nothing is markup (`test_data_of_a_page_is_no_markup`)."""
OPEN = re.compile(r"\{\{(.*?)\}\}|\{%(.*?)%\}", re.DOTALL)


def calls(name: str) -> Iterator[tuple[str, ast.Call]]:
    """Every call of a function of that name in the code, with the file that it is in."""
    for path in sorted(CODE.rglob("*.py")):
        for item in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(item, ast.Call) and ast.unparse(item.func).rpartition(".")[2] == name:
                yield path.relative_to(CODE.parent).as_posix(), item


def options(call: ast.Call) -> dict[str, str]:
    return {str(item.arg): ast.unparse(item.value) for item in call.keywords}


def expressions(path: Path) -> Iterator[str]:
    """What a template prints or calls."""
    for found in OPEN.finditer(path.read_text("utf-8")):
        yield found[1] or found[2]


def test_every_environment_is_guarded() -> None:
    ((path, call),) = calls("Environment")
    assert path == "generator/jinja.py" and options(call)["undefined"] == "jinja2.StrictUndefined"
    made = {path: options(call) for path, call in calls("strict_environment")}
    assert made.keys() == {GUARDED, *ESCAPING}
    assert made[GUARDED]["finalize"] == "_finalize"
    assert {made[path]["autoescape"] for path in ESCAPING} == {"True"}
    assert len(list(calls("strict_environment"))) == len(made)


@pytest.mark.parametrize("name", ["Template", "from_string", "overlay", "SandboxedEnvironment", "compile_expression"])
def test_there_is_no_other_way_to_a_template(name: str) -> None:
    assert not [path for path, call in calls(name) if not ast.unparse(call.func).startswith("string.")]


def test_every_folder_of_templates_is_rendered_by_a_guarded_environment() -> None:
    with_templates = {path.relative_to(TEMPLATES).parts[0] for path in TEMPLATES.rglob("*.jinja")}
    code = {path: (CODE.parent / path).read_text("utf-8") for path in ESCAPING}
    assert all(any(f'TEMPLATES / "{folder}"' in text for text in code.values()) for folder in PAGES)
    assert set(PAGES) < with_templates
    for folder in with_templates - set(PAGES):
        assert not list((TEMPLATES / folder).rglob("*.html.jinja")), f"{folder}: code that nobody escapes"


def test_markup_is_made_of_xml_only() -> None:
    assert {path for path, _ in calls("Markup")} == MARKUP


def test_xml_is_made_of_no_bare_text() -> None:
    """`Xml(f"{escaped(field.label)}")` is fine, `Xml(field.label)` is not. Code: see tests/test_structure.py."""
    made = [(path, call) for path, call in calls("Xml") if path not in MODEL]
    assert len(made) > 10
    assert not [f"{path}: {ast.unparse(call)}" for path, call in made if bare(call)]


def bare(item: ast.AST) -> list[str]:
    """The texts of a workbook that an expression holds, but for what it gives to a function."""
    if isinstance(item, ast.Attribute) and item.attr in TEXTS and ast.unparse(item) not in OURS:
        return [item.attr]
    below = ast.iter_child_nodes(item)
    inner = [child for child in below if not isinstance(child, ast.Call) or ast.unparse(child.func) in TRANSPARENT]
    return [text for child in inner for text in bare(child)]


def test_the_search_for_bare_texts_finds_them() -> None:
    for source in ("Xml(a.label)", "Xml(f'x{a.title}')", "Xml(one_line(a.label))", "Xml(a.label or 'x')"):
        assert bare(ast.parse(source, mode="eval").body), source
    for source in ("Xml(escaped(a.label))", "Xml(f'x{escaped(a.title)}')", "Xml('a')", "Xml(a.version)"):
        assert not bare(ast.parse(source, mode="eval").body), source


@pytest.mark.parametrize("folder", PAGES)
def test_pages_print_nothing_unescaped_but_our_own_files(folder: str) -> None:
    for path in sorted((TEMPLATES / folder).rglob("*.jinja")):
        source = path.read_text("utf-8")
        safe = {text.partition("|")[0].strip() for text in expressions(path) if re.search(r"\|\s*safe\b", text)}
        assert safe <= WHOLE_FILES | DATA, path
        assert not re.search(r"autoescape|Markup|\|\s*(forceescape|xmlattr|urlize)", source), path


@pytest.mark.parametrize("folder", PAGES)
def test_values_of_attributes_are_quoted(folder: str) -> None:
    """Escaping keeps a text inside quotes only; JSON, whose double quotes stay, has single ones."""
    for path in sorted((TEMPLATES / folder).rglob("*.html.jinja")):
        source = path.read_text("utf-8")
        assert not re.search(r"\s[\w-]+=\{\{", source), path
        for found in re.finditer(r"(.)\{\{[^}]*\|\s*tojson[^}]*\}\}(.)", source):
            assert found[1] == found[2] == "'", path
        assert not re.search(r"\son[a-z]+=", source), path


def test_no_text_is_printed_into_a_script_or_a_style() -> None:
    for path in sorted(TEMPLATES.rglob("*.html.jinja")):
        blocks = re.findall(r"<(?:script|style)\b([^>]*)>(.*?)</", path.read_text("utf-8"), re.DOTALL)
        for attributes, block in blocks:
            printed = {item.partition("|")[0].strip() for item, _ in OPEN.findall(block) if item}
            assert printed <= (DATA if 'type="application/json"' in attributes else WHOLE_FILES), path


def test_data_of_a_page_is_no_markup() -> None:
    assert {chr(number) for number in UNSAFE} >= set("<>&\u2028\u2029")
    assert not set("<>&\u2028\u2029") & set("".join(UNSAFE.values()))
