"""TypeScript and JavaScript: an npm package of the messages, code lists and envelope of a release."""

from generator.targets.typescript.language import LANGUAGE, render

__all__ = ["LANGUAGE", "render"]
