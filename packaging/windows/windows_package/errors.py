"""What stops a build."""


class BuildError(Exception):
    """The package can't be made; the text says what is missing and what to do."""
