"""The first page: the commune's dossiers as cards."""
