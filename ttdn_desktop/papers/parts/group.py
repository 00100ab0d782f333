"""Paragraphs under a heading."""

import msgspec


class Group(msgspec.Struct, frozen=True, rename={"heading": "tieu_de", "lines": "dong"}):
    """Paragraphs under a heading of their own; without one the heading is empty."""

    heading: str
    lines: tuple[str, ...]
