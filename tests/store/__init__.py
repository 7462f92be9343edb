"""What is cached changes how long they take, and nothing else."""
