"""Small parts that several pages show."""
