"""Characters of Word's symbol fonts, which lie in Unicode's private area and mean nothing in another font."""

SYMBOL_CHARACTERS = {
    "\uf02d": "-", "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf02b": "+",
}  # fmt: skip
"""The marks of lists in Symbol and Wingdings that Word offers, and the ordinary characters they look like."""
