"""What of a text stays as it is: quotations, cited titles, names of files, addresses and links."""

import re
from collections.abc import Iterator

from ttdn_desktop.official_paper.citations import cited_titles

_LINK = re.compile(
    r"\S*(?:://|www\.|@)\S*|\S*\\\S*|#\S+|\S+\.(?:vn|com|org|net|edu|gov|info|asia)\b\S*|\w*[^\W_]_[^\W_]\w*",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\bđịa chỉ[^.;:\n]{0,30}:[^.;\n]*", re.IGNORECASE)
"""Thirty letters: what stands between the word and its colon (``Địa chỉ liên hệ:``)."""

_FILE = re.compile(
    r"(?P<stem>[^\s“”\"«»(]*)\.(?:docx?|xlsx?|pptx?|pdf|txt|rtf|jpe?g|png|gif|zip|rar|mp[34]|od[tsp]|csv|html?|ttdn)\b",
    re.IGNORECASE,
)
_BEFORE_FILE_NAME = re.compile(r"[,.;:(“\"«]|\b(?:tệp|tệp tin|tập tin|file)\s", re.IGNORECASE)
_LONGEST_FILE_NAME = 80
"""Letters of a file's name with spaces in it: a judgement, half of what Windows shows in a row."""

_OPEN_QUOTATION = re.compile(r"[“«][^”»]*$|“[^”]*”|\"[^\"]*\"|«[^»]*»|‘[^’]*’")


def shields(text: str) -> list[tuple[int, int]]:
    """Return where the words of ``text`` stay as they are."""
    return [
        *(match.span() for match in _OPEN_QUOTATION.finditer(text)),
        *(match.span() for match in _LINK.finditer(text)),
        *(match.span() for match in _ADDRESS.finditer(text)),
        *_file_names(text),
        *cited_titles(text),
    ]


def _file_names(text: str) -> Iterator[tuple[int, int]]:
    """Yield the names of files; one that ends with a plain word has others before it."""
    for match in _FILE.finditer(text):
        start = match.start()
        if match["stem"].isalpha():
            earliest = max(start - _LONGEST_FILE_NAME, 0)
            begins = [one.end() for one in _BEFORE_FILE_NAME.finditer(text, earliest, start)]
            start = begins[-1] if begins else earliest
        yield start, match.end()
