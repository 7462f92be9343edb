"""How the distribution is built, and what a built one declares."""

from __future__ import annotations

import gzip
import io
import json
import tarfile
from collections.abc import Iterable

from generator.languages.ecosystem import Dependency
from generator.languages.workshop import Workshop
from generator.targets.base import OutputFile
from hubgen_perl.tools import PERL


def build(workshop: Workshop) -> Iterable[OutputFile]:
    """The archive; perl has compiled each module, and every byte of it is settled."""
    facts = json.loads((workshop.project / "META.json").read_bytes())
    top = f"{facts['name']}-{facts['version']}"
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for path in sorted(workshop.project.rglob("*")):
            if path.suffix == ".pm":
                workshop.run(PERL, "-c", path.relative_to(workshop.project).as_posix())
            if path.is_file():
                entry = tarfile.TarInfo(f"{top}/{path.relative_to(workshop.project).as_posix()}")
                entry.size, entry.mtime = path.stat().st_size, int(workshop.moment.timestamp())
                archive.addfile(entry, io.BytesIO(path.read_bytes()))
    yield OutputFile(f"{top}.tar.gz", gzip.compress(packed.getvalue(), mtime=0))


def declared(content: bytes) -> Iterable[Dependency]:
    """What META.json requires (CPAN::Meta::Spec)."""
    with tarfile.open(fileobj=io.BytesIO(content)) as archive:
        entry = next(item for item in archive if item.name.endswith("/META.json"))
        file = archive.extractfile(entry)
        facts = json.loads(file.read() if file else b"{}")
    for name, versions in facts["prereqs"]["runtime"]["requires"].items():
        yield Dependency(name.replace("::", "-"), versions)
