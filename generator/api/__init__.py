"""The conversion service: messages validated and carried across over HTTP (`hubgen serve --api`)."""
