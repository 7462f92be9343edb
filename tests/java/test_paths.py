"""Whatever is changed in an object, the paths of its errors lead to what stands there (docs/packages.md, `at`)."""

from __future__ import annotations

import json

from tests.agreement.release import contract_release
from tests.agreement.wanted import value_at
from tests.java.support import lay_out, needs_java, run

pytestmark = needs_java


def test_paths_of_errors_lead_to_what_stands_there() -> None:
    package = lay_out(contract_release())
    package.build()
    found = [json.loads(line) for line in run(*package.program("Paths"), folder=package.folder).splitlines()]
    for document, paths, values in found:
        assert values == [value_at(document, path) for path in paths], paths
    assert len({path for _, paths, _ in found for path in paths}) > 15
