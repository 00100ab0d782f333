"""From a Word template and a paper's fields to the document, safe for templates from outside."""
