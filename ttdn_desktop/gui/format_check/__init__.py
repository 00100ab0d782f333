"""The page of the format check."""
