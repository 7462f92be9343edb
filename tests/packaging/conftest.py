"""The repository of packages that the tests share."""

from tests.packaging.support import shop

__all__ = ["shop"]
