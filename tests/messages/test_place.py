"""Paths of values: what holds them, and the names on them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.wording.path import join, names, upwards


def test_paths_are_quoted_where_a_name_is_not_plain() -> None:
    assert list(upwards("$.a[2].b")) == ["$.a[2].b", "$.a[2]", "$.a", "$"]
    assert join("$", "it's\n") == r"$['it\'s\n']" and join("$.a", "_b1") == "$.a._b1"


@given(st.lists(st.tuples(st.text(), st.booleans())))
def test_the_names_of_a_path_are_those_that_it_was_made_of(parts: list[tuple[str, bool]]) -> None:
    path = "$"
    for name, is_list in parts:
        path = join(path, name) + ("[7]" if is_list else "")
    assert names(path) == tuple(name for name, _ in parts)
