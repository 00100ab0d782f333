"""Legal bases: looks, what a citation needs, end marks, and whether they still hold."""

import pytest

from tests.format_rules.measured import Paper, circular, decree

LAW, DECREE, PLAN = "Căn cứ Luật", "Căn cứ Nghị", "Căn cứ Kế"

DATED = "Vạn Thắng, ngày"


def base(text: str) -> Paper:
    return decree().says(DECREE, text)


@pytest.mark.parametrize(("size", "kept"), [(12.5, False), (13, True), (14, True), (14.5, False)])
def test_size_of_a_base(size: float, kept: bool) -> None:
    assert ("bases" not in decree().with_runs(DECREE, size=size).broken()) is kept


def test_bases_are_italic_under_the_decree_and_upright_under_the_circular() -> None:
    assert "bases" in decree().with_runs(DECREE, italic=False).broken()
    assert "bases" in circular().with_runs(DECREE, italic=True).broken()


def test_bases_that_look_alike_wrong_are_one_finding_and_two_in_a_paragraph_another() -> None:
    wrong = decree().with_runs(LAW, italic=False).with_runs(PLAN, italic=False)
    assert wrong.places("bases") == [(12, 14)]
    two = base("Căn cứ Luật Tổ chức chính quyền địa phương; Căn cứ Luật Báo chí;")
    assert two.places("bases") == [(13,)]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ về đối ngoại;", True),
        ("Căn cứ Nghị định ngày 07 tháng 9 năm 2015 của Chính phủ về đối ngoại;", False),
        ("Căn cứ Nghị định số 72/2015/NĐ-CP của Chính phủ về đối ngoại;", False),
        ("Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ về đối ngoại;", True),
        ("Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 về đối ngoại;", False),
        ("Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ;", False),
        ("Căn cứ Nghị định của Chính phủ số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 về đối ngoại;", True),
        ("Căn cứ Luật Báo chí ngày 05 tháng 4 năm 2016;", True),
        ("Căn cứ Luật Báo chí số 103/2016/QH13;", False),
        ("Căn cứ tình hình thực tế của địa phương;", True),
    ],
)
def test_what_a_citation_needs(text: str, kept: bool) -> None:
    assert ("bases.citation" not in base(text).broken()) is kept


def test_the_number_of_a_law_is_a_warning() -> None:
    assert base("Căn cứ Luật Báo chí số 103/2016/QH13;").severities("bases.citation") == ["warning"]
    # the number of what it speaks of, twelve letters and more behind
    assert "bases.citation" not in base("Căn cứ Luật Báo chí, số liệu của năm qua 12/3;").broken()


def test_each_base_lacks_by_itself() -> None:
    paper = base("Căn cứ Nghị định về đối ngoại;").says(PLAN, "Căn cứ Kế hoạch về đối ngoại.")
    assert paper.places("bases.citation") == [(13,), (14,)]


def test_end_marks_of_bases() -> None:
    assert decree().says(LAW, "Căn cứ Luật Báo chí.").places("bases.punctuation") == [(12,)]
    last = decree().para(PLAN).text
    assert decree().says(PLAN, last.rstrip(".") + ";").places("bases.punctuation") == [(14,)]
    assert "bases.punctuation" not in circular().broken()
    comma = circular().para(PLAN).text
    assert circular().says(PLAN, comma.rstrip(",") + ".").places("bases.punctuation") == [(13,)]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        # issued on the paper's own day, and a day after it
        (
            "Căn cứ Quyết định số 1/QĐ-UBND ngày 05 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh về đối ngoại;",
            True,
        ),
        (
            "Căn cứ Quyết định số 1/QĐ-UBND ngày 06 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh về đối ngoại;",
            False,
        ),
        # a period that ends with the plan's year, and one before it
        (
            "Căn cứ Quyết định số 1/QĐ-UBND ngày 05 tháng 02 năm 2021 về giai đoạn 2021 - 2026;",
            True,
        ),
        (
            "Căn cứ Quyết định số 1/QĐ-UBND ngày 05 tháng 02 năm 2021 về giai đoạn 2021 - 2025;",
            False,
        ),
        ("Căn cứ Chương trình số 1/CTr-UBND ngày 05/02/2021 của Chính phủ về đối ngoại đến năm 2026;", True),
        ("Căn cứ Chương trình số 1/CTr-UBND ngày 05/02/2021 của Chính phủ về đối ngoại đến năm 2025;", False),
        ("Căn cứ Chương trình số 1/CTr-UBND ngày 05/02/2021 về đối ngoại đến năm 2025, tầm nhìn 2030;", True),
        (
            "Căn cứ Kế hoạch số 1/KH-UBND ngày 05/02/2025 của Ủy ban nhân dân tỉnh về đối ngoại năm 2025;",
            False,
        ),
        (
            "Căn cứ Kế hoạch số 1/KH-UBND ngày 05/02/2026 của Ủy ban nhân dân tỉnh về đối ngoại năm 2026;",
            True,
        ),
        # a year named by another kind of paper isn't its end
        ("Căn cứ Chỉ thị số 1/CT-TTg ngày 05/02/2025 của Thủ tướng về đối ngoại năm 2025;", True),
    ],
)
def test_whether_a_base_still_holds(text: str, kept: bool) -> None:
    assert ("bases.expired" not in base(text).broken()) is kept


def test_without_a_day_of_its_own_a_paper_is_older_than_what_comes_after_its_year() -> None:
    undated = decree().says(DATED, "Vạn Thắng, ngày     tháng     năm 2026")
    for year, kept in ((2026, True), (2027, False)):
        text = f"Căn cứ Quyết định số 1/QĐ-UBND ngày 06/12/{year} của Ủy ban nhân dân tỉnh về đối ngoại;"
        assert ("bases.expired" not in undated.says(DECREE, text).broken()) is kept


def test_a_paper_dated_in_a_wrong_year_is_judged_by_its_plans_year() -> None:
    wrong = decree().says(DATED, "Vạn Thắng, ngày 05 tháng 02 năm 2020")
    text = "Căn cứ Quyết định số 1/QĐ-UBND ngày 06/02/2026 của Ủy ban nhân dân tỉnh về đối ngoại;"
    assert "bases.expired" not in wrong.says(DECREE, text).broken()


def test_the_first_two_paragraphs_that_name_a_document_are_judged_like_bases() -> None:
    text = "Thực hiện Quyết định số 1/QĐ-UBND ngày 06/12/2026 của Ủy ban nhân dân tỉnh về đối ngoại, xã làm."
    opening = decree().para("Thực hiện Kế hoạch").text
    first = decree().says("Thực hiện Kế hoạch", text)
    assert first.count("bases.expired") == 1
    plain = "Trong năm qua công tác này được quan tâm, có nhiều kết quả tốt ở cơ sở và các thôn trong xã."
    second = decree().says("Thực hiện Kế hoạch", plain).added("Trong năm qua", text)
    assert second.count("bases.expired") == 1
    third = decree().says("Thực hiện Kế hoạch", plain).added("Trong năm qua", opening + " Tiếp.", text)
    assert third.count("bases.expired") == 0


def test_known_documents_end_before_the_plans_year() -> None:
    known = "Căn cứ Quyết định số 368/QĐ-TTg ngày 28 tháng 02 năm 2013 của Thủ tướng Chính phủ về đối ngoại;"
    assert "bases.expired" in base(known).broken()
    # a number that only holds the known one's is another document
    assert "bases.expired" not in base(known.replace("368/", "1368/")).broken()
    assert "bases.expired" not in base(known.replace("QĐ-TTg", "QĐ-TTg1")).broken()


@pytest.mark.parametrize(
    ("day", "kept"),
    [
        ("05/02/2026", True),
        ("06/02/2026", False),
        ("05/03/2026", False),
        ("31/01/2026", True),
        ("31/02/2026", True),
    ],
)
def test_a_base_dated_in_figures(day: str, kept: bool) -> None:
    text = f"Căn cứ Quyết định số 1/QĐ-UBND ngày {day} của Ủy ban nhân dân tỉnh về đối ngoại;"
    assert ("bases.expired" not in base(text).broken()) is kept
