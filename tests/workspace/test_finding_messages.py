"""Each code of a report's findings has one message, and no message is left over."""

import datetime as dt

import pytest

from tests.codes_in_source import codes_in
from ttdn_desktop.interview.findings import Place
from ttdn_desktop.interview.messages import MESSAGES
from ttdn_desktop.workspace.report import findings
from ttdn_desktop.workspace.report.messages import REPORT_MESSAGES, TEXT_NAMES, message_of

DAY = dt.date(2019, 11, 5)


def test_every_code_has_its_message_and_no_message_is_left_over() -> None:
    yielded = codes_in((findings,), "error", "warning")
    assert {f"report-{code}" for code in yielded} == {
        code for code in REPORT_MESSAGES if code.startswith("report-")
    }
    assert REPORT_MESSAGES.keys() - {f"report-{code}" for code in yielded} == {
        f"half-{code}" for code in yielded - {"after_due", "before_due", "variance"}
    }
    assert not REPORT_MESSAGES.keys() & MESSAGES.keys()


def test_every_text_that_may_be_empty_has_a_name() -> None:
    assert findings.TEXTS.keys() == TEXT_NAMES.keys()


@pytest.mark.parametrize(
    ("length", "quoted"), [(80, "a" * 80), (81, "a" * 80 + "…")], ids=["as long as may be", "longer"]
)
def test_a_long_title_is_cut(length: int, quoted: str) -> None:
    finding = Place().error("report-variance", title="a" * length)
    assert message_of(finding) == f"“{quoted}” chưa đạt chỉ tiêu. Hãy ghi lý do."


@pytest.mark.parametrize(
    ("start", "end", "message"),
    [
        (None, DAY, "Chưa ghi đủ kỳ báo cáo: từ ngày, đến ngày."),
        (DAY, None, "Chưa ghi đủ kỳ báo cáo: từ ngày, đến ngày."),
        (DAY, DAY - dt.timedelta(1), "Kỳ báo cáo có ngày cuối trước ngày đầu."),
    ],
)
def test_one_code_says_what_is_wrong_with_the_period(
    start: dt.date | None, end: dt.date | None, message: str
) -> None:
    assert message_of(Place().error("half-period", start=start, end=end)) == message
