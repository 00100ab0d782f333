"""The report of a dossier: editing, findings, what its page shows, its files."""
