"""Ready to sign and the register, by the window."""
