"""Whatever is changed in an object, the paths of its errors lead to what stands there (docs/packages.md, `at`)."""

from __future__ import annotations

import json

from tests.agreement.release import contract_release
from tests.agreement.wanted import value_at
from tests.csharp.support import lay_out, needs_dotnet, run

pytestmark = needs_dotnet


def test_paths_of_errors_lead_to_what_stands_there() -> None:
    built = lay_out(contract_release()).program("paths")
    found = json.loads(run(str(built), folder=built.parent))
    for document, paths, values in found:
        assert values == [value_at(json.loads(document), path) for path in paths], paths
    assert len({path for _, paths, _ in found for path in paths}) > 30
