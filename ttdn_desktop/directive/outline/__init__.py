"""The outline of a higher plan: sections and items, nested as on paper, and where they end."""
