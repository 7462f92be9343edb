"""The intermediate model: what every input gives and every target reads."""

from generator.model.interface import Interface, VirtualHost
from generator.model.nomenclature import Code, Nomenclature
from generator.model.release import PerimeterVersion, Release, Schema
from generator.model.types import Cardinality, Field, FieldType, ObjectType, Scalar

__all__ = [
    "Cardinality",
    "Code",
    "Field",
    "FieldType",
    "Interface",
    "Nomenclature",
    "ObjectType",
    "PerimeterVersion",
    "Release",
    "Scalar",
    "Schema",
    "VirtualHost",
]
