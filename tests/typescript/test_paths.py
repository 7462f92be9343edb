"""Whatever is changed in a document, the paths of its errors lead to what stands there (docs/packages.md, `at`)."""

from __future__ import annotations

from pathlib import Path

from tests.agreement.release import contract_release
from tests.agreement.wanted import value_at
from tests.typescript.support import lay_out, needs_node

pytestmark = needs_node
SCRIPT = """
const envelope = hub.build({ kind: "RS-CAS", content: hub.rsCas.sample() }, { sender: "a", recipients: ["b"] });
const documents = [hub.rsCas.document(hub.rsCas.sample()), envelope];
function* places(value) {
  for (const key of typeof value === "object" && value !== null ? Object.keys(value) : []) {
    yield [value, key];
    yield* places(value[key]);
  }
}
const found = [];
const note = (document) => {
  const { errors } = document.validate();
  const paths = errors.map(({ path }) => path);
  const values = (of) => paths.map((path) => of(path) ?? null);
  const value = JSON.parse(JSON.stringify(document.value));
  const [own, any] = [values((path) => document.at(path)), values((path) => hub.at(document.value, path))];
  found.push([value, paths, own, any]);
};
for (const document of documents) {
  const inMessage = [...places(document.content)];
  for (const [holder, key] of inMessage) {
    const before = holder[key];
    for (const wrong of ["\\u00e9'\\\\", -1.5, {}, [[]], true]) {
      holder[key] = wrong;
      note(document);
    }
    holder[key] = before;
    if (!Array.isArray(holder)) {
      holder["a 'b' \\n"] = [{}];
      note(document);
      delete holder["a 'b' \\n"];
    }
  }
}
said(found);
"""


def test_paths_of_errors_lead_to_what_stands_there(tmp_path: Path) -> None:
    found = lay_out(contract_release(), tmp_path).evaluate(SCRIPT)
    for document, paths, by_document, by_value in found:
        wanted = [value_at(document, path) for path in paths]
        assert (by_document, by_value) == (wanted, wanted), paths
    every = {path for _, paths, _, _ in found for path in paths}
    assert len(every) > 60 and any("['a \\'b\\' \\n']" in path for path in every)
