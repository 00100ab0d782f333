"""The text between kind and closing block: subject, addressees, who decides, legal bases, act, body."""

import re
from collections.abc import Sequence
from itertools import groupby

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.format_rules.elements import Division, Elements
from ttdn_desktop.format_rules.facts import Facts, Para
from ttdn_desktop.format_rules.lines import joined, lines_of
from ttdn_desktop.format_rules.recognise.notes import note_at
from ttdn_desktop.official_paper.addressees import begins_addressees, names_addressee_beside
from ttdn_desktop.official_paper.divisions import ACTS, ARTICLE, is_division_label, names_decider
from ttdn_desktop.official_paper.endings import is_attachment_note
from ttdn_desktop.official_paper.marks import ARABIC, ROMAN

_TYPED_LINE = re.compile(r"[_\-–—=*.~ ]{3,}")
"""Dashes or dots in place of a drawn line; two may be a slip of the finger."""

_BASE = re.compile(r"(can cu|thuc hien|theo|xet|tren co so)\b")
"""``Căn cứ …``, ``Theo đề nghị của …`` and ``Xét …`` as in Phụ lục III; communes also write the other two."""

_CITED_BASE = "can cu"
"""What a legal base begins with in the decree's specimens; the other beginnings may be of a sentence too."""

_ORGAN_ACTS = re.compile(
    r",\s*(uy ban nhan dan|ubnd|hoi dong nhan dan|chu tich|van phong|phong|so|trung tam|ban|cong an|truong)"
    r"\b.*"
    r"\b(ban hanh|xay dung|bao cao|ke hoach|thong bao|de nghi|yeu cau|trinh|kinh trinh|huong dan|trien khai"
    r"|to chuc|gui|tra loi|co y kien|giao|moi|dang ky|phuc dap)\b"
)
"""``Thực hiện Kế hoạch …, Ủy ban nhân dân xã ban hành …``: a sentence of the body, no base."""

# how the text begins, so that the subject ends before it
_OPENINGS = ("can cu", "thuc hien ke hoach", "thuc hien nghi quyet", "thuc hien chi thi")
_SENTENCE_LENGTH = 60
"""A judgement: so long and with a stop at its end it is a sentence; a subject has no stop, however long."""

_SUBJECT_LINES = 4
"""A judgement: more lines are a text set in the middle or in bold."""

_ADDRESSEE_LENGTH = 160
"""A judgement: an organ's name takes two lines at most; a longer paragraph is the text."""

_DASHES = ("-", "–", "+")
_ANNOUNCED_WITHIN = 3
"""A judgement: who sends to whom is said in the first three lines, two of them one long name."""

_DIVISION_TITLE_LINES = 3
"""A judgement: no title of a chapter takes more lines."""


def is_typed_line(para: Para) -> bool:
    """Return whether a paragraph is a row of dashes or dots in place of a drawn line."""
    return _TYPED_LINE.fullmatch(para.words) is not None


def begins_as_base(folded: str) -> bool:
    """Return whether a folded paragraph begins as legal bases do."""
    return _BASE.match(folded) is not None


def read_text(elements: Elements, text: list[Para], facts: Facts) -> None:
    """Set the parts of the text from its lines, each of which begins where the one before it ends."""
    index = _read_subject(elements, text)
    index = _read_note(elements, text, index)
    index = _read_addressees(elements, text, index)
    index = _read_announcement(elements, text, index)
    index = _read_decider(elements, text, index)
    index = _read_bases(elements, text, index, facts)
    index = _read_act(elements, text, index)
    _read_body(elements, text[index:], facts)


def act_index(elements: Elements, text: Sequence[Para]) -> int:
    """Return the index behind a decision's act (``QUYẾT ĐỊNH:``), else of its first article; 0 of others."""
    if elements.kind_of_paper is None or not elements.kind_of_paper.act:
        return 0
    act = next((index + 1 for index, line in enumerate(text) if is_act(line)), 0)
    return act or next((index for index, line in enumerate(text) if ARTICLE.match(line.words)), 0)


def is_act(line: Para) -> bool:
    """Return whether a line is a decision's act: nothing but ``QUYẾT ĐỊNH:`` or ``QUYẾT NGHỊ:``."""
    return line.folded.rstrip(" :.") in ACTS


def _read_subject(elements: Elements, text: list[Para]) -> int:
    """Set the subject and the line typed below it; return the index behind them."""
    if elements.kind_of_paper is not None and elements.kind_of_paper.subject == "none":
        return _behind_typed_line(elements, text)

    for index, para in enumerate(text):
        if is_typed_line(para):
            elements.typed_lines["subject.rule"] = para
        elif _is_decider(elements, text, index):
            return index
        elif _goes_on_subject(elements, para):
            elements.subject.append(para)
        else:
            return index

    return len(text)


def _behind_typed_line(elements: Elements, text: list[Para]) -> int:
    if not text or not is_typed_line(text[0]):
        return 0
    elements.typed_lines["subject.rule"] = text[0]
    return 1


def _goes_on_subject(elements: Elements, para: Para) -> bool:
    if begins_addressees(para.folded) or is_attachment_note(para.words) or _begins_text(para):
        return False

    stands_out = para.align == "center" or all(run.bold for run in para.runs if run.text.strip())
    if not elements.subject:
        asks_subject = elements.kind is not None and not _may_lack_subject(elements)
        return asks_subject or (stands_out and bool(elements.kind_code))
    is_unfinished_list = para.words.endswith((":", ";"))
    return stands_out and len(elements.subject) < _SUBJECT_LINES and not is_unfinished_list


def _may_lack_subject(elements: Elements) -> bool:
    return elements.kind_of_paper is not None and elements.kind_of_paper.subject == "free"


def _begins_text(para: Para) -> bool:
    words = para.folded
    if ROMAN.match(para.words) or ARABIC.match(para.words) or words.startswith(_OPENINGS):
        return True
    if is_act(para) or ARTICLE.match(para.words) or is_division_label(para.words):
        return True
    is_sentence = len(words) > _SENTENCE_LENGTH and words.endswith((":", ";", "."))
    return is_sentence and para.align != "center"


def _read_note(elements: Elements, text: list[Para], index: int) -> int:
    """Set ``(Kèm theo Quyết định số …)`` below the subject of what a decision issues (Mẫu 1.3)."""
    note = note_at(text, index) if elements.role == "issued" else []
    if not note:
        return index

    elements.note = joined(note)
    return index + len(note) + _behind_typed_line(elements, text[index + len(note) :])


def _read_addressees(elements: Elements, text: list[Para], index: int) -> int:
    """Set the part ``Kính gửi`` that begins at ``index``; return the index behind it."""
    if index >= len(text) or not begins_addressees(text[index].folded):
        return index

    elements.addressee.append(text[index])
    is_list = not names_addressee_beside(text[index].folded)

    for para in text[index + 1 :]:
        begins_other = _begins_text(para) or len(para.words) >= _ADDRESSEE_LENGTH
        if begins_other or not (_begins_with_dash(para) or is_list):
            break

        elements.addressee.append(para)
        # the first of a list tells whether dashes part them; the last ends with its stop
        is_list = is_list and not _begins_with_dash(para) and not para.words.endswith(".")

    return index + len(elements.addressee)


def _begins_with_dash(para: Para) -> bool:
    return para.words.startswith(_DASHES)


def _read_announcement(elements: Elements, text: list[Para], index: int) -> int:
    """Set who sends to whom, ``… điện:`` or ``… trân trọng giới thiệu:``, and the receivers below it."""
    if elements.kind_of_paper is None or not elements.kind_of_paper.announces:
        return index

    first = text[index : index + _ANNOUNCED_WITHIN]
    ends = (index + at for at, line in enumerate(first) if line.words.endswith(":"))
    end = next(ends, None)
    if end is None:
        return index

    behind = end + 1
    while behind < len(text) and _begins_with_dash(text[behind]):
        behind += 1

    # a sentence that names nobody below it and is set as the text is the text
    if behind == end + 1 and text[end].align == "both":
        return index
    elements.announcement = text[index:behind]
    return behind


def _is_decider(elements: Elements, text: list[Para], index: int) -> bool:
    """Return whether a line names who decides: an organ or post right above the bases, or above the act."""
    if elements.kind_of_paper is None or not elements.kind_of_paper.act or elements.role != "main":
        return False
    words = text[index].words
    if not elements.subject or not names_decider(fold(words)):
        return False

    # in other letters than capitals it might go on the subject, were the bases not right below
    below = text[index + 1 : index + 2]
    return words.isupper() or any(begins_as_base(line.folded) or is_act(line) for line in below)


def _read_decider(elements: Elements, text: list[Para], index: int) -> int:
    if index >= len(text) or not _is_decider(elements, text, index):
        return index

    end = index + 1
    while end < len(text) and not (begins_as_base(text[end].folded) or _begins_text(text[end])):
        if not text[end].words.isupper():
            break
        end += 1

    elements.decider = text[index:end]
    return end


def _read_bases(elements: Elements, text: list[Para], start: int, facts: Facts) -> int:
    """Set the legal bases that begin at ``start``; return the index behind them."""
    kind = elements.kind_of_paper
    if kind is not None and not kind.has_bases:
        return start

    act = (
        next((index for index, line in enumerate(text) if is_act(line)), None) if kind and kind.act else None
    )
    end = start

    if act is not None and act >= start:
        end = act
    else:
        for index in range(start, len(text)):
            if not _is_base(text, index, is_first=end == start):
                break
            end = index + 1

    elements.bases = _whole_paragraphs(text[start:end], facts)
    return end


def _is_base(text: list[Para], index: int, *, is_first: bool) -> bool:
    """Return whether a paragraph is a legal base; ``is_first``: no base stands before it."""
    words = text[index].folded
    if not begins_as_base(words) or ROMAN.match(text[index].words) or words.endswith(":"):
        return False

    acts = _ORGAN_ACTS.search(words) is not None
    is_cited = words.startswith(_CITED_BASE)
    goes_on = not is_first and not acts and words.endswith((",", "."))
    if (is_cited and not acts) or goes_on or words.endswith(";"):
        return True

    # a sentence before bases that still follow (“Căn cứ …”) within two paragraphs is one of them
    following = text[index + 1 : index + 3]
    return not is_cited and any(para.folded.startswith(_CITED_BASE) for para in following)


def _read_act(elements: Elements, text: list[Para], index: int) -> int:
    if index < len(text) and is_act(text[index]):
        elements.act = text[index]
        return index + 1
    return index


def _read_body(elements: Elements, text: list[Para], facts: Facts) -> None:
    """Set the body's paragraphs, and apart from them the labels and titles of its divisions."""
    body: list[Para] = []
    at = 0

    while at < len(text):
        if not is_division_label(text[at].words):
            body.append(text[at])
            at += 1
            continue

        division = Division(text[at])
        title = text[at + 1 : at + 1 + _DIVISION_TITLE_LINES]
        for line in title:
            if is_division_label(line.words) or not _is_division_title(line):
                break
            division.title.append(line)
        elements.divisions.append(division)
        at += 1 + len(division.title)

    elements.body = _whole_paragraphs(body, facts)


def _is_division_title(line: Para) -> bool:
    """Return whether a line below a label may be its title: set apart from the text by place or capitals."""
    if ARTICLE.match(line.words) or ARABIC.match(line.words) or ROMAN.match(line.words):
        return False
    return line.align == "center" or line.words.isupper()


def _whole_paragraphs(lines: list[Para], facts: Facts) -> list[Para]:
    """Return lines put together to the paragraphs that they are of, or to what of those is here."""
    return [_together(list(group), facts) for _, group in groupby(lines, key=lambda line: line.number)]


def _together(lines: list[Para], facts: Facts) -> Para:
    if not lines[0].is_part:
        return lines[0]
    whole = facts.paras[lines[0].number - 1]
    return whole if len(lines) == len(lines_of(whole)) else joined(lines)
