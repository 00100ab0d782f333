"""What of a text stays as it is: quotations, cited titles, names of files, addresses and links."""

import re
from collections.abc import Iterator

from ttdn_desktop.official_paper.citations import cited_titles

_QUOTATION = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*\"|«[^»]*(?:»|$)|‘[^’]{0,200}’")
"""One that isn't closed goes to the paragraph's end; ``‘`` may be an apostrophe, so its end is near."""

_CHUNK = re.compile(r"\S+")
_MARKS_OF_A_CHUNK = re.compile(r"[./@\\#_]")
_LINK = re.compile(
    r"://|\bwww\.|@|\\|^[(“\"]?#\w|[^\W_]_[^\W_]|\w\.(?:vn|com|org|net|edu|gov|info|asia)\b", re.IGNORECASE
)
_ADDRESS = re.compile(r"\bđịa chỉ[^.;:\n]{0,30}:[^.;\n]*", re.IGNORECASE)
"""Thirty letters: what stands between the word and its colon (``Địa chỉ liên hệ:``)."""

_FILE = re.compile(
    r"\.(?:docx?|xlsx?|pptx?|pdf|txt|rtf|jpe?g|png|gif|zip|rar|mp[34]|od[tsp]|csv|html?|ttdn)\b",
    re.IGNORECASE,
)
_BEFORE_FILE_NAME = re.compile(r"[,.;:(“\"«]|\b(?:tệp|tệp tin|tập tin|file)\s", re.IGNORECASE)
_LONGEST_FILE_NAME = 80
"""Letters of a file's name with spaces in it: a judgement, half of what Windows shows in a row."""


def shields(text: str) -> list[tuple[int, int]]:
    """Return where the words of ``text`` stay as they are."""
    return [
        *(match.span() for match in _QUOTATION.finditer(text)),
        *(match.span() for match in _ADDRESS.finditer(text)),
        *_links_and_files(text),
        *cited_titles(text),
    ]


def _links_and_files(text: str) -> Iterator[tuple[int, int]]:
    """Yield the names of files and links; each is looked for in what stands between white space."""
    if not _MARKS_OF_A_CHUNK.search(text):
        return

    for chunk in _CHUNK.finditer(text):
        if ending := _FILE.search(chunk[0]):
            is_plain = chunk[0][: ending.start()].isalpha()
            yield (_start_of_file_name(text, chunk.start()) if is_plain else chunk.start()), chunk.end()
        elif _LINK.search(chunk[0]):
            yield chunk.span()


def _start_of_file_name(text: str, last_word: int) -> int:
    """Return where the name of a file begins whose last word is a plain one: others stand before it."""
    earliest = max(last_word - _LONGEST_FILE_NAME, 0)
    begins = [match.end() for match in _BEFORE_FILE_NAME.finditer(text, earliest, last_word)]
    return begins[-1] if begins else earliest
