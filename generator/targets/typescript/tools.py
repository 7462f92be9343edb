"""The tools of the TypeScript package."""

from __future__ import annotations

from typing import Final

from generator.toolchain.tools import Tool

NODE: Final = Tool("node", "runs the TypeScript package", "https://nodejs.org: Node 18 or later", "node")
NPM: Final = Tool("npm", "builds the npm package, publishes to npm-like registries", "comes with Node", "npm")
