"""Messages from one release to another: tables derived from the diff, declared where they must be, interpreted."""
