"""Who pays, as the higher plan says of its communes."""

import pytest

from tests.first_draft.drafts import ground
from ttdn_desktop.directive.records import Item, Section
from ttdn_desktop.first_draft.funding import Funding, funding_of


def said(*texts: str, heading: str = "KINH PHÍ THỰC HIỆN", year: int = 2026) -> Funding | None:
    items = tuple(Item(id=f"III.{n}", text=text) for n, text in enumerate(texts, start=1))
    return funding_of(ground(sections=(Section(number="III", heading=heading, items=items),), year=year))


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Kinh phí do ngân sách các cấp bảo đảm.", "ngân sách xã năm 2026 theo phân cấp"),
        (
            "Các xã, phường bố trí từ ngân sách và huy động xã hội hóa.",
            "ngân sách xã năm 2026 theo phân cấp và nguồn xã hội hóa theo quy định",
        ),
        (
            "Từ nguồn vốn Chương trình mục tiêu quốc gia giảm nghèo bền vững, ngân sách địa phương.",
            "nguồn vốn Chương trình mục tiêu quốc gia giảm nghèo bền vững và"
            " ngân sách xã năm 2026 theo phân cấp",
        ),
        (
            "Lồng ghép trong các chương trình và từ nguồn xã hội hóa.",
            "kinh phí lồng ghép trong các chương trình, nhiệm vụ thường xuyên và"
            " nguồn xã hội hóa theo quy định",
        ),
    ],
)
def test_the_higher_plans_source_in_words(text: str, other: str) -> None:
    assert said(text) == Funding(source="khac", other=other)


def test_embedded_alone_is_a_choice() -> None:
    assert said("Lồng ghép trong kinh phí thường xuyên của địa phương.") == Funding(source="long_ghep")


def test_what_is_said_of_communes_counts_first() -> None:
    found = said("Ngân sách tỉnh chi tập huấn.", "Các xã, phường huy động xã hội hóa.")
    assert found == Funding(source="khac", other="nguồn xã hội hóa theo quy định")


def test_others_money_says_nothing() -> None:
    assert said("Ngân sách tỉnh bảo đảm kinh phí của các sở, ngành.") is None
    assert said("Ngân sách các cấp bảo đảm.", heading="NỘI DUNG") is None
    assert said() is None
