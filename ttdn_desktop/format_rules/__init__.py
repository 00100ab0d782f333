"""The official format (thể thức) as data: one row a rule, each with its clause."""
