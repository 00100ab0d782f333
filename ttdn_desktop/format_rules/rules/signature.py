"""Rules of the signature: who signs and for whom, and the name (Phụ lục I, phần I, II.7)."""

import re
from collections.abc import Iterator

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.format_rules.elements import Elements, Signature
from ttdn_desktop.format_rules.facts import Facts, Para
from ttdn_desktop.format_rules.rule_set import RuleSet
from ttdn_desktop.format_rules.rules.page import is_in_left_half
from ttdn_desktop.format_rules.text_style import style_deviations
from ttdn_desktop.format_rules.violations import Violation, data, merge_lines, missing
from ttdn_desktop.official_paper.endings import (
    SignedFor,
    begins_with_form_of_address,
    begins_with_rank,
    has_unit_after_committee,
    has_unit_after_position,
    names_clerk,
    names_collective,
    names_deputy,
    names_position,
    signed_for,
)
from ttdn_desktop.official_paper.heads import is_committee, names_post
from ttdn_desktop.official_paper.organ_heads import rules_own_ranks

_CHAIR_ACTS = re.compile(
    r"\bchu tich (uy ban nhan dan|ubnd)\b[^,.;:]{0,50}?"
    r"\b(yeu cau|uy quyen|chi thi|chi dao|giao|phan cong|quyet dinh|thong bao|co y kien|de nghi|kinh moi)\b"
)
"""``Chủ tịch Ủy ban nhân dân xã … yêu cầu:``: a directive, mandate or letter that the chair himself gives."""

_BY_ORDER = frozenset({"TL", "TUQ"})
"""Signed by somebody's order or mandate: the signer's own post stands below (II.7.b)."""


def authority(facts: Facts, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """signature.authority: who signs and for whom, its style, in the right half."""
    if not elements.authority:
        yield missing("signature.authority/missing")
        return

    yield from _looks(elements, rules)
    first = elements.authority[0]
    if is_in_left_half(first, facts.sections[first.section], facts, rules):
        yield Violation(code="signature.authority/left-half", paras=(first,))

    kind = elements.kind_of_paper
    if kind is not None and kind.signers == "clerk-and-chair":
        yield from _minutes(elements)
    elif kind is None or not elements.other_signatures:
        yield from _signed_for(elements)
        yield from _positions(elements)

    yield from _unit_after_position(elements)


def _signatures(elements: Elements) -> list[Signature]:
    own = Signature(elements.authority, elements.other_post, elements.signer)
    return [*elements.other_signatures, own]


def _looks(elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    style = rules.style("signature.authority")
    lines = [
        line for signature in _signatures(elements) for line in (*signature.authority, *signature.other_post)
    ]
    # in a plain paragraph it isn't centred by its alignment
    looks = ((line, tuple(style_deviations(line, style, align=line.cell is not None))) for line in lines)
    yield from merge_lines(
        Violation(code="signature.authority/look", details=details, paras=(line,))
        for line, details in looks
        if details
    )


def _minutes(elements: Elements) -> Iterator[Violation]:
    """Yield where the clerk doesn't sign at the left and the chair at the right (Mẫu 1.9)."""
    last = elements.authority[0]
    if not elements.other_signatures:
        yield Violation(code="signature.authority/one-signs", paras=(last,), point="minutes")
    elif names_clerk(last.folded):
        yield Violation(code="signature.authority/clerk-at-right", paras=(last,), point="minutes")


def _signed_for(elements: Elements) -> Iterator[Violation]:
    """Yield how lines that say for whom is signed are wrong; a committee's paper can't lack them."""
    kind = elements.kind_of_paper
    of_committee = bool(elements.issuer) and is_committee(fold(elements.issuer[0].words))
    for_committee = of_committee and (kind is None or kind.signers == "one")
    lines = [(para, signed_for(para.folded)) for para in elements.authority]
    marks = {signed.mark for _, signed in lines if signed}
    is_posts_own = _is_posts_own(elements)

    if for_committee and not is_posts_own and marks.isdisjoint({"TM", *_BY_ORDER}):
        yield Violation(code="signature.authority/no-committee", paras=(elements.authority[0],))

    for para, signed in lines:
        if signed is None:
            continue
        yield from _mark(para, signed, for_committee=for_committee)
        if signed.mark == "TM" and is_posts_own and elements.decider:
            yield Violation(code="signature.authority/alone-on-behalf", paras=(para,), point="marks")


def _is_posts_own(elements: Elements) -> bool:
    """Return whether the head decides or sends in his own name, and signs so (Mẫu 1.2, note 6)."""
    named = (*elements.decider[:1], *elements.announcement[:1], *elements.issuer[:1])
    if any(names_post(para.folded) for para in named):
        return True

    # a plan or report is the committee's, whoever is named in it
    kind = elements.kind_of_paper
    may_be_posts = kind is not None and not kind.is_of_a_year
    return may_be_posts and any(_CHAIR_ACTS.search(para.folded) for para in elements.body)


def _mark(para: Para, signed: SignedFor, *, for_committee: bool) -> Iterator[Violation]:
    """Yield how ``TM.``, ``KT.`` or the like is written wrong, or stands before the wrong name."""
    is_for_organ = signed.mark == "TM"
    whom = signed.whom.lstrip(" .")

    if not signed.is_right and is_for_organ:
        # of another organ than a committee, no program knows the name behind “TM.”
        yield Violation(
            code="signature.authority/on-behalf",
            data=data(text=para.words),
            paras=(para,),
            fixable=for_committee,
        )
    elif not signed.is_right:
        values = data(text=para.words, mark=signed.mark)
        yield Violation(code="signature.authority/mark", data=values, paras=(para,), point="marks")
    elif is_for_organ and for_committee and whom.startswith("ubnd"):
        yield Violation(code="signature.authority/abbreviated", paras=(para,))
    elif is_for_organ and has_unit_after_committee(whom):
        yield Violation(code="signature.authority/unit-after-committee", paras=(para,), point="no-unit")
    elif is_for_organ and names_position(whom):
        yield Violation(code="signature.authority/on-behalf-of-post", paras=(para,), point="marks")
    elif not is_for_organ and names_collective(whom):
        values = data(mark=signed.mark)
        yield Violation(code="signature.authority/for-organ", data=values, paras=(para,), point="marks")


def _positions(elements: Elements) -> Iterator[Violation]:
    """Yield where no position is named, or a deputy and ``KT.`` don't stand together."""
    lines = [para.folded for para in elements.authority]
    signed = [signed_for(line) for line in lines]
    marks = {one.mark for one in signed if one}
    own = [line for line, one in zip(lines, signed, strict=True) if one is None]
    last = (elements.authority[-1],)

    if not own and "KT" in marks:
        yield Violation(code="signature.authority/no-deputy", paras=last)
    elif not own and not marks.isdisjoint(_BY_ORDER):
        yield Violation(code="signature.authority/no-own-post", paras=last, point="marks")
    elif not own and "Q" not in marks:
        yield Violation(code="signature.authority/no-position", paras=last)
    elif own and names_deputy(own[-1]) and marks.isdisjoint({"KT", *_BY_ORDER}):
        yield Violation(code="signature.authority/deputy-alone", paras=last)
    elif own and "KT" in marks and not names_deputy(own[-1]):
        yield Violation(code="signature.authority/no-deputy", paras=last)


def _unit_after_position(elements: Elements) -> Iterator[Violation]:
    for para in elements.authority:
        if has_unit_after_position(para.folded):
            yield Violation(code="signature.authority/unit-after-position", paras=(para,), point="no-unit")


def name(facts: Facts, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """signature.name: the bare name in bold, with room above it."""
    del facts
    if not elements.authority:
        return

    for signature in _signatures(elements):
        if signature.signer is None:
            yield Violation(code="signature.name/missing", paras=(signature.authority[-1],))
        else:
            if _has_rank_against_rule(signature.signer.words, elements):
                values = data(text=signature.signer.words)
                yield Violation(code="signature.name/rank", data=values, paras=(signature.signer,))
            yield from _name(signature, signature.signer, rules)


def _has_rank_against_rule(name: str, elements: Elements) -> bool:
    """Return whether a rank or the like stands before a name where no rule of the organ's branch may ask it.

    A unit below such an organ (``CÔNG AN TỈNH``, ``PHÒNG HẬU CẦN``) is of its branch.
    """
    organs = (" ".join(para.words for para in paras) for paras in (elements.issuer, elements.parent))
    is_of_branch = any(rules_own_ranks(organ) for organ in organs)
    return begins_with_form_of_address(name) if is_of_branch else begins_with_rank(name)


def _name(signature: Signature, signer: Para, rules: RuleSet) -> Iterator[Violation]:
    wrong = tuple(style_deviations(signer, rules.style("signature.name"), align=signer.cell is not None))
    if wrong:
        yield Violation(code="signature.name/look", details=wrong, paras=(signer,))

    room = _room_to_sign(signature.authority[-1], next(iter(signature.other_post), signer))
    if room is not None and room < rules["signature.name"].measures["room"].min:
        yield Violation(
            code="signature.name/room", data=data(mm=room), paras=(signer,), point="room", whole_paper=True
        )


def _room_to_sign(above: Para, signer: Para) -> float | None:
    """Return the millimetres from post to what is below the room; None on two pages or in one text."""
    if not signer.position or not above.position or signer.place == above.place:
        return None
    if signer.position.page != above.position.page:
        return None
    letters = signer.runs[0].size * 25.4 / 72  # points to millimetres
    # between baselines, less the height of the name's own letters
    return signer.position.bottom - above.position.bottom - letters


CHECKS = {"signature.authority": authority, "signature.name": name}
"""The checks of this module by the id of their rule."""
