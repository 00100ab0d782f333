"""Word, PDF and Excel files here and nowhere else."""
