"""Money in whole đồng and other amounts, in figures and in words."""

from decimal import Decimal

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_GROUPS = ("", " nghìn", " triệu")
"""The words behind each three digits; ``tỷ`` is counted from one again: ``một nghìn tỷ``."""

_BILLION = 1_000_000_000
_LIMIT = 1_000_000 * _BILLION
"""No budget holds so much; a million tỷ would be ``triệu tỷ``, which nobody writes."""


def format_amount(amount: int) -> str:
    """Return ``amount`` as ``12.500.000``."""
    return f"{amount:,}".replace(",", ".")


def format_quantity(amount: float) -> str:
    """Return an amount as Vietnamese writes it, all its decimals kept: ``1.250`` or ``2,5``."""
    # through the shortest text that reads back: 0.1 is "0.1", 1e-05 "0.00001"
    whole, _, decimals = f"{Decimal(str(amount)):f}".partition(".")
    decimals = decimals.rstrip("0")
    return f"{format_amount(int(whole))},{decimals}" if decimals else format_amount(int(whole))


def parse_amount(text: str) -> int | None:
    """Return the amount that ``text`` means (``12.500.000``, ``12500000 đ``), or None if it means none."""
    # đồng has no decimals, so a comma too parts thousands: "12,500,000" as spreadsheets show it
    bare = text.lower().replace("đồng", "").replace("đ", "")
    digits = "".join(char for char in bare if not char.isspace() and char not in ".,")
    return int(digits) if digits.isascii() and digits.isdecimal() else None


def amount_in_words(amount: int) -> str:
    """Return ``amount`` in words, without the currency: ``một triệu không trăm linh năm nghìn``.

    No library was right in all of 15 "mười lăm", 105 "linh năm" and 1.005.000 "không trăm linh năm
    nghìn": num2words says "lẻ" and leaves the empty hundreds out.
    Raises ValueError for a negative amount and from a million tỷ on.
    """
    if not 0 <= amount < _LIMIT:
        raise ValueError(amount)
    if amount == 0:
        return _DIGITS[0]

    billions, rest = divmod(amount, _BILLION)
    parts: list[str] = []

    if billions:
        parts.append(_below_billion(billions, full=False) + " tỷ")

    if rest:
        parts.append(_below_billion(rest, full=bool(billions)))

    return " ".join(parts)


def _below_billion(number: int, *, full: bool) -> str:
    """Return the words of up to nine digits; ``full``: digits stand before, so empty hundreds count."""
    parts: list[str] = []
    for power in (2, 1, 0):
        group = number // 1000**power % 1000
        if group:
            parts.append(_three_digits(group, full=full or bool(parts)) + _GROUPS[power])
    return " ".join(parts)


def _three_digits(number: int, *, full: bool) -> str:
    hundreds, rest = divmod(number, 100)
    # empty hundreds count only behind other digits: 1.005 is "một nghìn không trăm linh năm", 5 is "năm"
    words = [f"{_DIGITS[hundreds]} trăm"] if hundreds or full else []
    tens, ones = divmod(rest, 10)

    if tens == 0 and ones and words:
        words.append("linh")
    elif tens == 1:
        words.append("mười")
    elif tens > 1:
        words.append(f"{_DIGITS[tens]} mươi")

    if ones:
        words.append(_ones(ones, after_tens=tens))

    return " ".join(words)


def _ones(ones: int, *, after_tens: int) -> str:
    """Return the last digit's word: 21 is ``hai mươi mốt`` but 11 ``mười một``; 15 and 25 end in ``lăm``."""
    if ones == 1 and after_tens > 1:
        return "mốt"
    if ones == 5 and after_tens > 0:
        return "lăm"
    return _DIGITS[ones]
