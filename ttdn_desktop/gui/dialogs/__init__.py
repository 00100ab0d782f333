"""Dialogs, each one question."""
