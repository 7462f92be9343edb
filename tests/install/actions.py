"""Enough of GitHub Actions to run a workflow's scripts here: steps with `run`, environment files, no action."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")
SHELL = ("bash", "--noprofile", "--norc", "-eo", "pipefail")
"""What GitHub starts for `shell: bash`."""


def read_workflow(path: Path) -> dict[str, Any]:
    """The workflow as strings and mappings; `on` stays a key."""
    found: dict[str, Any] = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)
    return found


def steps(job: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The steps of a job that are scripts."""
    yield from (step for step in job["steps"] if "run" in step)


@dataclass
class Runner:
    """Runs the scripts of jobs in a repository; `contexts` gives the value of each expression."""

    repository: Path
    temporary: Path
    variables: Mapping[str, str]
    contexts: Mapping[str, str]
    output: list[str] = field(default_factory=list)

    @property
    def summary(self) -> str:
        path = self.temporary / "summary"
        return path.read_text("utf-8") if path.exists() else ""

    def job(self, workflow: Mapping[str, Any], name: str, *, skip: frozenset[str] = frozenset()) -> None:
        """Every script of a job but those of the steps in `skip`; an assertion fails where one does not succeed."""
        for step in steps(workflow["jobs"][name]):
            if step["name"] not in skip:
                assert self.step(workflow, step) == 0, f"{name}: {step['name']}\n{self.output[-1]}"

    def step(self, workflow: Mapping[str, Any], step: Mapping[str, Any]) -> int:
        """One script, as GitHub runs it; its exit code."""
        script = self.temporary / "script.sh"
        script.write_text(step["run"], "utf-8")
        given = {**workflow["env"], **step.get("env", {})}
        own = {key: EXPRESSION.sub(self._value, value) for key, value in given.items()}
        done = subprocess.run(
            [*SHELL, str(script)],
            cwd=self.repository,
            env={**self.variables, **own, **self._files(), **self._remembered()},
            capture_output=True,
            text=True,
            timeout=900,
        )
        self.output.append(done.stdout + done.stderr)
        return done.returncode

    def _value(self, found: re.Match[str]) -> str:
        return self.contexts[found[1]]

    def _files(self) -> dict[str, str]:
        return {"GITHUB_STEP_SUMMARY": str(self.temporary / "summary"), "GITHUB_ENV": str(self.temporary / "env")}

    def _remembered(self) -> dict[str, str]:
        """What earlier steps wrote to GITHUB_ENV."""
        path = self.temporary / "env"
        lines = path.read_text("utf-8").splitlines() if path.exists() else []
        return dict(line.split("=", 1) for line in lines)
