"""Figures of the year: counted from the log, of one commune and of many."""
