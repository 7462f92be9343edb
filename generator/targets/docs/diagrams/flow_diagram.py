"""The picture of a contract: the two ends, the hub between them, and an arrow for each message."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from markupsafe import Markup

from generator.documents.xml import Xml, element
from generator.model import Release
from generator.model.perimeters import hosts_of
from generator.targets.docs.diagrams.flows import DISPATCH, Actor, Flow, Way, flows, partner
from generator.targets.docs.diagrams.measure import shortened
from generator.targets.docs.diagrams.svg import identifier, svg

WIDTH: Final = 680
LEFT, HUB, RIGHT = 92, 340, 588
TOP, LINE, BAR = 86, 38, 26
BOX_WIDTH, BOX_HEIGHT = 168, 52
TIP: Final = 8


def flow_diagram(release: Release, perimeter: str) -> Markup:
    """Who sends what to whom in a contract, as SVG text, safe to embed in HTML.

    Ids begin with `flow-` and the perimeter's words. A contract without messages gives the two ends and the hub.
    """
    found = flows(release, perimeter)
    height = TOP + LINE * len(found) + 14
    title = f"{perimeter}\u00a0: qui envoie quoi à qui"
    text = ", ".join(f"{flow.message} {flow.way.value}" for flow in found) or "aucun message"
    hosts = ", ".join(hosts_of(release, perimeter)) or "hub national"
    ends = ((LEFT, DISPATCH), (RIGHT, partner(perimeter)))
    parts = (
        *(element("path", d=f"M{x} {BOX_HEIGHT}V{height - 8}", class_="life") for x in (LEFT, RIGHT)),
        element("rect", x=HUB - BAR // 2, y=BOX_HEIGHT, width=BAR, height=height - BOX_HEIGHT - 8, class_="band"),
        *(_actor(x, actor) for x, actor in ends),
        _actor(HUB, Actor("Hub Santé", hosts), is_hub=True),
        *(_flow(flow, TOP + LINE * index + LINE // 2) for index, flow in enumerate(found)),
    )
    name = identifier("flow", perimeter)
    return svg(name, title, f"{title} ({release.version})\u00a0: {text}.", (WIDTH, height), *parts, kind="flow")


def _actor(x: int, actor: Actor, *, is_hub: bool = False) -> Xml:
    frame = element(
        "rect",
        x=x - BOX_WIDTH // 2,
        y=1,
        width=BOX_WIDTH,
        height=BOX_HEIGHT - 1,
        rx=6,
        class_="head" if is_hub else "box",
    )
    look = " type" if is_hub else ""
    name = element("text", text=shortened(actor.name, 22), x=x, y=23, class_=f"actor{look}")
    role = element("text", text=shortened(actor.role, 28), x=x, y=41, class_=f"note centred{look}")
    return Xml(frame + name + role)


def _flow(flow: Flow, y: int) -> Xml:
    half = (LEFT + HUB - BAR // 2) // 2
    other = (RIGHT + HUB + BAR // 2) // 2
    name = element("text", text=shortened(flow.message, 26), x=half, y=y - 7, class_="message")
    purpose = element("text", text=flow.purpose, x=other, y=y - 7, class_="note centred")
    tooltip = element("title", text=f"{flow.message}, {flow.way.value}")
    return element("g", tooltip, *_arrows(flow.way, y), name, purpose)


def _arrows(way: Way, y: int) -> Iterator[Xml]:
    near, far = HUB - BAR // 2, HUB + BAR // 2
    if way is Way.FROM_HUB:
        spans = ((near, LEFT), (far, RIGHT))
    elif way is Way.FROM_PARTNER:
        spans = ((RIGHT, far), (near, LEFT))
    else:
        spans = ((LEFT, near), (far, RIGHT))
    for start, end in spans:
        yield from _arrow(start, end, y, both=way is Way.BOTH)


def _arrow(start: int, end: int, y: int, *, both: bool) -> Iterator[Xml]:
    yield element("path", d=f"M{start} {y}H{end}", class_="line")
    for tip, other in ((end, start), *(((start, end),) if both else ())):
        back = TIP if other > tip else -TIP
        yield element("path", d=f"M{tip} {y}l{back} -4v8z", class_="tip")
