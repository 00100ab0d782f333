"""A paper as a file: rendered, laid out, checked, brought back from Word."""
