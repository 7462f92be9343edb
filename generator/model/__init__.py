"""The intermediate model: what every input gives and every target reads."""

from generator.model.interface import Binding, Interface, VirtualHost
from generator.model.nomenclature import Code, Nomenclature
from generator.model.release import PackageNames, PerimeterVersion, Release, Schema
from generator.model.rules import Bounds, Choice, ListBounds, Unsupported
from generator.model.test_case import CheckedValue, Direction, TestCase, TestStep
from generator.model.types import AnyOf, ArrayOf, Cardinality, Field, FieldType, ObjectType, Scalar, ValueRules

__all__ = [
    "AnyOf",
    "ArrayOf",
    "Binding",
    "Bounds",
    "Cardinality",
    "CheckedValue",
    "Choice",
    "Code",
    "Direction",
    "Field",
    "FieldType",
    "Interface",
    "ListBounds",
    "Nomenclature",
    "ObjectType",
    "PackageNames",
    "PerimeterVersion",
    "Release",
    "Scalar",
    "Schema",
    "TestCase",
    "TestStep",
    "Unsupported",
    "ValueRules",
    "VirtualHost",
]
