"""Rules of the signature: who signs and for whom, and the name (Phụ lục I, phần I, II.7)."""

from collections.abc import Iterator

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.format_rules.elements import Elements
from ttdn_desktop.format_rules.facts import Facts, Para
from ttdn_desktop.format_rules.rule_set import RuleSet
from ttdn_desktop.format_rules.rules.page import is_in_left_half
from ttdn_desktop.format_rules.text_style import style_deviations
from ttdn_desktop.format_rules.violations import Violation, data, missing
from ttdn_desktop.official_paper.endings import (
    begins_with_rank,
    has_unit_after_committee,
    has_unit_after_position,
    is_rightly_on_behalf,
    organ_signed_for,
)
from ttdn_desktop.official_paper.heads import is_committee


def authority(facts: Facts, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """signature.authority: who signs and for whom, its style, in the right half."""
    if not elements.authority:
        yield missing("signature.authority/missing")
        return

    first = elements.authority[0]
    style = rules.style("signature.authority")

    for para in elements.authority:
        # set by tabs, not in a cell, it isn't centred by its alignment
        wrong = tuple(style_deviations(para, style, align=first.cell is not None))
        if wrong:
            yield Violation(code="signature.authority/look", details=wrong, paras=(para,))

    if is_in_left_half(first, facts.sections[first.section], facts, rules):
        yield Violation(code="signature.authority/left-half", paras=(first,))

    yield from _signed_for(elements)
    yield from _positions(elements)
    yield from _unit_after_position(elements)


def _signed_for(elements: Elements) -> Iterator[Violation]:
    """Yield how the line ``TM. ỦY BAN NHÂN DÂN`` is written wrong; a committee's paper can't lack it."""
    for_committee = bool(elements.issuer) and is_committee(fold(elements.issuer[0].words))
    organs = [(para, organ_signed_for(fold(para.words))) for para in elements.authority]

    if for_committee and all(organ is None for _, organ in organs):
        yield Violation(code="signature.authority/no-committee", paras=(elements.authority[0],))

    for para, organ in organs:
        if organ is not None:
            yield from _signed_for_organ(para, organ, for_committee=for_committee)


def _signed_for_organ(para: Para, organ: str, *, for_committee: bool) -> Iterator[Violation]:
    if not is_rightly_on_behalf(fold(para.words)):
        # of another organ than a committee, no program knows the name behind “TM.”
        yield Violation(
            code="signature.authority/on-behalf",
            data=data(text=para.words),
            paras=(para,),
            fixable=for_committee,
        )
    elif for_committee and organ.startswith("ubnd"):
        yield Violation(code="signature.authority/abbreviated", paras=(para,))
    elif has_unit_after_committee(organ):
        yield Violation(code="signature.authority/unit-after-committee", paras=(para,), point="no-unit")


def _positions(elements: Elements) -> Iterator[Violation]:
    """Yield where no position is named, or a deputy and ``KT.`` don't stand together."""
    lines = [fold(para.words) for para in elements.authority]
    positions = [line for line in lines if organ_signed_for(line) is None]
    for_chair = any(line.startswith("kt") for line in positions)
    deputy = any(line.startswith("pho ") for line in positions)
    last = (elements.authority[-1],)

    if not positions:
        yield Violation(code="signature.authority/no-position", paras=last)
    elif deputy and not for_chair:
        yield Violation(code="signature.authority/deputy-alone", paras=last)
    elif for_chair and not deputy:
        yield Violation(code="signature.authority/no-deputy", paras=last)


def _unit_after_position(elements: Elements) -> Iterator[Violation]:
    for para in elements.authority:
        if has_unit_after_position(fold(para.words)):
            yield Violation(code="signature.authority/unit-after-position", paras=(para,), point="no-unit")


def name(facts: Facts, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """signature.name: the bare name in bold, with room above it."""
    del facts
    if not elements.authority:
        return

    if elements.signer is None:
        yield Violation(code="signature.name/missing", paras=(elements.authority[-1],))
        return

    signer = elements.signer
    if begins_with_rank(signer.words):
        yield Violation(code="signature.name/rank", data=data(text=signer.words), paras=(signer,))

    wrong = tuple(style_deviations(signer, rules.style("signature.name"), align=signer.cell is not None))
    if wrong:
        yield Violation(code="signature.name/look", details=wrong, paras=(signer,))

    room = _room_to_sign(elements.authority[-1], signer)
    if room is not None and room < rules["signature.name"].measures["room"].min:
        yield Violation(
            code="signature.name/room", data=data(mm=room), paras=(signer,), point="room", whole_paper=True
        )


def _room_to_sign(above: Para, signer: Para) -> float | None:
    """Return the millimetres between position and name; None on two pages or in one paragraph."""
    if not signer.position or not above.position or signer.number == above.number:
        return None
    if signer.position.page != above.position.page:
        return None
    letters = signer.runs[0].size * 25.4 / 72  # points to millimetres
    # between baselines, less the height of the name's own letters
    return signer.position.bottom - above.position.bottom - letters


CHECKS = {"signature.authority": authority, "signature.name": name}
"""The checks of this module by the id of their rule."""
