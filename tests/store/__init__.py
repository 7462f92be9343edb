"""What is kept between runs changes how long they take, and nothing else."""
