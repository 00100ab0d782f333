"""Write every sample again: `.venv/bin/python tests/samples/superior_plans/make/build.py [FAMILY...]`."""

import importlib
import sys

FAMILIES = ("texts", "words", "numbered", "old_fonts", "printed", "varied", "broken")

if __name__ == "__main__":
    for family in sys.argv[1:] or FAMILIES:
        importlib.import_module(family).build()
