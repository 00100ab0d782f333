import pytest

from ttdn_desktop.earlier_papers.times import span_of


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Quý II, III", "2018-04-01", "2018-09-30"),
        ("quý một và quý ba", "2018-01-01", "2018-09-30"),
        ("Quý IV/2022", "2022-10-01", "2022-12-31"),
        ("Tháng 4-9", "2018-04-01", "2018-09-30"),
        ("Tháng Ba", "2018-03-01", "2018-03-31"),
        ("tháng mười hai", "2018-12-01", "2018-12-31"),
        ("Tháng 2 đến tháng 10", "2018-02-01", "2018-10-31"),
        ("từ tháng 11/2017 đến tháng 02/2018", "2017-11-01", "2018-02-28"),
        ("6 tháng đầu năm", "2018-01-01", "2018-06-30"),
        ("Từ 15/3 đến 30/4/2018", "2018-03-15", "2018-04-30"),
        ("ngày 10 - 15/3", "2018-03-10", "2018-03-15"),
        ("15/11/202 6", "2026-11-15", "2026-11-15"),
        ("Từ tháng 3", "2018-03-01", None),
        ("Từ tháng 3 đến hết năm", "2018-03-01", "2018-12-31"),
        ("Trước 30/4", None, "2018-04-30"),
        ("Sau ngày 23/5/2021", "2021-05-23", None),
        ("Sáu tháng cuối năm", "2018-07-01", "2018-12-31"),
        ("tháng sáu", "2018-06-01", "2018-06-30"),
        ("Trước tháng 6", None, "2018-05-31"),
        ("Hoàn thành trong tháng 10", None, "2018-10-31"),
        ("Thường xuyên", None, None),
        ("Hằng tháng", None, None),
        ("Năm 2018", None, None),
    ],
)
def test_a_time_in_words(text: str, start: str | None, end: str | None) -> None:
    span = span_of(text, 2018)
    assert span is not None
    assert (span.start and span.start.isoformat(), span.end and span.end.isoformat()) == (start, end)


@pytest.mark.parametrize("text", ["Theo kế hoạch của huyện", "Cuối năm", "Sau khi có hướng dẫn"])
def test_what_says_no_time(text: str) -> None:
    assert span_of(text, 2018) is None


def test_under_by_when_the_start_stays_open() -> None:
    span = span_of("Quý IV", 2018, is_end=True)
    assert span is not None and span.start is None and str(span.end) == "2018-12-31"
