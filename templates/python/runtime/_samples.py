"""The sample messages of a package: read from its files when they are asked for."""

from __future__ import annotations

from importlib.resources import files


def sample_text(module: str, ending: str) -> str:
    """The text of a message's sample; raises `LookupError` where the specifications give too few examples."""
    package, _, name = module.rpartition(".")
    file = files(package) / "samples" / f"{name}{ending}.json"
    if not file.is_file():
        raise LookupError(f"{module} has no sample")
    return file.read_text("utf-8")
