"""Fuzzing of what reads untrusted input: `make fuzz`, or `python -m tests.fuzz --seconds 60 json yaml`."""
