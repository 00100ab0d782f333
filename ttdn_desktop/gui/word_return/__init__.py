"""A paper back from Word, by the window."""
