"""Messages as objects of Python: copies, pickles, numbers, moments, differences, streams, names that clash."""

from __future__ import annotations

from pathlib import Path

from tests.pydantic.test_names import release as clashing
from tests.python.support import Package, lay_out

START = """
import copy, importlib, io, pickle
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo
PARIS = ZoneInfo("Europe/Paris")
TEXT = '''{"geoPositionsUpdate": {"position": [{"coord": {"lon": -1.5, "lat": 48.858370099999999999},
"datetime": "2026-02-04T10:00:00+01:00", "resourceId": "fr.health.samu440.resource.VLM440-2"}]}}'''
STATUS = '''{"resourcesStatus": {"caseId": "fr.health.samu440.DRFR154402600000001",
"resourceId": "fr.health.samu440.resource.VLM440-2", "state": {"datetime": "2026-02-04T10:00:00+01:00",
"status": "ZZZ", "availability": true}}}'''
message = hub.parse(TEXT)
copies = [copy.copy, copy.deepcopy, lambda item: pickle.loads(pickle.dumps(item))]
if hasattr(message, "model_copy"):
    copies += [lambda item: item.model_copy(), lambda item: item.model_copy(deep=True)]
def enveloped(item, **options):
    return hub.build(item, sender="fr.health.samu440", recipients=["fr.health.samu750"], **options)
"""


def test_copies_keep_all_that_was_received(newest: Package) -> None:
    script = """
with hub.tolerant():
    unknown = hub.parse(STATUS)
links = enveloped(message).to_xml().decode().replace(' xlink:type="extended"', "").replace(' xlink:type="resource"', "")
plain = hub.parse(links)
assert plain.to_xml().decode() == links
found = [
    make(item) == item and make(item).to_json() == item.to_json() and make(item).to_xml() == item.to_xml()
    for item in (message, unknown, enveloped(message), enveloped(unknown), plain) for make in copies
]
status = pickle.loads(pickle.dumps(unknown)).state.status
print(json.dumps([all(found), len(found), status, status.is_known]))
"""
    assert newest.evaluate(START + script)[0::2] == [True, "ZZZ"]


def test_threads_write_check_and_copy_one_object_at_once(newest: Package) -> None:
    script = """
import sys
from concurrent.futures import ThreadPoolExecutor
from {module}.rs_eda import CreateCaseHealth
sys.setswitchinterval(1e-6)
sent = enveloped(CreateCaseHealth.sample())
def written(_):
    case = sent.message.content if hasattr(sent, "message") else sent.content
    parts = [sent.to_json(), sent.to_xml(), case.to_json(), case.to_xml(), case.problems(), repr(case)]
    return [*map(str, parts), copy.deepcopy(sent).to_json() == sent.to_json(), pickle.loads(pickle.dumps(sent)) == sent]
wanted = written(0)
with ThreadPoolExecutor(8) as pool:
    found = list(pool.map(written, range(200)))
print(json.dumps([len(found), wanted[-2:], all(item == wanted for item in found)]))
"""
    script = script.replace("{module}", newest.module)
    assert newest.evaluate(START + script) == [200, [True, True], True]


def test_numbers_keep_all_their_digits(newest: Package) -> None:
    script = """
written = message.to_json()
again = [hub.parse(written).to_json(), hub.parse(message.to_xml()).to_json(), enveloped(message).to_json(),
    hub.parse(enveloped(message).to_json()).to_json()]
print(json.dumps(["48.858370099999999999" in text.decode() for text in [written, *again]]))
"""
    assert newest.evaluate(START + script) == [True] * 5


def test_free_content_keeps_all_digits_of_its_numbers(newest: Package) -> None:
    script = """
kind = importlib.import_module(hub.__name__ + "._release").message_class("customContent")
text = '{"customContent":{"a":[{"b":48.858370099999999999}],"c":null}}'
print(json.dumps(kind.from_json(text).to_json().decode() == text))
"""
    assert newest.evaluate(START + script) is True


def test_moments_are_given_and_taken(newest: Package) -> None:
    script = """
position = message.position[0]
moment = datetime(2026, 7, 1, 12, 0, 0, 5, tzinfo=PARIS)
position.datetime = moment
kind = type(position)
built = kind(coord=position.coord, resource_id=position.resource_id, datetime=moment)
text = "2026-07-01T12:00:00+02:00"
assert text.encode() in message.to_json() and text.encode() in message.to_xml() and message.problems() == []
assert built.datetime == text and hub.moment(text) == moment.replace(microsecond=0)
refused = []
for call in (lambda: hub.date_time(datetime(2026, 7, 1)), lambda: hub.moment("2026-07-01T12:00:00"),
    lambda: kind(coord=position.coord, resource_id="x", datetime=datetime(2026, 7, 1)),
    lambda: enveloped(message, sent=datetime(2026, 7, 1))):
    try:
        call()
    except ValueError as error:
        refused.append(str(error))
print(json.dumps(refused))
"""
    refused = newest.evaluate(START + script)
    assert len(refused) == 4 and all("offset" in text for text in refused)


def test_an_envelope_expires_after_24_hours_in_time(newest: Package) -> None:
    script = """
found = []
for day in ((2026, 3, 28), (2026, 10, 24), (2026, 7, 1)):
    built = enveloped(message, sent=datetime(*day, 12, tzinfo=PARIS))
    sent, expires = map(hub.moment, (built.date_time_sent, built.date_time_expires))
    found.append([(expires - sent) / timedelta(hours=1), built.date_time_expires])
print(json.dumps(found))
"""
    assert newest.evaluate(START + script) == [
        [24, "2026-03-29T13:00:00+02:00"],
        [24, "2026-10-25T11:00:00+01:00"],
        [24, "2026-07-02T12:00:00+02:00"],
    ]


def test_changes_have_paths_and_values(newest: Package) -> None:
    script = """
other = copy.deepcopy(message)
other.position[0].speed = 12
other.position[0].coord.lon = 2.5
other.position.append(copy.deepcopy(other.position[0]))
changes = [[item.path, item.old, item.new] for item in message.changes(other)]
print(json.dumps([*changes, message.changes(message)]))
"""
    place = "$.geoPositionsUpdate.position"
    *found, added, none = newest.evaluate(START + script)
    assert sorted(found) == [[f"{place}[0].coord.lon", -1.5, 2.5], [f"{place}[0].speed", None, 12]]
    assert (added[0], added[1], none) == (f"{place}[1]", None, [])


def test_streams_and_bytes(newest: Package) -> None:
    script = """
found = []
for write in (message.write_json, message.write_xml, enveloped(message).write_json, enveloped(message).write_xml):
    stream = io.BytesIO()
    write(stream)
    data = stream.getvalue()
    sources = (data, data.decode(), bytearray(data), memoryview(data), io.BytesIO(data), io.StringIO(data.decode()))
    found += [hub.parse(source) == hub.parse(data) for source in sources]
kind = type(message)
found += [kind.from_json(io.BytesIO(message.to_json())) == message]
found += [kind.from_xml(io.BytesIO(message.to_xml())) == message]
print(json.dumps(found))
"""
    assert newest.evaluate(START + script) == [True] * 26


CLASHING = ["self", "aB", "a_b", "caseID", "case_id", "a-b", "Self", "self_", "cls", "values"]


def test_an_argument_of_the_constructor_fills_its_own_field(flavour: str, tmp_path: Path) -> None:
    package = lay_out(clashing(CLASHING, ["value"], ["RS-CLASH"]), flavour, tmp_path)
    script = """
kind = importlib.import_module(hub.__name__ + "._release").message_class("root0")
texts = [item for item in importlib.import_module(hub.__name__ + "._shape").members(kind) if item.kind is str]
names, wires = [item.name for item in texts], [item.wire for item in texts]
print(json.dumps([wires, [json.loads(kind(**{name: "x"}).to_json(root=False)) for name in names]]))
"""
    wires, written = package.evaluate("import importlib\n" + script)
    assert written == [{wire: "x"} for wire in wires] and set(CLASHING) <= set(wires)
