"""One folder a target; each is found by its entry point in the group `hubgen.targets`."""
