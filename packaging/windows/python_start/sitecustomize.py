"""Python imports this module by its name at each start (https://docs.python.org/3/library/site.html)."""

import os
import sys

from archive_finder import ArchiveFinder

_FOLDER = os.path.dirname(sys.executable)
_LIBRARY = os.path.join(_FOLDER, "python311.zip")

# behind Python's built-in and frozen modules, before the finder that looks into folders
sys.meta_path[-1:-1] = [
    ArchiveFinder(os.path.join(_FOLDER, "modules.zip"), os.path.join(_FOLDER, "lib")),
    ArchiveFinder(_LIBRARY, _LIBRARY),
]
