"""Facts of Vietnamese official paper, each once: kinds, heads, authorities, numbering, citations, eras."""
