"""The Maven project that sends what a server lacks of a package: a run of `wagon:upload` for each part, in order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final
from xml.sax.saxutils import escape

from generator.languages.ecosystem import Upload
from generator.targets.java.layout import METADATA, artifact_folder, folder
from generator.targets.java.server import checksums_of

PROJECT: Final = """<project xmlns="http://maven.apache.org/POM/4.0.0">
<modelVersion>4.0.0</modelVersion>
<groupId>hubgen</groupId><artifactId>upload</artifactId><version>1</version><packaging>pom</packaging>
<build><plugins><plugin>
<groupId>org.codehaus.mojo</groupId><artifactId>wagon-maven-plugin</artifactId><version>2.0.2</version>
<configuration><fromDir>${{basedir}}</fromDir><url>{url}</url><serverId>{id}</serverId></configuration>
<executions>
{executions}
</executions></plugin></plugins></build></project>
"""
EXECUTION: Final = (
    "<execution><id>{number}</id><phase>validate</phase><goals><goal>upload</goal></goals>"
    "<configuration><includes>{names}</includes><toDir>{place}</toDir></configuration></execution>"
)


def project_of(request: Upload) -> str:
    """The project; its phase `validate`, which has nothing else to do, sends."""
    executions = "\n".join(
        EXECUTION.format(number=number, names=escape(",".join(names)), place=escape(place))
        for number, (names, place) in enumerate(_parts(request))
        if names
    )
    return PROJECT.format(url=escape(request.place.url), id=escape(request.place.name), executions=executions)


def _parts(request: Upload) -> Iterable[tuple[Sequence[str], str]]:
    """Names and the folder they go to: a checksum follows its file, since some servers refuse one of a file they lack.

    The metadata comes last: a version that it lists is there.
    """
    version, artifact = folder(request.coordinate), artifact_folder(request.coordinate)
    beside = [name for name in request.beside if not name.startswith(METADATA)]
    yield request.files, version
    yield [*beside, *(checksum for name in request.files for checksum in checksums_of(name))], version
    yield [name for name in request.beside if name == METADATA], artifact
    yield [name for name in request.beside if name.startswith(f"{METADATA}.")], artifact
