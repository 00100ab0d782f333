"""How number and symbol of a paper are spelled: ``Số: 05/KH-UBND`` (Nghị định 30/2020, Phụ lục I, II.3)."""

import re
from collections.abc import Iterator

from ttdn_desktop.format_rules.recognise import Elements
from ttdn_desktop.format_rules.violations import Detail, detail

NUMBER = re.compile(r"Số(?P<colon>\s*:)?(?P<digits>[^/]*)/(?P<symbol>.*)", re.DOTALL)
"""A number line, also one that is spelled wrong: what stands before, between and behind its marks."""


def right_number(words: str) -> str:
    """Return a number line with its marks and spaces right; empty for one that tells no number."""
    match = NUMBER.match(words.strip())
    if match is None or not match["digits"].strip().isdecimal():
        return ""
    symbol = re.sub(r"\s+", "", match["symbol"])
    return f"Số: {int(match['digits']):02}/{symbol}"


def spelling_details(match: re.Match[str]) -> Iterator[Detail]:
    """Yield what of a number line is not spelled as ``Số: 05/KH-UBND`` (Phụ lục I, II.3)."""
    if match["colon"] is None:
        yield Detail("no-colon")
    elif match["colon"] != ":":
        yield Detail("space-before-colon")

    digits = match["digits"].strip()
    if re.search(r"\w", digits) and not re.fullmatch(r"0[1-9]|[1-9]\d*", digits):
        short = re.fullmatch(r"[1-9]", digits)
        yield detail("no-leading-zero" if short else "wrong-digits", digits=digits)
    elif re.fullmatch(r"[1-9]", digits):
        yield detail("no-leading-zero", digits=digits)

    symbol = match["symbol"]
    if digits and match["digits"] != match["digits"].rstrip():
        yield Detail("space-before-slash")

    if re.search(r"\s", symbol.strip()) or symbol != symbol.lstrip():
        yield Detail("space-in-symbol")
    elif not re.fullmatch(r"(\d{4}/)?[A-ZĐ][\wĐđ&.]*(-[A-ZĐ][\wĐđ&.]*)*", symbol.strip()):
        yield detail("wrong-symbol", symbol=symbol.strip())


def kind_details(match: re.Match[str], found: Elements) -> Iterator[Detail]:
    """Yield how the symbol isn't that of the paper's kind: ``KH-UBND`` for a plan."""
    code = found.kind_code
    symbol = re.sub(r"^\s*\d{4}\s*/", "", match["symbol"]).strip()
    if code and re.match(r"[\wĐđ]", symbol) and not re.match(rf"{code}\s*-", symbol):
        yield detail("symbol-of-another-kind", symbol=symbol, kind=code)
