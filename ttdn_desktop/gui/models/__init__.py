"""Item models over the frozen records."""
