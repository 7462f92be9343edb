"""What JSON has not is refused when it is written, wherever it stands in an object (docs/packages.md)."""

from __future__ import annotations

from pathlib import Path

from tests.agreement.release import contract_release
from tests.typescript.support import lay_out, needs_node

pytestmark = needs_node
SCRIPT = """
const free = () => ({ ...hub.rsCas.sample(), free: { a: { b: [1] }, c: "d" } });
const parties = { sender: "a", recipients: ["b"] };
const documents = [hub.rsCas.document(free()), hub.build({ kind: "RS-CAS", content: free() }, parties)];
function* places(value) {
  for (const key of typeof value === "object" && value !== null ? Object.keys(value) : []) {
    yield [value, key];
    yield* places(value[key]);
  }
}
const wrong = [NaN, Infinity, -Infinity, () => 1, Symbol("a"), 10n, new Date(0), [undefined], [, 1]];
let count = 0;
const kept = [];
const refuses = (write) => {
  count++;
  try {
    return write();
  } catch (error) {
    return error instanceof hub.ConversionError ? "" : `${error.name}: ${error.message}`;
  }
};
for (const document of documents) {
  for (const [holder, key] of [...places(document.value)]) {
    const before = holder[key];
    for (const value of wrong) {
      holder[key] = value;
      const told = document.validate().errors.length > 0 ? "" : "not told";
      const said = [told, refuses(() => document.toJson()), refuses(() => document.toXml())];
      kept.push(...said.filter(Boolean).map((item) => `${key} ${String(value)}: ${item}`));
    }
    holder[key] = before;
  }
}
said([count, kept, documents.map((document) => [document.toJson().length > 0, document.toXml().length > 0])]);
"""


def test_nothing_that_json_has_not_is_written(tmp_path: Path) -> None:
    count, kept, whole = lay_out(contract_release(), tmp_path).evaluate(SCRIPT)
    assert kept == []
    assert whole == [[True, True]] * 2
    assert count > 1000
