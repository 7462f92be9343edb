"""Publishing: to a server through the ecosystem's ordinary client, or into a folder laid out as a repository of it."""
