"""The way to a first message in Ruby."""

from __future__ import annotations

from typing import Any

from generator.languages.start import Start, Step
from generator.model import Release
from generator.targets.first_message import FirstMessage, first_message, named
from generator.targets.rendering import code, render
from generator.targets.ruby.facts import line_of
from generator.targets.ruby.literals import identifier, string
from generator.targets.ruby.naming import RUBY
from generator.targets.ruby.version import rubygems


def start(release: Release) -> Start:
    """The gem, the program."""
    gem = f"{line_of(release.package, release.major).gem} --version {rubygems(release.version)}"
    install = f'gem install --no-document --conservative --source "$DEPOT/rubygems" {gem}\n'
    found = first_message(release)
    program = render("ruby", "first_message.rb.jinja", **_facts(found, release)) if found else ""
    steps = [Step("Installer le gem\u00a0; RubyGems installe aussi Nokogiri, s’il manque.", install)]
    if program:
        steps += [Step("Écrire le programme.", program, "first_message.rb")]
        steps += [Step("L’exécuter.", "ruby first_message.rb\n")]
    return Start("Ruby ≥ 3.0", tuple(steps), program, "examples/first_message.rb")


def _facts(message: FirstMessage, release: Release) -> dict[str, Any]:
    names = named(message, release, RUBY)
    first = {
        "module": identifier(names.module),
        "root": identifier(names.root),
        "fields": [(identifier(name), string(value)) for name, value in names.values],
        "wrong": string(message.without_fields),
        "host": string(message.host) if message.host else "",
        "comma": lambda is_last: code("") if is_last else code(","),
    }
    line = line_of(release.package, release.major)
    return {"first": first, "gem": {"name": identifier(line.gem), "line": line.module}}
