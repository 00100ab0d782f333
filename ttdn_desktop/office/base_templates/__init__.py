"""The base Word templates, written from the format rules."""
