"""Habits of offices that are right though the specimens don't show them, beside each what is wrong."""

import pytest

from tests.format_rules.specimens.laying_out import Make
from tests.format_rules.specimens.papers import Specimen, build, specimens
from ttdn_desktop.format_rules.engine import check
from ttdn_desktop.office.format_check.measure import measure


def found(paper: Specimen) -> set[str]:
    return {finding.rule for finding in check(measure(build(paper, Make()))).findings}


def of(kind: str) -> Specimen:
    return next(paper for paper in specimens().values() if paper.kind == kind)


def with_text(paper: Specimen, *said: str) -> Specimen:
    """Put sentences before the paper's last one."""
    return paper.set(body=(*paper.body[:-1], *said, paper.body[-1]))


@pytest.mark.parametrize(
    ("signature", "right"),
    [
        (("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"), True),
        (("KT. BỘ TƯ PHÁP", "THỨ TRƯỞNG"), False),
        (("KT. TỔ TRƯỞNG", "TỔ PHÓ"), False),
    ],
)
def test_a_post_is_signed_for(signature: tuple[str, ...], right: bool) -> None:
    paper = of("TỜ TRÌNH").set(issuer=("BỘ NỘI VỤ",), signature=signature)
    assert ("signature.authority" not in found(paper)) is right


@pytest.mark.parametrize(
    ("said", "right"),
    [
        ("Chủ tịch Ủy ban nhân dân xã yêu cầu các đơn vị thực hiện.", True),
        ("Ủy ban nhân dân xã yêu cầu các đơn vị thực hiện.", False),
    ],
)
def test_the_chair_signs_alone_what_he_orders_himself(said: str, right: bool) -> None:
    paper = with_text(of("CÔNG VĂN"), said).set(
        parent=(), issuer=("ỦY BAN NHÂN DÂN", "XÃ VẠN THẮNG"), signature=("CHỦ TỊCH",)
    )
    assert ("signature.authority" not in found(paper)) is right


def test_another_communes_name_is_none_too_many_in_a_letter() -> None:
    said = "Đề nghị xã Đại Lãnh phối hợp thực hiện."
    assert "text.unit" not in found(with_text(of("CÔNG VĂN"), said))
    committee = ("ỦY BAN NHÂN DÂN", "XÃ ĐÔNG HẢI")
    assert "text.unit" in found(with_text(of("THÔNG BÁO"), said).set(parent=(), issuer=committee))


def test_a_resolution_may_be_about_another_year() -> None:
    paper = of("NGHỊ QUYẾT")
    assert "text.year" not in found(paper.set(subject=("Về kế hoạch đầu tư công năm 2031",)))


def test_a_second_post_may_stand_above_the_name() -> None:
    room = ("",) * 5
    signature = ("TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN", *room, "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ")
    paper = of("TỜ TRÌNH").set(signature=signature)
    assert {"signature.authority", "signature.name"}.isdisjoint(found(paper))
