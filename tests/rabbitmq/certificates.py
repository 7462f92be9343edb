"""Certificates as the IGC Santé would give them: one authority, the client's id as common name."""

from __future__ import annotations

import ssl
from pathlib import Path

import trustme


class Certificates:
    """An authority, and the files of those whom it vouches for."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True)
        self._folder, self._authority = folder, trustme.CA()
        self._authority.cert_pem.write_to_path(str(folder / "ca.pem"))
        server = self._authority.issue_cert("localhost", "127.0.0.1")
        server.private_key_pem.write_to_path(str(folder / "server-key.pem"))
        for index, blob in enumerate(server.cert_chain_pems):
            blob.write_to_path(str(folder / "server.pem"), append=index > 0)

    def context(self, common_name: str | None, authority: trustme.CA | None = None) -> ssl.SSLContext:
        """The TLS side of a client; without a name, of one that has no certificate."""
        context = ssl.create_default_context(cafile=str(self._folder / "ca.pem"))
        if common_name is not None:
            issuer = authority or self._authority
            issuer.issue_cert("client.invalid", common_name=common_name).configure_cert(context)
        return context
