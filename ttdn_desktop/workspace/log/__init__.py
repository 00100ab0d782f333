"""The activity log of a dossier: recording, evidence, sheets in and out, chart."""
