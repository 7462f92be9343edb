"""One message of a release: read it, find what it is, check it, convert it between JSON and XML."""
