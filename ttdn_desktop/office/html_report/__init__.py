"""A check's result as one page of the web: no script, no address outside, pictures inside."""
