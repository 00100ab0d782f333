"""What the commune's plan says, part by part in the order of the paper."""
