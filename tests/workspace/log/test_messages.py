"""Each code of a problem has its message, and no message is left over."""
