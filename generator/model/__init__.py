"""The intermediate model: what every input gives and every target reads."""

from generator.model.interface import Interface, VirtualHost
from generator.model.nomenclature import Code, Nomenclature
from generator.model.release import PerimeterVersion, Release, Schema
from generator.model.test_case import CheckedValue, Direction, TestCase, TestStep
from generator.model.types import Cardinality, Field, FieldType, ObjectType, Scalar

__all__ = [
    "Cardinality",
    "CheckedValue",
    "Code",
    "Direction",
    "Field",
    "FieldType",
    "Interface",
    "Nomenclature",
    "ObjectType",
    "PerimeterVersion",
    "Release",
    "Scalar",
    "Schema",
    "TestCase",
    "TestStep",
    "VirtualHost",
]
