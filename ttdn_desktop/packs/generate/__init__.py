"""A template pack generated from a higher plan."""
