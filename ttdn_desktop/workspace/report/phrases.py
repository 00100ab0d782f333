"""Phrases for a report's texts, to be put in and changed."""

from functools import cache

import msgspec

from ttdn_desktop.basics.paths import resources_dir


@cache
def phrases() -> dict[str, tuple[str, ...]]:
    """Return the phrases by the report's field that they are for."""
    body = (resources_dir() / "report_phrases.json").read_bytes()
    return msgspec.json.decode(body, type=dict[str, tuple[str, ...]])
