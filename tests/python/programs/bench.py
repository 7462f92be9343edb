"""python bench.py hubsante_models.v3 JSON_FILE XML_FILE: messages a second of processor.

For each line « json|xml|alone SECONDS », one message parsed, validated and written; « alone » is the standard
library's json, which checks nothing.
"""

from __future__ import annotations

import importlib
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

hub: Any = importlib.import_module(sys.argv[1])
JSON_TEXT, XML_TEXT = (Path(name).read_bytes() for name in sys.argv[2:])
WORK: dict[str, Callable[[], Any]] = {
    "json": lambda: hub.parse(JSON_TEXT).to_json(),
    "xml": lambda: hub.parse(XML_TEXT).to_xml(),
    "alone": lambda: json.dumps(json.loads(JSON_TEXT)),
}

for line in sys.stdin:
    name, seconds = line.split()
    work, count, start = WORK[name], 0, time.process_time()
    while time.process_time() - start < float(seconds):
        work()
        count += 1
    print(round(count / (time.process_time() - start)), flush=True)
