"""Excel and CSV files, written and read."""
