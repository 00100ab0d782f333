"""Stretches of words as a page has them, for tests of what is made of them."""

from ttdn_desktop.office.intake.pdf_rows import TextSpan

LETTER = 6.0
"""Points that a letter is wide here."""


def span(text: str, left: float, base: float, **others: object) -> TextSpan:
    """Return ``text`` as one stretch from ``left`` on, upright and 13 points high unless said otherwise."""
    said: dict[str, object] = {
        "right": left + LETTER * len(text), "size": 13.0, "bold": 0.0, "bold_lead": 0, "italic": False, "page": 1,
    } | others  # fmt: skip
    return TextSpan(text=text, left=left, base=base, **said)  # type: ignore[arg-type]
