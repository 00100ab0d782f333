"""Return slips, by the window."""
