"""The higher office's plan that a paper carries out, among what it cites."""

import re
from collections.abc import Iterator, Sequence

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.directive.bases import legal_bases
from ttdn_desktop.directive.paragraphs import Paragraph
from ttdn_desktop.directive.records import LegalBase
from ttdn_desktop.dossier.records import Superior
from ttdn_desktop.official_paper.dates_in_text import first_date

_PLAN = re.compile(
    r"(?:(?:can cu|thuc hien|trien khai|theo|thi hanh|tiep tuc|hien|nham|de)\s+)*"
    r"(?:ke hoach|chuong trinh|de an|phuong an)\b"
)
_ISSUES_PLAN = re.compile(r"\b(?:ban hanh|phe duyet)\s+(?:ke hoach|chuong trinh)\b")
_ORGAN = re.compile(
    r"\bcua\s+(?:chu tich\s+)?(?:uy ban nhan dan|ubnd|phong|so|ban"
    r"|cong an|bo|hoi|huyen uy|thi uy|thanh uy|tinh uy|dang uy|mttq|uy ban)\b[^,;]{0,60}"
)
_NAMED = re.compile(
    r"Kế hoạch\b[^,;.]{0,60}?\bsố\s*:?\s*(?P<number>\d+[A-Za-z]?/(?:\d{4}/)?[A-ZĐ]+-[A-ZĐ&]+)"
    r"(?:[,\s]+ngày\s+\d{1,2}(?:\s*[/.-]\s*|\s+tháng\s+)\d{1,2}(?:\s*[/.-]\s*|\s+năm\s+)\d{4})?"
)
_REST = 90
"""Characters behind a plan's number in which its office stands; a judgement, as long as such names are."""

_ORGAN_BEFORE = re.compile(
    r"\bcua (?:uy ban nhan dan|ubnd) (?:huyen|quan|thi xa|thanh pho|tinh)\b[^,;]*\btai\s*$"
)
_OWN = re.compile(r"\b(?:ubnd|uy ban nhan dan|dang uy)\s+(?:xa\b|phuong|thi tran|dac khu)|\bdang uy\b")
_NEAREST = re.compile(r"\b(?:huyen|quan|thi xa|thanh pho|tp)\b")
_CARRIES_OUT = re.compile(r"(?:thuc hien|trien khai|thi hanh)\b")


def superior_of(
    preamble: Sequence[Paragraph], first: Sequence[Paragraph], own_number: str | None, *, is_report: bool
) -> Superior:
    """Return number and date of the higher plan; of several the nearest office's.

    A report that cites a plan without its office may cite its own. ``first`` are the text's own first
    paragraphs, asked where the opening names no plan.
    """
    formal = [(paragraph.text, base) for paragraph, base in legal_bases(preamble)]
    named = [
        (paragraph.text, base) for paragraph in (*preamble, *first) for base in _named_in(paragraph.text)
    ]

    def plans_of_others(cited: list[tuple[str, LegalBase]]) -> list[tuple[str, LegalBase]]:
        return [
            (text, base)
            for text, base in cited
            if _is_plan(base) and not _is_own(base, own_number, is_report=is_report)
        ]

    bases = plans_of_others(formal) or plans_of_others(named)
    if not bases:
        return Superior()

    ranked = sorted(bases, key=lambda found: _rank(*found))
    best = ranked[0][1]
    return Superior(number=best.citation, date=best.date)


def _named_in(text: str) -> Iterator[LegalBase]:
    """Yield the plans that a sentence names: «… chỉ đạo của UBND huyện tại Kế hoạch số 15/KH-UBND ngày …»."""
    for found in _NAMED.finditer(text):
        rest = text[found.end() : found.end() + _REST]
        before = text[max(0, found.start() - _REST) : found.start()]
        organ = (
            ""
            if _ORGAN.match(fold(rest).lstrip(" ,")) or " cua " in fold(found[0])
            else _organ_before(before)
        )
        words = f"{found[0]}{rest}"
        yield LegalBase(text=f"{words} {organ}".strip(), citation=found["number"], date=first_date(words))


def _organ_before(before: str) -> str:
    """Return «của UBND huyện» where it stands right before «tại Kế hoạch …»."""
    found = _ORGAN_BEFORE.search(fold(before))
    return before[found.start() :] if found else ""


def _is_plan(base: LegalBase) -> bool:
    words = fold(base.text)
    return base.citation is not None and (
        _PLAN.match(words) is not None or _ISSUES_PLAN.search(words) is not None
    )


def _is_own(base: LegalBase, own_number: str | None, *, is_report: bool) -> bool:
    organ = _ORGAN.search(fold(base.text))
    if organ:
        return _OWN.search(organ[0]) is not None
    return base.citation == own_number or is_report


def _rank(sentence: str, base: LegalBase) -> tuple[bool, bool, bool]:
    organ = _ORGAN.search(fold(base.text))
    is_nearest = organ is not None and _NEAREST.search(organ[0]) is not None
    carries_out = _CARRIES_OUT.match(fold(sentence)) is not None
    return (_PLAN.match(fold(base.text)) is None, not is_nearest, not carries_out)
