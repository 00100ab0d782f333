"""Template packs: manifest, interview, Word templates, sample."""
