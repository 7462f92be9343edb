import sys
from importlib import import_module
from pathlib import Path

folder = Path(sys.argv[1])
for package in sys.argv[2:]:
    message = import_module(f"{package}.rs_eda").CreateCaseHealth
    for name, read, write in (("json", message.from_json, message.to_json), ("xml", message.from_xml, message.to_xml)):
        case = read((folder / f"{package}.{name}").read_bytes())
        case.case_id = "fr.health.samu999.NEW"
        (folder / f"{package}.new.{name}").write_bytes(write(case))
