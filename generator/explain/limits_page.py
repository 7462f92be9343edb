"""The page `docs/limits.md`: every limit, what it bounds and how it is raised."""

from __future__ import annotations

from generator import limits

HEAD = """\
# Limits

How much input hubgen accepts: about ten times what the real releases hold. An error that a limit causes names it, and
says what to do. `HUBGEN_LIMITS` sets others for one command; K, M and G are factors of 1,024:

```
HUBGEN_LIMITS=WORKBOOK_BYTES=64M,YAML_DEPTH=120 hubgen lint specs/3.0
```

It is an environment variable, and no file: a genuine large file is met on one machine, and a release folder that came
by mail must not raise its own limits. A name that is unknown or a value that is too high is misuse (exit code 2).
This page is generated: `hubgen explain limits --format markdown`.

| limit | accepted | of | at most |
| --- | ---: | --- | ---: |
"""


def page() -> str:
    """The page in Markdown, with the values that hubgen has by default."""
    return HEAD + "".join(
        f"| `{item.name}` | {item.default:,} | {item.what} | {_highest(item)} |\n" for item in limits.every()
    )


def text() -> str:
    """The limits in force, a line each."""
    lines = (f"{item.name:24} {int(item):>14,}  {item.what}" for item in limits.every())
    return "\n".join(lines) + f"\n{limits.VARIABLE}=NAME=NUMBER,… sets others for one command.\n"


def _highest(item: limits.Limit) -> str:
    if item.is_fixed:
        return "fixed: every package has it"
    return f"{item.highest:,}" if item.highest else "any"
