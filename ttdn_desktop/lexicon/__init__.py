"""Words of the offices: lists that an office may edit, texts compared by them, words that go with a level."""
