"""Taking a higher plan in, by the window."""
