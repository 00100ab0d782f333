"""What a paper says: the faults of sense for which it is sent back (docs/domain/sense.md)."""
