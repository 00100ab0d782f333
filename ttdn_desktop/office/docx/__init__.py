"""A .docx as a package: parts, styles, numbering, plain text, small edits of its XML."""
