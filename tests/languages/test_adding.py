"""A language of another distribution (docs/adding-a-language.md) goes through every command, our files as they are."""

from __future__ import annotations

import gzip
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import ROOT, SPECS, own_releases

EXAMPLE = ROOT / "docs" / "adding-a-language"
PAGE = ROOT / "docs" / "adding-a-language.md"
OLD, NEW = own_releases()[-2:]
NAMES = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@b"}
pytestmark = pytest.mark.skipif(shutil.which("perl") is None, reason="no perl: apt-get install perl")


@dataclass(frozen=True)
class Place:
    """A folder with the language installed beside hubgen, and two releases in a git repository."""

    folder: Path

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        path = f"{self.folder / 'installed'}:{ROOT}"
        environment = {**os.environ, **NAMES, "PYTHONPATH": path, "HUBGEN_CACHE": "off"}
        return subprocess.run(
            command, cwd=self.folder, env=environment, capture_output=True, encoding="utf-8", timeout=300
        )

    def hubgen(self, *words: str) -> str:
        done = self.run(sys.executable, "-m", "generator", *words)
        assert done.returncode == 0, f"hubgen {' '.join(words)}\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}"
        return done.stdout


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    folder = tmp_path_factory.mktemp("language")
    shutil.copytree(EXAMPLE, folder / "installed", ignore=shutil.ignore_patterns("__pycache__"))
    for name in (OLD, NEW):
        shutil.copytree(SPECS / name, folder / "specs" / name, ignore=shutil.ignore_patterns("samples"))
    (folder / ".gitignore").write_text("installed/\none/\ntwo/\nout/\nsite/\n")
    found = Place(folder)
    for words in (("init", "-q"), ("add", "-A"), ("commit", "-q", "-m", "x")):
        found.run("git", *words)
    return found


def test_generate_renders_it_and_its_code_runs(place: Place) -> None:
    place.hubgen("generate", f"specs/{NEW}", "-t", "perl", "-o", "out")
    script = (
        "use HubSante::Models::V3::RcRef; use HubSante::Models::V3::Codes;"
        "my $read = HubSante::Models::V3::RcRef::from_json($ARGV[0]);"
        "print join(',', $read->problems('$'), $read->distribution_id // '-');"
    )
    library = f"-I{place.folder}/out/{NEW}/perl/lib"
    right = place.run("perl", library, "-e", script, '{"distributionID": "fr.health.samu770_1"}')
    assert (right.stdout, right.stderr) == ("fr.health.samu770_1", "")
    wrong = place.run("perl", library, "-e", script, '{"x": 1}')
    assert wrong.stdout == "required $.distributionID,unknown $.x,-"


def test_package_builds_it_twice_alike_with_its_bill(place: Place) -> None:
    built = []
    for out in ("one", "two"):
        place.hubgen("package", f"specs/{NEW}", "-t", "perl", "-o", out)
        folder = place.folder / out / NEW / "perl"
        built.append({path.name: path.read_bytes() for path in folder.iterdir()})
    assert built[0] == built[1]
    bill = json.loads(built[0][f"HubSante-Models-V3-v{NEW}.0.spdx.json"])
    urls = [item["externalRefs"][0]["referenceLocator"] for item in bill["packages"] if "externalRefs" in item]
    assert urls == [f"pkg:cpan/HubSante-Models-V3@v{NEW}.0", "pkg:cpan/JSON-PP"]
    with tarfile.open(place.folder / "one" / NEW / "perl" / f"HubSante-Models-V3-v{NEW}.0.tar.gz") as archive:
        assert any(name.endswith("/RsEda.pm") for name in archive.getnames())


def test_publish_lays_out_a_mirror_and_goes_on(place: Place, tmp_path: Path) -> None:
    words = ("publish", f"specs/{NEW}", "-r", str(tmp_path), "-t", "perl")
    place.hubgen(*words)
    index = gzip.decompress((tmp_path / "cpan" / "modules" / "02packages.details.txt.gz").read_bytes()).decode()
    assert f"HubSante::Models::V3 undef H/HU/HUBSANTE/HubSante-Models-V3-v{NEW}.0.tar.gz" in index
    assert "there already, equal byte for byte" in place.hubgen(*words)
    elsewhere = ("publish", f"specs/{NEW}", "-r", "cpan=https://host.invalid/", "-t", "perl")
    refused = place.run(sys.executable, "-m", "generator", *elsewhere)
    assert refused.returncode == 2 and "cpan-upload" in refused.stderr


def test_the_site_names_its_classes(place: Place) -> None:
    place.hubgen("site", "-o", "site")
    pages = list((place.folder / "site" / "docs").rglob("RS-EDA*.html"))
    texts = [path.read_text("utf-8") for path in pages]
    assert any("HubSante::Models::V3::RsEda" in text and ">Perl<" in text for text in texts), pages


def test_the_catalogue_lists_its_packages(place: Place) -> None:
    shown = place.hubgen("catalogue")
    assert re.search(rf"\| Perl \| CPAN \|.*HubSante-Models-V3 v{NEW}\.0", shown)


def test_the_diff_knows_what_a_change_does_to_its_code(place: Place) -> None:
    """A new parameter of a constructor breaks code in Perl, in none of our languages."""
    script = (
        "from generator.diff.rules import SourceChange, source_effect;"
        "print([source_effect(change).name for change in SourceChange])"
    )
    ours = {**os.environ, "PYTHONPATH": str(ROOT)}
    alone = subprocess.run(
        [sys.executable, "-c", script], env=ours, capture_output=True, encoding="utf-8", timeout=60, check=True
    )
    assert alone.stdout.strip() == "['BREAKS', 'CONDITIONAL', 'CONDITIONAL', 'CONDITIONAL', 'BREAKS']"
    assert place.run(sys.executable, "-c", script).stdout.strip() == (
        "['BREAKS', 'CONDITIONAL', 'BREAKS', 'CONDITIONAL', 'BREAKS']"
    )
    assert json.loads(place.hubgen("diff", f"specs/{OLD}", f"specs/{NEW}", "--format", "json"))["changes"]


def test_doctor_help_and_completion_list_it(place: Place) -> None:
    assert "checks the Perl package" in place.run(sys.executable, "-m", "generator", "doctor").stdout
    assert re.search(r"cpan +a folder only", place.hubgen("publish", "--help"))
    script = "from generator.cli.completing import package_names as n; print([i.value for i in n(None, None, 'p')])"
    assert place.run(sys.executable, "-c", script).stdout.strip() == "['pydantic', 'perl']"


def test_the_bundle_leaves_it_out(place: Place) -> None:
    script = "from generator.packaging.bundle import document_targets as d; print('perl' in d(), 'docs' in d())"
    assert place.run(sys.executable, "-c", script).stdout.strip() == "False True"


def test_the_page_shows_the_example_as_it_is() -> None:
    """Each block of code of the page stands in the file that is named before it."""
    blocks = re.findall(r"`([\w./-]+)`[^`]*\n```\w+\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    assert len(blocks) >= 3
    for name, text in blocks:
        assert text.strip() in (EXAMPLE / name).read_text("utf-8"), name
