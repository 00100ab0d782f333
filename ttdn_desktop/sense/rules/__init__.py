"""The rules, a function each, by the headings of docs/domain/sense.md."""
