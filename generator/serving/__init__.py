"""The output folder served to a browser on this machine, and to nobody else."""
