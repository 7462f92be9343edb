"""The gem, installed by RubyGems from a folder's index into an empty GEM_HOME: three lines together."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from tests.packaging.support import PROGRAMS, Shop, check, lines, needs, run, samples, tools_of


@needs(*tools_of("ruby"))
def test_three_lines_in_one_gem_home(shop: Shop, tmp_path: Path) -> None:
    source = shop.stocked("ruby").as_uri()
    home = tmp_path / "gems"
    known = subprocess.run(["gem", "env", "path"], capture_output=True, text=True, timeout=60).stdout.strip()
    settings = {"GEM_HOME": str(home), "GEM_PATH": f"{home}{os.pathsep}{known}", "GEM_SPEC_CACHE": str(tmp_path / "c")}
    gems = {name: f"hubsante_models_{line}" for name, line in lines().items()}
    words = ["install", "--no-document", "--conservative", "--clear-sources", "--source", source, "--prerelease"]
    run("gem", *words, *gems.values(), folder=tmp_path, settings=settings)
    assert len(list((home / "gems").glob("hubsante_models_v*"))) == len(gems)
    samples(tmp_path, gems)
    run("ruby", str(PROGRAMS / "use.rb"), str(tmp_path), *gems.values(), folder=tmp_path, settings=settings)
    check(tmp_path, list(gems.values()))
