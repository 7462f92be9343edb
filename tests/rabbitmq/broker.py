"""A RabbitMQ of the tests' own: on loopback, in a folder of its own, under a node name and ports of its own."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

START_SECONDS = 120


def programs() -> Path | None:
    """The folder of RabbitMQ's own scripts; Debian's wrappers, which change the account, stand elsewhere."""
    found = shutil.which("rabbitmq-server")
    if found is None:
        return None
    folders = (Path("/usr/lib/rabbitmq/bin"), Path(found).resolve().parent)
    return next((folder for folder in folders if (folder / "rabbitmqctl").exists()), None)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@dataclass(frozen=True)
class Broker:
    """A node whose files are all below `folder`; `folder` holds `rabbitmq.conf`, its TLS files and definitions."""

    folder: Path
    programs: Path
    port: int
    distribution_port: int
    mapper_port: int

    @property
    def node(self) -> str:
        return f"hubgen{self.port}@localhost"

    @property
    def environment(self) -> dict[str, str]:
        loopback = "-kernel inet_dist_use_interface {127,0,0,1}"
        return {
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "HOME": str(self.folder),
            "RABBITMQ_NODENAME": self.node,
            "RABBITMQ_DIST_PORT": str(self.distribution_port),
            "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS": loopback,
            "RABBITMQ_MNESIA_BASE": str(self.folder / "mnesia"),
            "RABBITMQ_LOG_BASE": str(self.folder / "log"),
            "RABBITMQ_CONFIG_FILE": str(self.folder / "rabbitmq.conf"),
            "RABBITMQ_ENABLED_PLUGINS_FILE": str(self.folder / "enabled_plugins"),
            "RABBITMQ_PID_FILE": str(self.folder / "pid"),
            "ERL_EPMD_PORT": str(self.mapper_port),
            "ERL_EPMD_ADDRESS": "127.0.0.1",
        }

    def control(self, *arguments: str) -> str:
        """What `rabbitmqctl` says; an assertion fails where it does not succeed."""
        command = [str(self.programs / "rabbitmqctl"), "--quiet", "--node", self.node, *arguments]
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def definitions(self) -> dict[str, Any]:
        """All that the broker holds now, as it exports it."""
        path = self.folder / "exported.json"
        self.control("export_definitions", str(path))
        found: dict[str, Any] = json.loads(path.read_text("utf-8"))
        return found

    def start(self) -> subprocess.Popen[bytes]:
        """Start the node, and wait until its port answers."""
        (self.folder / "enabled_plugins").write_text("[rabbitmq_auth_mechanism_ssl].\n")
        with (self.folder / "output").open("wb") as output:
            command = [str(self.programs / "rabbitmq-server")]
            process = subprocess.Popen(command, env=self.environment, stdout=output, stderr=subprocess.STDOUT)
        end = time.monotonic() + START_SECONDS
        while not self._answers():
            if process.poll() is not None or time.monotonic() > end:
                process.kill()
                raise AssertionError((self.folder / "output").read_text("utf-8", "replace"))
            time.sleep(0.5)
        return process

    def stop(self, process: subprocess.Popen[bytes]) -> None:
        """Stop the node, and the port mapper that it started."""
        subprocess.run([str(self.programs / "rabbitmqctl"), "shutdown"], env=self.environment, capture_output=True)
        try:
            process.wait(60)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(30)
        subprocess.run(["epmd", "-port", str(self.mapper_port), "-kill"], env=self.environment, capture_output=True)

    def _answers(self) -> bool:
        with socket.socket() as probe:
            probe.settimeout(1)
            return probe.connect_ex(("127.0.0.1", self.port)) == 0
