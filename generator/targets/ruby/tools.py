"""The tools of the Ruby package."""

from __future__ import annotations

from typing import Final

from generator.toolchain.tools import Tool

RUBY: Final = Tool("ruby", "runs the Ruby package", "apt-get install ruby ruby-nokogiri", "ruby")
GEM: Final = Tool("gem", "builds the gem, publishes to RubyGems-like repositories", "apt-get install ruby", "gem")
