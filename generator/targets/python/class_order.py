"""The order of a message's classes: each after those that it refers to, as far as cycles allow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

References = Sequence[Sequence[int]]


@dataclass(frozen=True, slots=True)
class ClassOrder:
    """The numbers of the classes in the order to print them, and of those that are completed at the end."""

    classes: tuple[int, ...]
    completed: tuple[int, ...]


def class_order(references: References) -> ClassOrder:
    """The order of classes of which number `n` refers to those in `references[n]`; the first is the root.

    Without recursion: types may be nested deeper than Python's calls. A class that refers to one that is printed
    after it, or to itself, is completed once all are there.
    """
    order = tuple(_after_their_references(references))
    place = {number: at for at, number in enumerate(order)}
    late = (number for number in order if any(place[used] >= place[number] for used in references[number]))
    return ClassOrder(order, tuple(late))


def _after_their_references(references: References) -> Iterator[int]:
    seen: set[int] = set()
    for start in range(len(references)):
        open_classes = [(start, iter(references[start]))] if start not in seen else []
        seen.add(start)
        while open_classes:
            number, left = open_classes[-1]
            following = next((used for used in left if used not in seen), None)
            if following is None:
                yield number
                open_classes.pop()
            else:
                seen.add(following)
                open_classes.append((following, iter(references[following])))
