"""Secrets come from the environment or from a client's own configuration, and are told to nobody."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

PUBLIC: Final = ("TWINE_USERNAME", "MAVEN_USERNAME")
SECRET: Final = (
    "TWINE_PASSWORD",
    "TWINE_CERT_PASSWORD",
    "GEM_HOST_API_KEY",
    "RUBYGEMS_API_KEY",
    "GEM_HOST_OTP_CODE",
    "NUGET_API_KEY",
    "MAVEN_PASSWORD",
    "MAVEN_GPG_PASSPHRASE",
)
MASK: Final = "***"
SHORTEST: Final = 4
"""A shorter value is in any text: masking it would tell more than it hides."""


def masked(text: str, environment: Mapping[str, str]) -> str:
    """`text` without the values of the secrets in `environment`, whatever put them there."""
    values = {environment.get(name, "") for name in SECRET}
    for value in sorted(values, key=len, reverse=True):
        if len(value) >= SHORTEST:
            text = text.replace(value, MASK)
    return text


def told(environment: Mapping[str, str], names: tuple[str, ...]) -> str:
    """The variables among `names` that a command will read, as a shell would set them, without their values."""
    return " ".join(f"{name}={MASK}" for name in names if environment.get(name))
