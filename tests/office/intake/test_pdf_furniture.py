"""Page numbers and running heads are no text; what stands inside the text is."""

import pytest

from tests.office.intake.pdf_spans import span
from ttdn_desktop.office.intake.pdf_furniture import remove_furniture
from ttdn_desktop.office.intake.pdf_rows import TextSpan

HEIGHT = 842.0
TOP, FOOT = 810.0, 30.0


def page(*rows: tuple[str, float]) -> list[list[TextSpan]]:
    return [[span(text, 80, base)] for text, base in rows]


def kept(*pages: list[list[TextSpan]]) -> list[list[str]]:
    left = remove_furniture(list(pages), [HEIGHT] * len(pages))
    return [[row[0].text for row in rows] for rows in left]


@pytest.mark.parametrize("number", ["2", "- 2 -", "Trang 2/7", "Page 2 of 7", "Trang: 12"])
@pytest.mark.parametrize("base", [TOP, FOOT])
def test_a_page_number_goes_wherever_it_stands(number: str, base: float) -> None:
    rows = sorted([(number, base), ("Nội dung", 500.0)], key=lambda row: -row[1])
    assert kept(page(*rows)) == [["Nội dung"]]


def test_a_number_inside_the_text_stays() -> None:
    assert kept(page(("2026", 500.0))) == [["2026"]]
    assert kept(page(("Căn cứ", TOP + 5), ("2", TOP), ("Nội dung", 500.0))) == [["Căn cứ", "2", "Nội dung"]]


def test_a_head_that_runs_over_most_pages_goes_whatever_its_figures() -> None:
    pages = [page((f"Kế hoạch năm 2026 - trang {at}", TOP), (f"Nội dung {at}", 500.0)) for at in range(5)]
    assert kept(*pages) == [[f"Nội dung {at}"] for at in range(5)]


def test_words_that_recur_on_few_pages_or_elsewhere_stay() -> None:
    few = [page((f"dòng {'abcde'[at]}" if at else "đầu trang", TOP), ("x", 500.0)) for at in range(5)]
    assert [rows[0] for rows in kept(*few)] == ["đầu trang", "dòng b", "dòng c", "dòng d", "dòng e"]
    inside = [page(("Ghi chú", 500.0), (f"Nội dung {at}", 480.0)) for at in range(5)]
    assert all(rows[0] == "Ghi chú" for rows in kept(*inside))


def test_a_paper_of_one_page_has_no_running_head() -> None:
    assert kept(page(("ỦY BAN NHÂN DÂN", TOP), ("Nội dung", 500.0))) == [["ỦY BAN NHÂN DÂN", "Nội dung"]]
