"""Where the outline ends and the closing sentences begin."""

import re
from collections.abc import Mapping, Sequence

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.directive.outline.heading_form import is_heading
from ttdn_desktop.directive.paragraphs import Paragraph
from ttdn_desktop.directive.roles import Role
from ttdn_desktop.official_paper.endings import ends_text

_LAST_SENTENCE = "tren day la"
"""«Trên đây là Kế hoạch …»: begins the last sentence of nearly every paper."""

_CLOSING_WORDS = re.compile(
    r"(?:tren day la|yeu cau|de nghi cac|de nghi thu truong|trong qua trinh"
    r"|qua trinh (?:trien khai|thuc hien)"
    r"|can cu (?:vao )?(?:noi dung |cac noi dung )?ke hoach|can cu (?:vao )?(?:chuc nang|noi dung)"
    r"|cac (?:so|phong|co quan|don vi|dia phuong|ban|nganh)|nhan duoc|uy ban nhan dan|ubnd|chu tich|dinh ky"
    r"|giao |ke hoach nay|noi dung ke hoach|thu truong|ket qua|bao cao|neu co|thoi gian gui|han gui)"
)
"""How sentences after the outline begin: «Yêu cầu các cơ quan, đơn vị …», «Trong quá trình thực hiện, nếu có
khó khăn …», «Căn cứ nội dung Kế hoạch này …», «Định kỳ báo cáo …»."""

_REPORT_OR_PLAN = re.compile(r"\b(?:bao cao|ke hoach)\b")
"""What a last sentence that ends with ``./.`` speaks of; else it may be an item that ends the text so."""


def find_closing(paragraphs: Sequence[Paragraph], marks: Mapping[int, Role]) -> int:
    """Return the index of the first closing paragraph (the number of paragraphs where there is none).

    The last unmarked paragraphs close the plan; they never leave a heading with nothing below it.
    """
    end = len(paragraphs)
    while end > 0 and _is_closing(paragraphs, end - 1, is_last=end == len(paragraphs), marks=marks):
        end -= 1
    return end


def _is_closing(
    paragraphs: Sequence[Paragraph], index: int, *, is_last: bool, marks: Mapping[int, Role]
) -> bool:
    """Return whether the paragraph at ``index`` closes the plan, when all after it do."""
    paragraph = paragraphs[index]
    role = marks.get(paragraph.lines[0])

    if role in ("closing", "due"):
        return True
    if role or paragraph.mark or paragraph.in_table or index == 0:
        return False

    folded = fold(paragraph.text)
    if folded.startswith(_LAST_SENTENCE):
        return True
    if is_heading(paragraphs[index - 1]):
        return False
    if is_last and _ends_list_or_paper(paragraph.text, folded, after=paragraphs[index - 1]):
        return True
    return _CLOSING_WORDS.match(folded) is not None


def _ends_list_or_paper(text: str, folded: str, *, after: Paragraph) -> bool:
    """Return whether a last paragraph follows an item, or ends the text («./.») and speaks of the plan."""
    return after.mark is not None or (ends_text(text) and _REPORT_OR_PLAN.search(folded) is not None)
