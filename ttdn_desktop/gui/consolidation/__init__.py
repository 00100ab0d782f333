"""The page of the higher office."""
