"""The higher office's plan that a paper carries out, among what it cites."""

import re
from collections.abc import Iterable

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.directive.bases import legal_bases
from ttdn_desktop.directive.paragraphs import Paragraph
from ttdn_desktop.directive.records import LegalBase
from ttdn_desktop.dossier.records import Superior

_PLAN = re.compile(
    r"(?:(?:can cu|thuc hien|trien khai|theo|thi hanh|tiep tuc|hien|nham|de)\s+)*(?:ke hoach|chuong trinh|de an|phuong an)\b"
)
_ISSUES_PLAN = re.compile(r"\b(?:ban hanh|phe duyet)\s+(?:ke hoach|chuong trinh)\b")
_ORGAN = re.compile(
    r"\bcua\s+(?:chu tich\s+)?(?:uy ban nhan dan|ubnd|phong|so|ban|cong an|bo|hoi|huyen uy|thi uy|thanh uy|tinh uy|dang uy|mttq|uy ban)\b[^,;]{0,60}"
)
_OWN = re.compile(r"\b(?:ubnd|uy ban nhan dan|dang uy)\s+(?:xa\b|phuong|thi tran|dac khu)|\bdang uy\b")
_NEAREST = re.compile(r"\b(?:huyen|quan|thi xa|thanh pho|tp)\b")
_CARRIES_OUT = re.compile(r"(?:thuc hien|trien khai|thi hanh)\b")


def superior_of(preamble: Iterable[Paragraph], own_number: str | None, *, is_report: bool) -> Superior:
    """Return number and date of the higher plan; of several the nearest office's, carried out before based on.

    A report that cites a plan without its office may cite its own.
    """
    bases = [
        (paragraph.text, base)
        for paragraph, base in legal_bases(list(preamble))
        if _is_plan(base) and not _is_own(base, own_number, is_report=is_report)
    ]
    if not bases:
        return Superior()

    ranked = sorted(bases, key=lambda found: _rank(*found))
    best = ranked[0][1]
    return Superior(number=best.citation, date=best.date)


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
