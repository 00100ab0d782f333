"""The text between kind and closing block: subject, addressees, legal bases, body."""

import re

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.format_rules.elements import Elements
from ttdn_desktop.format_rules.facts import Para
from ttdn_desktop.official_paper.addressees import begins_addressees, names_addressee_beside
from ttdn_desktop.official_paper.marks import ARABIC, ROMAN

_TYPED_LINE = re.compile(r"[_\-–—=*.~ ]{3,}")
"""Dashes or dots in place of a drawn line; two may be a slip of the finger."""

_BASE = re.compile(r"(can cu|thuc hien|theo|xet|tren co so)\b")
"""``Căn cứ …``, ``Theo đề nghị của …`` and ``Xét …`` as in Phụ lục III; communes also write the other two."""

_CITED_BASE = "can cu"
"""What a legal base begins with in the decree's specimens; the other beginnings may be of a sentence too."""

_ORGAN_ACTS = re.compile(r",\s*(uy ban nhan dan|ubnd|chu tich)\b.*\b(ban hanh|xay dung|bao cao|ke hoach)")
"""``Thực hiện Kế hoạch …, Ủy ban nhân dân xã ban hành …``: a sentence of the body, no base."""

# how the text begins, so that the subject ends before it
_OPENINGS = ("can cu", "thuc hien ke hoach", "thuc hien nghi quyet", "thuc hien chi thi")
_SENTENCE_LENGTH = 60
"""A judgement: so long and with a stop at its end it is a sentence; a subject has no stop, however long."""

_SUBJECT_LINES = 4
"""A judgement: more lines are a text set in the middle or in bold."""

_ADDRESSEE_LENGTH = 160
"""A judgement: an organ's name takes two lines at most; a longer paragraph is the text."""


def is_typed_line(para: Para) -> bool:
    """Return whether a paragraph is a row of dashes or dots in place of a drawn line."""
    return _TYPED_LINE.fullmatch(para.words) is not None


def begins_as_base(folded: str) -> bool:
    """Return whether a folded paragraph begins as legal bases do."""
    return _BASE.match(folded) is not None


def read_text(elements: Elements, text: list[Para]) -> None:
    """Set subject, addressees, bases and body, each of which begins where the one before it ends."""
    index = _read_subject(elements, text)
    index = _read_addressees(elements, text, index)
    index = _read_bases(elements, text, index)
    elements.body = text[index:]


def _read_subject(elements: Elements, text: list[Para]) -> int:
    """Set the subject and the line typed below it; return the index behind them."""
    for index, para in enumerate(text):
        if is_typed_line(para):
            elements.typed_lines["subject.rule"] = para
        elif _goes_on_subject(elements, para):
            elements.subject.append(para)
        else:
            return index

    return len(text)


def _goes_on_subject(elements: Elements, para: Para) -> bool:
    if begins_addressees(fold(para.words)) or _begins_text(para):
        return False

    stands_out = para.align == "center" or all(run.bold for run in para.runs if run.text.strip())
    if not elements.subject:
        return elements.kind is not None or (stands_out and bool(elements.kind_code))
    is_unfinished_list = para.words.endswith((":", ";"))
    return stands_out and len(elements.subject) < _SUBJECT_LINES and not is_unfinished_list


def _begins_text(para: Para) -> bool:
    words = fold(para.words)
    if ROMAN.match(para.words) or ARABIC.match(para.words) or words.startswith(_OPENINGS):
        return True
    is_sentence = len(words) > _SENTENCE_LENGTH and words.endswith((":", ";", "."))
    return is_sentence and para.align != "center"


def _read_addressees(elements: Elements, text: list[Para], index: int) -> int:
    """Set the part ``Kính gửi`` that begins at ``index``; return the index behind it."""
    if index >= len(text) or not begins_addressees(fold(text[index].words)):
        return index

    elements.addressee.append(text[index])
    is_list = not names_addressee_beside(fold(text[index].words))

    for para in text[index + 1 :]:
        begins_other = _begins_text(para) or len(para.words) >= _ADDRESSEE_LENGTH
        if begins_other or not (para.words.startswith(("-", "–")) or is_list):
            break
        elements.addressee.append(para)

    return index + len(elements.addressee)


def _read_bases(elements: Elements, text: list[Para], start: int) -> int:
    """Set the legal bases that begin at ``start``; return the index behind them."""
    end = start
    for index in range(start, len(text)):
        if not _is_base(text, index, is_first=end == start):
            break
        end = index + 1

    elements.bases = text[start:end]
    return end


def _is_base(text: list[Para], index: int, *, is_first: bool) -> bool:
    """Return whether a paragraph is a legal base; ``is_first``: no base stands before it."""
    words = fold(text[index].words)
    if not begins_as_base(words) or ROMAN.match(text[index].words) or words.endswith(":"):
        return False

    acts = _ORGAN_ACTS.search(words) is not None
    is_cited = words.startswith(_CITED_BASE)
    goes_on = not is_first and not acts and words.endswith((",", "."))
    if (is_cited and not acts) or goes_on or words.endswith(";"):
        return True

    # a sentence before bases that still follow (“Căn cứ …”) within two paragraphs is one of them
    following = text[index + 1 : index + 3]
    return not is_cited and any(fold(para.words).startswith(_CITED_BASE) for para in following)
