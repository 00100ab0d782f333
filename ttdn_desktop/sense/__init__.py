"""What a paper says: faults of sense that a records officer or a deputy chair sends back (docs/domain/sense.md)."""
