"""Legal bases: one a paragraph, or several in one sentence."""

from datetime import date

import pytest

from tests.directive.plans import plan
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


def test_a_base_that_names_no_document_is_whole_and_without_a_number() -> None:
    said = "Căn cứ tình hình thực tế của địa phương;"
    assert [(base.text, base.citation, base.date) for base in based_on(said, SAYS).legal_bases] == [
        (said, None, None)
    ]


def test_a_laws_number_may_stand_behind_commas_of_its_name() -> None:
    law = "Căn cứ Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ số 55/2024/QH15 ngày 29/11/2024;"
    assert [(base.citation, base.date) for base in based_on(law, SAYS).legal_bases] == [
        ("55/2024/QH15", date(2024, 11, 29))
    ]


def test_laws_without_numbers_in_one_sentence_are_bases_each() -> None:
    laws = "Căn cứ Luật Bảo vệ bí mật nhà nước ngày 15/11/2018 và Luật An ninh mạng ngày 12/6/2018;"
    assert [(base.text, base.date) for base in based_on(laws, SAYS).legal_bases] == [
        ("Luật Bảo vệ bí mật nhà nước ngày 15/11/2018", date(2018, 11, 15)),
        ("Luật An ninh mạng ngày 12/6/2018", date(2018, 6, 12)),
    ]
    one = "Căn cứ Nghị định số 5/2020/NĐ-CP ngày 01/01/2020 của Chính phủ quy định chi tiết Luật A và Luật B ngày 05/5/2019;"
    assert [base.citation for base in based_on(one, SAYS).legal_bases] == ["5/2020/NĐ-CP"]


def test_a_dispatch_is_a_base() -> None:
    bases = based_on(
        "Căn cứ Công điện số 05/CĐ-TTg ngày 28/01/2021 của Thủ tướng Chính phủ;", SAYS
    ).legal_bases
    assert [(base.citation, base.date) for base in bases] == [("05/CĐ-TTg", date(2021, 1, 28))]


@pytest.mark.parametrize(
    "issues",
    [
        "Ban Tuyên giáo và Dân vận Tỉnh ủy xây dựng Kế hoạch như sau:",
        "Ban Chỉ huy Phòng thủ dân sự tỉnh ban hành Kế hoạch:",
        "Bộ Y tế ban hành Kế hoạch như sau:",
        "Công an tỉnh xây dựng Kế hoạch cụ thể:",
    ],
)
def test_the_issuer_behind_the_last_document_is_cut_off_whoever_it_is(issues: str) -> None:
    first = "Kết luận số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị về thông tin đối ngoại"
    second = "Chương trình số 12-CTr/TU ngày 05/01/2026 của Ban Thường vụ Tỉnh ủy"
    bases = based_on(f"Thực hiện {first} và {second}, {issues}").legal_bases
    assert [base.text for base in bases] == [first, second]
