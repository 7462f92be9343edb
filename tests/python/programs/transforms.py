"""What every language's package of transformations is compared by: python transforms.py hubsante_models < requests

Reads JSON lines {"id", "text", "from", "to", "message", "best_effort", "expected"}, and maybe the virtual hosts
"from_host" and "to_host"; prints the answers (see `agreement.judging`).
"""

from __future__ import annotations

import json
import sys
from typing import Any

from hubsante_transforms import for_release, for_vhost, transform
from hubsante_transforms._values import write

NAMESPACE = sys.argv[1]


def main() -> None:
    for line in sys.stdin:
        request = json.loads(line)
        print(json.dumps({"id": request["id"], **answer(request)}))


def answer(request: dict[str, Any]) -> dict[str, Any]:
    old, new = (place(request, name) for name in ("from", "to"))
    options = {"message": request["message"], "best_effort": request["best_effort"]}
    done = transform(request["text"], to=new, source=old, **options)
    assert done.document is None or type(done.document).__module__.startswith(
        getattr(new, "line", new).package.__name__
    )
    expected = request["expected"]
    return {
        "json": None if done.document is None else done.document.to_json().decode(),
        "expected": None if expected is None else new.parse(expected).to_json().decode(),
        "losses": [[item.path, write(item.value), item.rule, item.fr, item.en] for item in done.losses],
        "defaults": [[item.path, write(item.value), item.rule] for item in done.defaults],
        "errors": [[item.code, item.path, item.fr, item.en] for item in done.errors],
    }


def place(request: dict[str, Any], name: str) -> Any:
    """The virtual host that a request names, or else the line."""
    host = request.get(f"{name}_host")
    return for_vhost(host, NAMESPACE) if host else for_release(request[name], NAMESPACE)


main()
