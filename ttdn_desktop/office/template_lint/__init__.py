"""Whether a Word template can be filled: each wrong tag with its place and its fix."""
