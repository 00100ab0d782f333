"""What the higher office's consolidated report says."""
