"""Mutated higher plans and Word files: none may lead to an error that isn't the clerk's."""
