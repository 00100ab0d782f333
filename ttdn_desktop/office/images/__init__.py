"""Charts, and pages of a PDF as pictures."""
