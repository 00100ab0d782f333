"""What the plan costs and who pays."""

from typing import Any

import pytest

from tests.papers.paper_samples import changed, sample
from ttdn_desktop.dossier.records import Author
from ttdn_desktop.papers.plan.funding import paragraphs, total


def answers(**given: Any) -> Any:
    return given.get


def test_the_total_is_the_sum_of_the_activities_in_figures_and_words():
    first = paragraphs(sample("tt01"), answers(funding="ngan_sach"))[0]
    assert "17.000.000 đồng (Bằng chữ: Mười bảy triệu đồng)" in first


def test_money_outside_the_activities_is_added_and_named():
    given = answers(funding="ngan_sach", other_budget=3_000_000, other_budget_note="In tài liệu.")
    assert total(sample("tt01"), given) == 20_000_000
    first = paragraphs(sample("tt01"), given)[0]
    assert "20.000.000 đồng (Bằng chữ: Hai mươi triệu đồng)" in first
    assert first.endswith("các hoạt động 17.000.000 đồng; in tài liệu 3.000.000 đồng.")


@pytest.mark.parametrize("source", ["ngan_sach", "xa_hoi_hoa", "long_ghep", ""])
def test_where_nothing_is_to_be_paid_there_is_no_sum_and_no_budget_pays(source: str):
    free = changed(sample("tt01"), plan__activities=())
    assert paragraphs(free, answers(funding=source)) == (
        "Kinh phí thực hiện được lồng ghép trong kinh phí thường xuyên của các cơ quan, đơn vị.",
    )


def test_another_organ_pays_from_what_it_was_given():
    police = changed(sample("tt01"), author=Author(name="Công an huyện Vạn Ninh", area="huyện Vạn Ninh"))
    assert paragraphs(police, answers(funding="ngan_sach"))[1] == (
        "Kinh phí thực hiện được bố trí từ dự toán ngân sách được giao năm 2019 của đơn vị và các nguồn hợp"
        " pháp khác theo quy định."
    )


def test_each_source_has_its_sentence():
    def source(**given: Any) -> tuple[str, ...]:
        return paragraphs(sample("tt01"), answers(**given))[1:]

    assert source(funding="ngan_sach") == (
        "Kinh phí thực hiện được bố trí từ ngân sách xã năm 2019 và các nguồn hợp pháp khác theo quy định.",
    )
    assert "lồng ghép" in source(funding="long_ghep")[0]
    assert "xã hội hóa" in source(funding="xa_hoi_hoa")[0]
    assert source(funding="khac", funding_other="nguồn tài trợ.") == ("Kinh phí thực hiện từ nguồn tài trợ.",)
    assert source(funding="khac") == source() == ()


def test_the_note_stands_last():
    lines = paragraphs(sample("tt01"), answers(funding="ngan_sach", funding_note="Kế toán hướng dẫn."))
    assert lines[-1] == "Kế toán hướng dẫn."


def test_an_amount_without_words_is_still_printed_in_figures():
    rich = answers(other_budget=10**15)
    assert "1.000.000.017.000.000 đồng" in paragraphs(sample("tt01"), rich)[0]
