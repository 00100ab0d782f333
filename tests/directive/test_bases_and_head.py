"""Legal bases, the masthead, the title, and the foot."""

from datetime import date

import pytest

from tests.directive.plans import END, plan, source
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.directive.head import level_of
from ttdn_desktop.directive.parser import parse_plan
from ttdn_desktop.directive.records import Directive

BODY = "I. NỘI DUNG\n- Tuyên truyền.\nII. TỔ CHỨC THỰC HIỆN\n1. UBND các xã:\n- Lập kế hoạch."
SAYS = "Ủy ban nhân dân huyện Sông Mây ban hành Kế hoạch như sau:"


def based_on(*paragraphs: str) -> Directive:
    head = "\n".join(["KẾ HOẠCH", "Công tác thông tin đối ngoại năm 2022", "", *paragraphs])
    return plan(BODY, head=head)


def test_each_paragraph_of_a_list_is_one_base_word_for_word() -> None:
    law = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;"
    decree = "Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại;"
    bases = based_on(f"- {law}", decree, SAYS).legal_bases
    assert [(base.text, base.citation, base.date) for base in bases] == [
        (law, None, date(2015, 6, 19)),
        (decree, "72/2015/NĐ-CP", date(2015, 9, 7)),
    ]


def test_a_sentence_with_several_documents_gives_each_its_clause() -> None:
    first = "Kết luận số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị về thông tin đối ngoại"
    second = (
        "Nghị quyết số 47/NQ-CP ngày 15/4/2024 của Chính phủ về Chương trình thực hiện Kết luận số 57-KL/TW"
    )
    bases = based_on(f"Thực hiện {first}; {second}, {SAYS}").legal_bases
    assert [base.text for base in bases] == [first, second]
    assert [base.citation for base in bases] == ["57-KL/TW", "47/NQ-CP"]


def test_a_sentence_with_one_document_is_the_base_whole() -> None:
    sentence = (
        f"Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2022 của UBND tỉnh về thông tin đối ngoại, {SAYS}"
    )
    bases = based_on(sentence).legal_bases
    assert [(base.text, base.citation) for base in bases] == [(sentence, "12/KH-UBND")]


def test_documents_named_in_a_title_are_no_bases() -> None:
    sentence = (
        "Thực hiện Kế hoạch số 5/KH-UBND ngày 01/01/2022 của UBND tỉnh triển khai Kết luận số 16-KL/TW"
        f" ngày 14/02/2012 và Chỉ thị số 21/CT-TTg ngày 06/8/2012, {SAYS}"
    )
    assert [base.citation for base in based_on(sentence).legal_bases] == ["5/KH-UBND"]


def test_a_proposal_is_no_base() -> None:
    bases = based_on(
        "Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ;",
        "Theo đề nghị của Trưởng phòng Văn hóa và Thông tin tại Tờ trình số 12/TTr-VHTT ngày 05/01/2022.",
        SAYS,
    ).legal_bases
    assert len(bases) == 1


HEAD = """ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
HUYỆN BA TƠ              Độc lập - Tự do - Hạnh phúc
Số: {number}             Ba Tơ, {date}

KẾ HOẠCH
Thông tin đối ngoại
năm 2022

{says}"""


def headed(number: str, day: str, says: str = SAYS) -> Directive:
    return plan(BODY, head=HEAD.format(number=number, date=day, says=says), end=END)


def test_the_masthead_tells_issuer_number_and_date() -> None:
    found = headed("77/KH-UBND", "ngày 05 tháng 3 năm 2022")
    assert (found.issuer, found.level) == ("Ủy ban nhân dân huyện Ba Tơ", "huyện")
    assert (found.number, found.date) == ("77/KH-UBND", date(2022, 3, 5))
    assert found.title == "Thông tin đối ngoại năm 2022"


def test_blank_number_and_date_are_none() -> None:
    found = headed("     /KH-UBND", "ngày    tháng 3 năm 2022")
    assert (found.number, found.date) == (None, None)


def test_the_issuer_is_spelled_as_the_text_spells_it() -> None:
    found = headed("1/KH-UBND", "ngày 05 tháng 3 năm 2022", "Uỷ ban nhân dân huyện BA Tơ ban hành:")
    assert found.issuer == "Ủy ban nhân dân huyện Ba Tơ"


@pytest.mark.parametrize(
    ("issuer", "day", "level"),
    [
        ("Ủy ban nhân dân thành phố Hải Phòng", date(2020, 1, 1), "tỉnh"),
        ("Ủy ban nhân dân thành phố Nha Trang", date(2020, 1, 1), "huyện"),
        ("Ủy ban nhân dân thành phố Huế", date(2024, 1, 1), "huyện"),
        ("Ủy ban nhân dân thành phố Huế", date(2025, 2, 1), "tỉnh"),
        ("Ủy ban nhân dân thị xã Ninh Hòa", date(2020, 1, 1), "huyện"),
        ("Ủy ban nhân dân tỉnh Khánh Hòa", date(2026, 1, 1), "tỉnh"),
    ],
)
def test_cities_count_by_what_they_belong_to(issuer: str, day: date, level: str) -> None:
    assert level_of(issuer, day, None) == level


FOOT = """
Trên đây là Kế hoạch./.

Nơi nhận:                         {authority}
- UBND tỉnh (b/c);                {further}
- Các phòng, ban, ngành,
đoàn thể huyện;
- Lưu: VT, VHTT (5b).

                                  {name}
"""


def test_recipients_are_lines_without_dash_or_closing_sign() -> None:
    found = plan(BODY, end=FOOT.format(authority="TM. ỦY BAN NHÂN DÂN", further="CHỦ TỊCH", name="Lê Văn An"))
    assert found.recipients == (
        "UBND tỉnh (b/c)",
        "Các phòng, ban, ngành, đoàn thể huyện",
        "Lưu: VT, VHTT (5b)",
    )


@pytest.mark.parametrize(
    ("authority", "further", "expected"),
    [
        ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", ("TM", "CHỦ TỊCH", "Lê Văn An")),
        ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", ("KT", "PHÓ CHỦ TỊCH", "Lê Văn An")),
        ("TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH", ("Q", "Q. CHỦ TỊCH", "Lê Văn An")),
    ],
)
def test_the_signer_is_told(authority: str, further: str, expected: tuple[str, str, str]) -> None:
    signer = plan(BODY, end=FOOT.format(authority=authority, further=further, name="Lê Văn An")).signer
    assert (signer.authority, signer.position, signer.name) == expected


def test_another_kind_of_paper_is_refused_by_its_name() -> None:
    with pytest.raises(InputError, match=r"ke-hoach\.txt là BÁO CÁO"):
        parse_plan(source("BÁO CÁO\nKết quả năm 2022\nI. Kết quả\n- Một."))


def test_a_text_without_headings_is_refused() -> None:
    with pytest.raises(InputError, match=r"ke-hoach\.txt"):
        parse_plan(source("KẾ HOẠCH\nđi chơi\nhôm nay trời đẹp."))


def test_a_base_that_names_no_document_is_whole_and_without_a_number() -> None:
    said = "Căn cứ tình hình thực tế của địa phương;"
    assert [(base.text, base.citation, base.date) for base in based_on(said, SAYS).legal_bases] == [
        (said, None, None)
    ]
