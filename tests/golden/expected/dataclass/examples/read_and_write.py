"""Read a message, look at it, send it in an envelope: python read_and_write.py MESSAGE.json"""

from __future__ import annotations

import sys
from pathlib import Path

from hubsante_dataclasses.v9 import Envelope, InvalidMessage, build, parse


def main(path: str) -> int:
    """Print the message's envelope, or everything that is wrong with it."""
    try:
        received = parse(Path(path).read_bytes())
    except InvalidMessage as error:
        for problem in error.problems:
            print(problem.code, problem.path, problem.fr, file=sys.stderr)
        return 1
    content = received.message.content if isinstance(received, Envelope) else received
    recipients = ["fr.health.samu770"]
    envelope = build(content, sender="fr.health.samu750", recipients=recipients)
    print(envelope.to_json().decode())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
