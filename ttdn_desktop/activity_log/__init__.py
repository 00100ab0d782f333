"""The log of a year: figures, progress, search, months, calendar, columns of its sheets."""
