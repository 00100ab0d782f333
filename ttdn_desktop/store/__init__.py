"""TinyDB here and nowhere else: crash-safe storage, generations, lock."""
