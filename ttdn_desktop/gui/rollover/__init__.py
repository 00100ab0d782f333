"""The page of next year's dossier."""
