"""Whatever is changed in an object, the paths of its problems lead to what stands there (docs/packages.md, `at`)."""

from __future__ import annotations

from pathlib import Path

from tests.agreement.release import contract_release
from tests.agreement.wanted import value_at
from tests.python.support import lay_out

PLACES = """
def places(model):
    for member in members(type(model)):
        yield model, member.name
        value = getattr(model, member.name)
        for item in value if isinstance(value, list) else [value]:
            if hasattr(item, "to_dict"):
                yield from places(item)
"""
"""Every field of an object, and of those below it: the object, and the name."""
SCRIPT = """
from {module}._shape import members
from {module}.rs_cas import CreateCas
message = CreateCas.sample()
envelope = hub.build(CreateCas.sample(), sender="a", recipients=["b"])
found = []
def note(document):
    paths = [problem.path for problem in document.problems()]
    found.append([json.loads(document.to_json()), paths, [document.at(path) for path in paths]])
parts = [(message, message), (envelope, envelope.message.content), (envelope, envelope.message.header)]
for document, part in parts:
    for model, name in [*places(part)]:
        before = getattr(model, name)
        for wrong in (None, "\\u00e9'", -1.5, [], [["x"]], True):
            setattr(model, name, wrong)
            note(document)
        setattr(model, name, before)
assert message.problems() == envelope.problems() == []
print(json.dumps(found))
"""


def test_paths_of_problems_lead_to_what_stands_there(flavour: str, tmp_path: Path) -> None:
    package = lay_out(contract_release(), flavour, tmp_path)
    found = package.evaluate((PLACES + SCRIPT).replace("{module}", package.module))
    for document, paths, values in found:
        assert values == [value_at(document, path) for path in paths], paths
    assert len({path for _, paths, _ in found for path in paths}) > 60
