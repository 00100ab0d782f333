"""ttdn-desktop: a commune's yearly plan and report on thông tin đối ngoại, on paper and offline."""

import logging

__version__ = "0.1.0"

# without a log in the data folder nothing goes anywhere: the last resort would print to the clerk
logging.getLogger(__name__).addHandler(logging.NullHandler())
