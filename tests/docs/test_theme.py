"""`site.yaml`: what it sets is on every page, escaped; each fault has its line and remedy, all in one run."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli.site import command
from generator.targets.docs.contrast import contrast
from generator.targets.docs.theme import DEFAULT, Theme
from generator.targets.docs.theme_file import GROUNDS, KEYS, WrongTheme, read_theme
from tests.conftest import ROOT, SPECS, own_releases
from tests.docs.html import read

PNG = b"\x89PNG\r\n\x1a\n rest"
WHOLE = """\
name: Hub <Santé> & Cie
tagline: Messages de l'urgence
brand: Agence "X"
logo: {file: logo.png, text: Logo de l'agence}
colours: {accent: "#005f3b", accent_dark: "#7fe0b0"}
links:
  - {text: Code source, href: "https://example.org/source?a=1&b=2"}
contact: mailto:contact@example.org
accessibility: {status: partiellement conforme, href: "https://example.org/a11y"}
legal: https://example.org/mentions
report: "https://example.org/issues/new?title={message}%20{path}&body={cell}%20{version}"
"""


def theme(text: str, files: dict[str, bytes] | None = None) -> Theme:
    def load(name: str) -> bytes:
        if name not in (files or {}):
            raise FileNotFoundError(2, "No such file or directory", name)
        return (files or {})[name]

    return read_theme(text.encode(), "specs/site.yaml", load)


def faults(text: str, files: dict[str, bytes] | None = None) -> list[str]:
    with pytest.raises(WrongTheme) as caught:
        theme(text, files)
    return str(caught.value).splitlines()


def test_no_file_and_an_empty_one_are_the_default() -> None:
    assert theme("") == theme("~\n") == DEFAULT and DEFAULT.style == ""


def test_a_whole_file() -> None:
    found = theme(WHOLE, {"logo.png": PNG})
    assert (found.name, found.accent, found.accessibility) == ("Hub <Santé> & Cie", "#005f3b", "partiellement conforme")
    assert found.logo is not None and "data:image/png;base64," in found.style and "--accent:#7fe0b0" in found.style


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("nom: x", 1, "'nom' is not a key; the keys are name, tagline"),
        ("name: x\ncolours: {accent: red}", 2, 'not a colour; write it as "#14357a"'),
        ('colours: {accent: "#8899ff"}', 1, "contrast of"),
        ('colours: {accent_dark: "#14357a"}', 1, "choose a lighter colour"),
        ("colours: {link: x}", 1, "'link' is not a key"),
        ("colours: blue", 1, "not a mapping"),
        ("contact: javascript:alert(1)", 1, "write https://… or mailto:…"),
        ("contact: http://example.org", 1, "not an address"),
        ("legal: 'https://'", 1, "not an address"),
        ("legal: 'https://[x'", 1, "not an address"),
        ('legal: "https://x.org/\\" onclick"', 1, "not an address"),
        ("contact: mailto:nobody", 1, "not an address"),
        ("links: x", 1, "not a list"),
        ("links:\n  - {text: a}", 2, "href missing"),
        ("links:\n  - {text: a, href: 'ftp://x'}", 2, "not an address"),
        ("links:\n  - {text: a, href: 'https://x.org', target: b}", 2, "'target' is not a key"),
        ("accessibility: {status: conforme}", 1, "write one of: non conforme"),
        ("report: 'https://x.org/{row}'", 1, "the places are {version}, {message}, {path}, {cell}"),
        ("report: 'https://x.org/{'", 1, "place to fill in"),
        ("name: [a]", 1, "not a text on one line"),
        ("name: ''", 1, "not a text on one line"),
        ("logo: {file: none.png, text: x}", 1, "put the file beside site.yaml"),
        ("logo: {file: a.png, text: x}", 1, "neither PNG nor SVG"),
        ("logo: {file: a.png}", 1, "needs file and text"),
        ("- a", 1, "the file is not a mapping"),
        ("a: [", 2, "YAML"),
    ],
)
def test_each_fault_has_its_line_and_what_to_do(text: str, line: int, words: str) -> None:
    (told,) = faults(text, {"a.png": b"GIF89a"})
    assert told.startswith(f"specs/site.yaml, line {line}: ") and words in told and "; " in told


def test_all_faults_are_told_in_one_run() -> None:
    told = faults("nom: x\nname: ''\ncontact: x\ncolours: {accent: x, accent_dark: y}\n")
    assert [item.partition(":")[0].rpartition(" ")[2] for item in told] == ["1", "2", "3", "4", "4"]


def test_not_utf8_is_told() -> None:
    with pytest.raises(WrongTheme, match="not UTF-8"):
        read_theme(b"\xff", "site.yaml", lambda name: b"")


def test_contrast_is_that_of_the_standard_and_our_own_colours_have_enough() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21) and contrast("#777777", "#ffffff") == pytest.approx(
        4.48, abs=0.01
    )
    css = (ROOT / "templates" / "docs" / "css" / "base.css").read_text()
    for key, own in (("accent", "#14357a"), ("accent_dark", "#9db9ff")):
        assert own in css and all(contrast(own, ground) >= 4.5 for ground in GROUNDS[key])
        assert all(ground in css or ground == "#ffffff" for ground in GROUNDS[key])


def test_the_document_names_each_key() -> None:
    text = (ROOT / "docs" / "site.md").read_text("utf-8")
    assert all(f"`{key}`" in text for key in KEYS)


def test_it_is_on_every_page_and_a_fault_leaves_the_site_as_it_is(tmp_path: Path) -> None:
    for name in own_releases()[-2:]:
        shutil.copytree(SPECS / name, tmp_path / "specs" / name)
    folders = [str(tmp_path / "specs" / name) for name in own_releases()[-2:]]
    (tmp_path / "specs" / "logo.png").write_bytes(PNG)
    (tmp_path / "specs" / "site.yaml").write_text(WHOLE, "utf-8")

    def run() -> tuple[int, str]:
        result = CliRunner().invoke(command, [*folders, "-o", str(tmp_path / "out")])
        return result.exit_code, result.output

    code, output = run()
    assert code == 0, output
    docs = tmp_path / "out" / "docs"
    pages = sorted(docs.rglob("*.html"))
    for path in pages:
        page = read(path.read_bytes())
        assert not page.errors, (path, page.errors)
        assert "Hub <Santé> & Cie" in page.text and 'Agence "X"' in page.text, path
        assert "Accessibilité\u00a0: partiellement conforme" in page.text
        for link in ("https://example.org/a11y", "https://example.org/mentions", "mailto:contact@example.org"):
            assert link in page.links
        assert "https://example.org/source?a=1&b=2" in page.links
    assert "data:image/png;base64," in (docs / "assets" / "theme.css").read_text()
    fields = (docs / own_releases()[-1] / "messages" / "RS-EDA.html").read_text("utf-8")
    assert fields.count("data-report=") == 1 and "{cell}" in fields
    (tmp_path / "specs" / "logo.png").write_bytes(PNG + b"2")
    assert run()[0] == 0 and " 0 files written" not in output
    (tmp_path / "specs" / "site.yaml").write_text("nom: x\ncontact: x\n", "utf-8")
    before = (docs / "index.html").read_bytes()
    code, output = run()
    assert code == 1 and "specs/site.yaml, line 1" in output and "specs/site.yaml, line 2" in output
    assert (docs / "index.html").read_bytes() == before
