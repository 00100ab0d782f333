"""Whom a report goes to: below its masthead under nd30, first in Nơi nhận under tt01."""

from collections.abc import Sequence


def addressee_lines(addressees: Sequence[str]) -> tuple[str, ...]:
    """Return ``Kính gửi: A.``, or with several a line each below ``Kính gửi:`` (Phụ lục I, phần I, II.9)."""
    if len(addressees) < 2:
        return tuple(f"Kính gửi: {addressee}." for addressee in addressees)
    ends = [";"] * (len(addressees) - 1) + ["."]
    return ("Kính gửi:", *(f"- {addressee}{end}" for addressee, end in zip(addressees, ends, strict=True)))


def addressees_as_recipients(addressees: Sequence[str], *, has_addressee: bool) -> tuple[str, ...]:
    """Return the first lines of Nơi nhận; ``has_addressee`` is whether the rule set has ``Kính gửi:``."""
    if has_addressee and addressees:
        return ("Như trên",)
    return tuple(f"{addressee.removesuffix(' (b/c)')} (b/c)" for addressee in addressees)
