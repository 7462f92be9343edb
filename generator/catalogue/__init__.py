"""The catalogue: which message, in which version, travels on which virtual host of which release, in which packages."""

from generator.catalogue.model import Carried, Catalogue, Contract, Edition, Host, Package
from generator.catalogue.survey import catalogue

__all__ = ["Carried", "Catalogue", "Contract", "Edition", "Host", "Package", "catalogue"]
