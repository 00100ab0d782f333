"""Which words of a text have a capital too many or too few (docs/domain/capitals.md).

A text becomes a line of tokens; each row of the page is a matcher over them, started by the words it is
about; what touches or overlaps is one fault.
"""
