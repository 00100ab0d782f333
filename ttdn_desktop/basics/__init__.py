"""Standard library only: errors, measures, dates, money, wording, paths."""
