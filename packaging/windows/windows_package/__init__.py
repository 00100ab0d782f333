"""Makes Windows' package on Linux, from a clone, PyPI and Debian: ``packaging/windows/build``."""
