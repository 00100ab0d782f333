"""Mutated higher plans: none may lead to an error that isn't the clerk's (``python -m tests.fuzz``)."""
