"""Which numbered paragraphs are headings and which are sentences, once it is known what stands below them.

Three things look alike when they are read line by line: a heading («1. Nội dung»), a sentence with a number
(«1. Tuyên truyền về biển, đảo.»), and a heading that runs into its sentence («1. Công an huyện: Bảo đảm an
ninh.»).
"""

import re
from collections.abc import Mapping

from ttdn_desktop.directive.headings import is_about_work, is_run_in_heading, names_body
from ttdn_desktop.directive.outline.nodes import ItemNode, SectionNode
from ttdn_desktop.directive.roles import Role

_LEADS_IN = re.compile(r"\b(?:gồm|sau|sau đây|như|là|cụ thể|việc)\s*:$")
"""Words before the colon of a sentence that goes on as a list: «3. Các hình thức, gồm:»."""

_NAME = (
    r"(?:(?:xã|phường|thị trấn|đặc khu|huyện|thị xã|thành phố)\s+)?(?:[A-ZĐÀ-Ỹ][\w’'-]*"
    r"|\d{1,2})(?:\s+(?:[A-ZĐÀ-Ỹ][\w’'-]*|\d{1,2}\b))*"
)
_NAMES = re.compile(rf"{_NAME}(?:(?:\s*[,;]\s*|\s+và\s+){_NAME})*\s*(?:\([^)]*\)\s*)?[:.]?")
"""A list of names behind a colon is part of the heading: «UBND các xã: Đông Cuông, Viễn Sơn»."""

_KINDS_OF_BODIES = re.compile(
    r"(?:(?:Đề nghị|Giao|Yêu cầu) )?(?:[Cc]ác )"
    r"(?:[Ss]ở|[Bb]an|ngành|[Pp]hòng|đơn vị|cơ quan|[Hh]ội|đoàn thể|tổ chức)"
    r"(?:, (?:sở|ban|ngành|phòng|đơn vị|cơ quan|hội|đoàn thể|địa phương))*:\s+[A-ZĐÀ-Ỹ]"
)
"""Kinds of bodies in the plural, whose names follow a colon."""

_SHORTEST_LEAD = 4
"""Characters; a judgement: fewer («1.1», «Về») are a stressed word, no name of a body and no heading."""

_LONGEST_HEAD = 300
"""A judgement: bodies named in a heading take up to 68 characters in the sample plans, long lists of offices
several times that; more before a colon is a sentence that has one."""


def settle_headings(section: SectionNode, marks: Mapping[int, Role]) -> None:
    """Make items of the numbered sentences below ``section``, and cut run-in headings from theirs.

    A line's role in ``marks`` goes before.
    """
    has_leads = any(child.paragraph and child.paragraph.lead for child in section.sections())

    for index, child in enumerate(section.children):
        if isinstance(child, ItemNode) or child.paragraph is None:
            continue

        head, sentence = _run_in(child, section, has_leads=has_leads)
        role = marks.get(child.paragraph.lines[0])

        if sentence and role not in ("section", "assignment"):
            child.heading = head
            _put_first(child, ItemNode(sentence, child.paragraph))
        elif not role and (_is_sentence(child) or _is_list_sentence(child, section)):
            section.children[index] = ItemNode(child.heading, child.paragraph, child.items())
            continue

        child.heading = child.heading.rstrip(" :")
        settle_headings(child, marks)


def _is_sentence(section: SectionNode) -> bool:
    """Return whether an Arabic number numbers a sentence: nothing stands below it (docs/higher-plans.md).

    A note («* Lưu ý: …») below what ends as a sentence belongs to the sentence.
    """
    mark = section.paragraph.mark if section.paragraph else None
    if mark is None or mark.kind != "arabic":
        return False
    return not section.children or (section.heading.endswith((".", ";")) and _has_notes_alone(section))


def _has_notes_alone(section: SectionNode) -> bool:
    marks = [item.paragraph.mark for item in section.items()]
    return not section.sections() and all(mark is not None and mark.kind == "star" for mark in marks)


def _is_list_sentence(section: SectionNode, parent: SectionNode) -> bool:
    """Return whether «3. …, gồm:» is one of the numbered sentences beside it, with a list below it."""
    if not section.children or section.sections() or not _LEADS_IN.search(section.heading):
        return False

    sentence_follows = any(not other.children and other.key == section.key for other in parent.sections())
    sentence_precedes = any(
        item.paragraph.mark and item.paragraph.mark.kind == "arabic" for item in parent.items()
    )
    return sentence_follows or sentence_precedes


def _put_first(section: SectionNode, item: ItemNode) -> None:
    """Put the run-in sentence first; one that ends with a colon holds the marked items that follow it."""
    if item.text.endswith(":"):
        item.items = [child for child in section.items() if child.paragraph.mark]
        section.children = [child for child in section.children if child not in item.items]
    section.children.insert(0, item)


def _run_in(section: SectionNode, parent: SectionNode, *, has_leads: bool) -> tuple[str, str]:
    """Return the heading and the sentence after its colon, or the whole text and nothing.

    ``has_leads`` is whether a heading beside it is set bold up to its colon: then weight decides for all.
    """
    text = section.heading
    lead = section.paragraph.lead.rstrip(" :.") if section.paragraph else ""
    if rest := _after_lead(text, lead):
        return lead, rest

    head, rest = _split_at_colon(text)
    if not rest or len(head) > _LONGEST_HEAD or _NAMES.fullmatch(rest) or _is_list_of_bodies(section):
        return text, ""

    # «Mục đích: …» whatever its weight, «CÔNG AN HUYỆN: Bảo đảm …» by its case
    if is_run_in_heading(head) or (head.isupper() and not rest.isupper()):
        return head, rest
    if has_leads and not lead:
        return text, ""

    # «Công an huyện: Bảo đảm an ninh.», but not «Ban hành văn bản: kế hoạch, công văn.» under Nội dung
    names_who = is_about_work(parent.heading) or not parent.heading
    if names_who and names_body(head) and not rest[:1].islower():
        return head, rest
    return text, ""


def _is_list_of_bodies(section: SectionNode) -> bool:
    """Return whether a heading with work below it lists its bodies: «Các sở: Y tế; Giáo dục và Đào tạo»."""
    ends_as_sentence = section.heading.rstrip().endswith((".", ";", ":"))
    return (
        bool(section.children)
        and not ends_as_sentence
        and _KINDS_OF_BODIES.match(section.heading) is not None
    )


def _after_lead(text: str, lead: str) -> str:
    """Return what follows the words set bold and their colon or stop, empty where they are no heading."""
    if len(lead) < _SHORTEST_LEAD or not text.startswith(lead):
        return ""
    rest = text[len(lead) :].lstrip(" ")
    return rest[1:].strip() if rest[:1] in (":", ".") else ""


def _split_at_colon(text: str) -> tuple[str, str]:
    """Return what stands before and after the first colon outside brackets, the whole text where none is.

    «UBND huyện (cơ quan thường trực: Phòng Văn hóa): …» has its second one.
    """
    depth = 0
    for index, character in enumerate(text):
        depth += (character == "(") - (character == ")")
        if character == ":" and depth <= 0:
            return text[:index].rstrip(), text[index + 1 :].strip()
    return text, ""
