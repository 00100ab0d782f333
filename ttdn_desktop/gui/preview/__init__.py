"""The real pages beside the questions, and on the printer."""
