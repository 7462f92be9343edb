"""Checks of the patterns: each must be one, and one that every target can carry."""

from __future__ import annotations

from generator.diagnostics import Collector
from generator.model import Release
from generator.patterns import BadPattern, is_linear, matchers, portability_problems


def check_patterns(release: Release, collector: Collector) -> Release:
    """Report patterns that are none (an error), or that not every engine knows (a warning)."""
    for schema in release.schemas:
        for item in schema.all_types:
            for field in item.fields:
                pattern, place = field.type.pattern, field.type.details_location or field.location
                if pattern is None:
                    continue
                problems = portability_problems(pattern)
                if problems:
                    collector.warning(
                        "non-portable-pattern",
                        place,
                        f"{field.name}: {pattern!r} uses {', '.join(problems)}",
                        "write it with groups, classes, alternatives and counts only",
                    )
                try:
                    if not is_linear(pattern):
                        matchers(pattern)
                        collector.warning(
                            "slow-pattern",
                            place,
                            f"{field.name}: {pattern!r} takes some engines more than linear time",
                            "write it so that no text matches on two ways: no repetition that may meet itself",
                        )
                except BadPattern as error:
                    collector.error(
                        "bad-pattern",
                        place,
                        f"{field.name}: {pattern!r} cannot be used as a pattern: {error}",
                        "correct the regular expression after REGEX:",
                        touches=frozenset({schema.name}),
                    )
    return release
