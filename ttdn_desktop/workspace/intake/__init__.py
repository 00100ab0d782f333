"""A higher office's plan taken in: from its file to a pack and a dossier."""
