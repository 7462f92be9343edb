"""hubgen: from the Hub Santé's functional specifications (DSF) to code, schemas and documents."""

__version__ = "0.1.0"
