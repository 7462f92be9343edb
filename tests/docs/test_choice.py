"""Which version for which perimeter; LTS and candidate marks; the largest perimeter comes before the technical ones."""

from __future__ import annotations

from dataclasses import replace

from generator.model import PerimeterVersion, Release
from generator.model.perimeters import messages_of, perimeter_names
from generator.targets.docs.choice import choices
from generator.targets.docs.editions import alone, editions
from generator.targets.docs.frames import Frames
from generator.targets.docs.home import perimeters
from generator.targets.docs.site import site_home
from tests.golden.small import small_release


def test_each_perimeter_has_the_releases_that_carry_it(releases: list[Release]) -> None:
    found = dict(choices(editions(releases)))
    assert set(found) == {name for item in releases for name in perimeter_names(item)}
    for name, items in found.items():
        wanted = [
            release.version
            for release in reversed(releases)
            if messages_of(release, name) or any(item.perimeter == name for item in release.perimeters)
        ]
        assert [item.edition.version for item in items] == wanted


def test_a_candidate_is_marked_and_no_final_release_is_called_older_for_it() -> None:
    older = small_release()
    newer = replace(older, version="9.2.0-rc.1", is_lts=False)
    found = editions([older, newer])
    page = site_home(Frames(found)).content.decode()
    assert page.count(">candidate</em>") == 2 and page.count(">LTS</em>") == 2
    assert Frames(found).of(found[0], "index.html").newer is None
    final = editions([older, newer, replace(older, version="9.3.0")])
    for number in (0, 1):
        newest = Frames(final).of(final[number], "index.html").newer
        assert newest is not None and newest.version == "9.3.0"
    assert Frames(final).of(final[2], "index.html").newer is None


def test_the_first_page_begins_with_the_largest_perimeter_that_nobody_ordered(releases: list[Release]) -> None:
    release = replace(releases[-1], perimeters=())
    sizes = [len(item.messages) for item in perimeters(alone(release))]
    assert sizes == sorted(sizes, reverse=True)
    named = replace(release, perimeters=(PerimeterVersion("15-SMUR", ("1.7",)), PerimeterVersion("15-15", ("2.1",))))
    assert [item.name for item in perimeters(alone(named))][:2] == ["15-SMUR", "15-15"]
