"""What isn't due yet is told as going on, in text, counts and annex."""

import datetime as dt

import pytest

from tests.papers.paper_samples import changed, sample
from tests.papers.report.reports import report
from ttdn_desktop.dossier.records import Activity, Dossier, LogEntry, Period, Target

FIRST, LAST = dt.date(2019, 1, 1), dt.date(2019, 10, 31)
LATER = dt.date(2019, 11, 30)


def with_activity(*entries: LogEntry, reason: str = "", **fields: object) -> Dossier:
    """Return the sample with one activity alone, of ten buổi unless said otherwise."""
    usual = {"id": "a1", "title": "Mở lớp", "channel": "training", "target": Target(quantity=10, unit="buổi")}
    activity = Activity(**{**usual, "start": FIRST, "end": LAST, **fields})
    return changed(
        sample("tt01"),
        log=entries,
        plan__activities=(activity,),
        report__variances={"a1": reason} if reason else {},
        report__period=Period(start=FIRST, end=LAST),
    )


def done(quantity: int = 4) -> LogEntry:
    return LogEntry(
        id="l1", date=dt.date(2019, 5, 2), activity="a1", channel="training", quantity=quantity, unit="buổi"
    )


def sentence(dossier: Dossier) -> str:
    (line,) = next(group.lines for group in report(dossier, "tt01").results if group.heading.startswith("2."))
    return line


def counted(dossier: Dossier) -> str:
    return report(dossier, "tt01").results[0].lines[1]


def note(dossier: Dossier) -> str:
    return report(dossier, "tt01").annex.groups[0].rows[0].note


def test_one_that_goes_on_after_the_period_has_not_failed():
    dossier = with_activity(done(), end=LATER)
    assert sentence(dossier) == (
        "Mở lớp: kế hoạch 10 buổi; thực hiện 4 buổi, đạt 40%; đang triển khai (đến ngày 30/11/2019)."
    )
    assert counted(dossier) == "1 hoạt động của Kế hoạch đang triển khai."
    assert note(dossier) == "Đang triển khai"


def test_one_that_begins_after_the_period_is_still_to_come():
    dossier = with_activity(start=dt.date(2019, 11, 1), end=LATER)
    assert sentence(dossier) == (
        "Mở lớp: kế hoạch 10 buổi; chưa đến thời gian thực hiện (đến ngày 30/11/2019)."
    )
    assert counted(dossier) == "1 hoạt động của Kế hoạch chưa đến thời gian thực hiện."


def test_one_that_ends_on_the_last_day_was_due():
    dossier = with_activity(done(), end=LAST, reason="Mưa bão kéo dài")
    assert sentence(dossier).endswith("đạt 40%. Lý do chưa đạt: Mưa bão kéo dài.")
    assert counted(dossier) == "1 hoạt động của Kế hoạch hoàn thành một phần."
    assert note(dossier) == "Mưa bão kéo dài"


def test_one_that_goes_on_and_has_reached_its_target_is_done():
    assert counted(with_activity(done(10), end=LATER)) == "1 hoạt động của Kế hoạch hoàn thành."


@pytest.mark.parametrize(
    ("reason", "end"),
    [
        ("Đang triển khai, hoàn thành trước ngày 30/11/2019.", "đạt 40%. {}."),
        ("Không phát sinh thêm yêu cầu", "đạt 40%; đang triển khai (đến ngày 30/11/2019). {}."),
        ("Lớp sau mở vào tháng 11", "đạt 40%; đang triển khai (đến ngày 30/11/2019). {}."),
    ],
)
def test_the_clerks_words_on_how_it_goes_on_are_no_reason_for_a_failure(reason: str, end: str):
    said = sentence(with_activity(done(), end=LATER, reason=reason))
    assert said.endswith(end.format(reason.rstrip(".")))
    assert "Lý do chưa đạt" not in said


def test_what_comes_when_it_comes_and_did_not_is_no_failure():
    dossier = with_activity(channel="rebuttal", target=None)
    assert sentence(dossier).endswith("không giao chỉ tiêu số lượng; không phát sinh trong kỳ báo cáo.")
    assert counted(dossier) == "1 hoạt động của Kế hoạch không phát sinh."
    assert counted(with_activity(target=None)) == "1 hoạt động của Kế hoạch chưa thực hiện."


def test_a_duty_whose_activities_are_not_due_is_told_so():
    dossier = with_activity(duties=("III.8.1",), end=LATER)
    said = " ".join(line for group in report(dossier, "tt01").results for line in group.lines)
    assert "Kết quả: có 1 hoạt động của Kế hoạch, đang triển khai." in said


def test_a_target_of_0_is_none_to_reach():
    nothing = with_activity(target=Target(quantity=0, unit="buổi"))
    assert sentence(nothing) == "Mở lớp: không giao chỉ tiêu số lượng; không phát sinh trong kỳ báo cáo."
    assert counted(nothing) == "1 hoạt động của Kế hoạch không phát sinh."
    some = with_activity(done(), target=Target(quantity=0, unit="buổi"))
    assert sentence(some) == "Mở lớp: không giao chỉ tiêu số lượng; đã thực hiện 4 buổi."
    assert counted(some) == "1 hoạt động của Kế hoạch hoàn thành."
