"""Where the outline ends and the closing sentences begin."""

import re
from collections.abc import Mapping, Sequence

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.directive.outline import is_heading
from ttdn_desktop.directive.paragraphs import Paragraph
from ttdn_desktop.directive.roles import Role
from ttdn_desktop.official_paper.endings import ends_text

_CLOSES = re.compile(
    r"(?:tren day la|yeu cau|de nghi cac|de nghi thu truong|trong qua trinh"
    r"|qua trinh (?:trien khai|thuc hien)"
    r"|can cu (?:vao )?(?:noi dung |cac noi dung )?ke hoach|can cu (?:vao )?(?:chuc nang|noi dung)"
    r"|cac (?:so|phong|co quan|don vi|dia phuong|ban|nganh)|nhan duoc|uy ban nhan dan|ubnd|chu tich|dinh ky"
    r"|giao |ke hoach nay|noi dung ke hoach|thu truong|ket qua|bao cao|neu co|thoi gian gui|han gui)"
)
_ABOUT = re.compile(r"\b(?:bao cao|ke hoach)\b")


def find_closing(paragraphs: Sequence[Paragraph], marks: Mapping[int, Role]) -> int:
    """Return the index of the first closing paragraph (the number of paragraphs where there is none).

    The last unmarked paragraphs close the plan; they never leave a heading with nothing below it.
    """
    end = len(paragraphs)
    while end > 0 and _closes(paragraphs, end - 1, last=end == len(paragraphs), marks=marks):
        end -= 1
    return end


def _closes(paragraphs: Sequence[Paragraph], at: int, *, last: bool, marks: Mapping[int, Role]) -> bool:
    paragraph = paragraphs[at]
    role = marks.get(paragraph.lines[0])
    if role in ("closing", "due"):
        return True
    if role or paragraph.mark or paragraph.in_table or at == 0:
        return False

    plain = fold(paragraph.text)
    if plain.startswith("tren day la"):
        return True

    before = paragraphs[at - 1]
    if is_heading(before):
        return False
    if last and (before.mark or (ends_text(paragraph.text) and _ABOUT.search(plain))):
        return True
    return _CLOSES.match(plain) is not None
