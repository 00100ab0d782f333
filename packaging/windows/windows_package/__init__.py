"""Makes the Windows package on Linux, from a clone, PyPI and Debian's compilers alone: ``packaging/windows/build``."""
