"""No text of a workbook becomes code in the dataclass flavour; it reads and writes that text in JSON and XML."""

from __future__ import annotations

import py_compile
import re
from pathlib import Path

import pytest

from tests.hostile.payloads import PAYLOADS
from tests.hostile.release import release
from tests.python.support import lay_out

NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
SCRIPT = """
import builtins
from importlib import import_module
module, codes = import_module(hub.__name__ + ".rs_test"), import_module(hub.__name__ + ".codes")
text = {text!r}
content = dict(plain=text, code=text, choice=text, patient=[dict(name=text)] * 2, moment="a")
message = module.RootElement.from_json(json.dumps(dict(rootElement=content)))
code = next(item for item in vars(codes).values() if getattr(item, "list_id", "") == "HubSante.liste")(text)
def again():
    try:
        return json.loads(module.RootElement.from_xml(message.to_xml()).to_json(root=False)) == content
    except hub.ConversionError:
        return "no XML"
    except hub.InvalidMessage as error:
        return [[item.code, item.path] for item in error.problems]
print(json.dumps([json.loads(message.to_json()) == dict(rootElement=content), [str(code), *code.labels],
    code.description, module.RootElement.PERIMETER, list(hub.VIRTUAL_HOSTS), again(),
    hasattr(builtins, "HUBGEN_CANARY"), message.problems()]))
"""


@pytest.mark.parametrize("text", PAYLOADS, ids=range(len(PAYLOADS)))
def test_dataclasses_run_nothing_and_say_the_same(text: str, tmp_path: Path) -> None:
    package = lay_out(release(text), "dataclass", tmp_path)
    for path in tmp_path.rglob("*"):
        relative = path.relative_to(tmp_path)
        assert str(relative).isascii() and len(str(relative)) < 120
        if path.suffix == ".py":
            py_compile.compile(str(path), doraise=True)
            assert not any(b"coding" in line for line in path.read_bytes().splitlines()[:2])
    found = package.evaluate(SCRIPT.format(text=text))
    in_xml = "no XML" if NOT_XML.search(text) else True
    assert found == [True, [text, text, text], text, text, [text], in_xml, False, []]
