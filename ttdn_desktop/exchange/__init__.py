"""The file a commune sends to the higher office (.ttdn)."""
