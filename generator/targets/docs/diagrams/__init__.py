"""Pictures of a release, as SVG text: pure functions, no system package, safe to embed in HTML."""

from generator.targets.docs.diagrams.class_diagram import class_diagram
from generator.targets.docs.diagrams.flow_diagram import flow_diagram
from generator.targets.docs.diagrams.svg import script, style

__all__ = ["class_diagram", "flow_diagram", "script", "style"]
