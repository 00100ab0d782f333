"""The settings page, and choosing the unit."""
