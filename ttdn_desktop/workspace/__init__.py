"""The one door for window and command line, in verbs."""
