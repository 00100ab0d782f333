"""A newer version of a pack: what differs, and a dossier brought over to it."""
