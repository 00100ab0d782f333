"""The higher office's work: files of many communes brought together."""
