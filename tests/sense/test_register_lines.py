"""A line of the register: number, year, period and signed copy, each with what comes close to it."""

import datetime as dt

import pytest

from ttdn_desktop.dossier.register import PaperKind, RegisterLine
from ttdn_desktop.sense.register_lines import NO_SIGNED_COPY, PaperFacts, line_findings


def line(number: int, day: dt.date, paper: PaperKind = "plan") -> RegisterLine:
    return RegisterLine(
        number=number, symbol="KH-UBND", date=day, kind="", subject="", signer="", paper=paper
    )


def codes(
    one: RegisterLine,
    *before: RegisterLine,
    year: int | None = 2026,
    end: dt.date | None = None,
    signed: bool = True,
) -> list[str]:
    return [found.code for found in line_findings(one, before, "one", PaperFacts(year, end), signed=signed)]


MARCH, MAY = dt.date(2026, 3, 2), dt.date(2026, 5, 4)


def test_a_number_follows_the_days_and_is_given_once() -> None:
    assert codes(line(6, MAY), line(5, MARCH)) == []
    assert codes(line(4, MAY), line(5, MARCH)) == ["sense.number-order"]
    assert codes(line(5, MARCH), line(5, MARCH)) == ["sense.number-order"]


@pytest.mark.parametrize(
    ("paper", "day", "fits"),
    [
        ("plan", dt.date(2025, 9, 1), True), ("plan", dt.date(2025, 8, 31), False),
        ("plan", dt.date(2026, 12, 31), True), ("plan", dt.date(2027, 1, 1), False),
        ("report", dt.date(2027, 3, 31), True), ("report", dt.date(2027, 4, 1), False),
        ("half", dt.date(2025, 12, 31), False),
    ],
)  # fmt: skip
def test_a_day_lies_in_the_papers_year_or_near_it(paper: PaperKind, day: dt.date, fits: bool) -> None:
    assert codes(line(1, day, paper)) == ([] if fits else ["sense.year-of-date"])
    assert codes(line(1, day, paper), year=None) == [], "of a dossier that is gone nothing is known"


def test_a_report_is_not_dated_before_its_period_ends() -> None:
    assert codes(line(9, MAY, "half"), end=MAY) == []
    assert codes(line(9, MAY, "half"), end=MAY + dt.timedelta(1)) == ["sense.period-after-date"]


def test_a_missing_signed_copy_is_a_warning_and_the_others_are_errors() -> None:
    bad = line(4, dt.date(2020, 1, 1))
    found = line_findings(
        bad, (line(4, dt.date(2020, 1, 1)),), "one", PaperFacts(2026, dt.date(2026, 1, 1)), signed=False
    )
    assert [(each.code, each.severity) for each in found] == [
        ("sense.number-order", "error"),
        ("sense.year-of-date", "error"),
        ("sense.period-after-date", "error"),
        (NO_SIGNED_COPY, "warning"),
    ]
