"""A unit's own papers of earlier years, understood: what its plan and report say, and a dossier of them."""
