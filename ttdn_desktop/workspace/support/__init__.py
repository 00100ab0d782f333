"""What helps somebody help the clerk: the log, the program's facts, the support file."""
