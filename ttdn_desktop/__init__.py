"""ttdn-desktop: a unit's yearly plans under a higher plan and its reports on them, on paper and offline."""

import logging

__version__ = "0.1.0"

# without a log in the data folder nothing goes anywhere: the last resort would print to the clerk
logging.getLogger(__name__).addHandler(logging.NullHandler())
