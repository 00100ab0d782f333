"""Ready to sign, issuing, and the register of outgoing documents."""
