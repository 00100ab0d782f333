"""The year of one commune: frozen data, read from and written to JSON with checks."""
