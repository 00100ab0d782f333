"""What the year-end or six-month report says, part by part in the order of the paper."""
