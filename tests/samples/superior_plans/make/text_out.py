"""A plan as text, as it comes out of a PDF or an e-mail."""

import textwrap
from collections.abc import Sequence
from pathlib import Path


def write_text(
    path: Path,
    paragraphs: Sequence[str],
    *,
    width: int = 0,
    gap: str = "\n",
    end: str = "\n",
    bom: bool = False,
) -> None:
    """Write ``paragraphs``, wrapped at ``width`` characters if it is not 0, with ``gap`` lines between."""
    shown = [
        textwrap.fill(p, width, break_on_hyphens=False) if width and "\n" not in p else p for p in paragraphs
    ]
    text = (("\n" + gap).join(shown) + "\n").replace("\n", end)
    path.write_bytes(text.encode("utf-8-sig" if bom else "utf-8"))
