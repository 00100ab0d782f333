"""What the commune's papers say, as data: the plan from a dossier and its pack."""
