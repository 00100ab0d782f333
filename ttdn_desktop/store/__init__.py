"""What is kept on disk: crash-safe files, their older copies, the lock; TinyDB here and nowhere else."""
