"""Who uses this machine just now."""

import getpass


def user_name() -> str:
    """Return the name the user has signed in with, empty where the system doesn't tell."""
    # on Windows without the usual variables getpass imports `pwd`, which isn't there
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
