"""python bench_transforms.py NAMESPACE OLD NEW JSON_FILE XML_FILE: messages a second of processor.

For each line « json|xml|json-alone|xml-alone SECONDS »: one message parsed, transformed, validated and written; alone,
it is parsed, validated and written by the package of the old line.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hubsante_transforms import for_release, transform

NAMESPACE, *RELEASES = sys.argv[1:4]
OLD, NEW = (for_release(release, NAMESPACE) for release in RELEASES)
JSON_TEXT, XML_TEXT = (Path(name).read_bytes() for name in sys.argv[4:])
WORK: dict[str, Callable[[], Any]] = {
    "json": lambda: transform(JSON_TEXT, to=NEW, source=OLD).document.to_json(),
    "xml": lambda: transform(XML_TEXT, to=NEW, source=OLD).document.to_xml(),
    "json-alone": lambda: OLD.parse(JSON_TEXT).to_json(),
    "xml-alone": lambda: OLD.parse(XML_TEXT).to_xml(),
}

for line in sys.stdin:
    name, seconds = line.split()
    work, count, start = WORK[name], 0, time.process_time()
    while time.process_time() - start < float(seconds):
        work()
        count += 1
    print(round(count / (time.process_time() - start)), flush=True)
