"""What each paper says: a dossier and a pack put into the words of a document."""
