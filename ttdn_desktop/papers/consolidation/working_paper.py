"""What the office has to look at again, for its own desk: never part of the report that its chair signs."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath

import msgspec

from ttdn_desktop.basics.money import format_amount
from ttdn_desktop.basics.wording import first_upper
from ttdn_desktop.consolidation.messages import (
    late_message,
    measure_name,
    outlier_message,
    rejection_message,
)
from ttdn_desktop.consolidation.outliers import RULE, medians
from ttdn_desktop.consolidation.records import SECTIONS, Consolidation, Rejected
from ttdn_desktop.consolidation.statements import Statement
from ttdn_desktop.papers.consolidation.context import ConsolidationContext
from ttdn_desktop.papers.phrases import format_quantity, tidy_text, without_dash_and_mark
from ttdn_desktop.papers.report.text_names import TEXT_NAMES

TITLE = "DANH MỤC CẦN XEM LẠI"
_NOTE = "(Tài liệu làm việc của người tổng hợp, không ban hành, không gửi kèm báo cáo)"

_MOST = 300
"""Lines of one part, the rest counted; a judgement: whoever looks at more than that uses the workbook."""


class WorkingPart(msgspec.Struct, frozen=True, rename={"heading": "tieu_de", "lines": "dong"}):
    """A heading and the lines below it."""

    heading: str
    lines: tuple[str, ...]


class WorkingPaper(
    msgspec.Struct,
    frozen=True,
    rename={"title": "ten", "subject": "trich_yeu", "note": "ghi_chu", "parts": "phan"},
):
    """The list as printed."""

    title: str
    subject: str
    note: str
    parts: tuple[WorkingPart, ...]


def compose_working_paper(context: ConsolidationContext) -> WorkingPaper:
    """Return what has to be looked at again, part by part; parts with nothing in them are left out."""
    found = context.found
    parts: tuple[tuple[str, Iterable[str]], ...] = (
        ("Việc khác thường khi đọc tệp", found.notices),
        (
            "Tệp không đưa vào tổng hợp",
            (f"{_rejected_by_name(row)}: {rejection_message(row)}" for row in found.rejected),
        ),
        (
            "Đơn vị gửi nhiều lần",
            (f"{row.commune}: dùng {_name(row.kept)}, bỏ {_name(row.dropped)}" for row in found.duplicates),
        ),
        ("Gửi muộn", (f"{row.commune}: {late_message(row)}" for row in found.all_late)),
        ("Đơn vị không ghi hoạt động nào trong kỳ", _idle(found)),
        ("Số liệu khác thường", _odd(found)),
        ("Mức giữa (trung vị) của các đơn vị", _medians(found)),
        ("Ý kiến của các đơn vị chưa đưa vào báo cáo", _left_out(context)),
    )
    listed = [(heading, _cut(tuple(lines))) for heading, lines in parts]
    shown = [(heading, lines) for heading, lines in listed if lines]
    return WorkingPaper(
        title=TITLE,
        subject=context.subject,
        note=_NOTE,
        parts=tuple(
            WorkingPart(f"{number}. {heading}", lines) for number, (heading, lines) in enumerate(shown, 1)
        )
        or (WorkingPart("", ("Không có việc gì cần xem lại.",)),),
    )


def _rejected_by_name(row: Rejected) -> str:
    return f"{_name(row.file)} ({row.unit})" if row.unit else _name(row.file)


def _name(file: str) -> str:
    """Return a file's own name: the folder says nothing to whoever reads the list later."""
    return PurePosixPath(file).name


def _idle(found: Consolidation) -> Iterator[str]:
    return (outlier.commune for outlier in found.outliers if outlier.median is None)


def _odd(found: Consolidation) -> Iterator[str]:
    odd = [outlier for outlier in found.outliers if outlier.median is not None]
    if odd:
        yield RULE
    yield from (f"{first_upper(each.commune)}: {outlier_message(each, found.field)}" for each in odd)


def _medians(found: Consolidation) -> Iterator[str]:
    for measure, median in medians(found.figures_by_commune()).items():
        yield f"{measure_name(measure, found.field)}: {format_quantity(round(median, 2))}"


def _left_out(context: ConsolidationContext) -> Iterator[str]:
    for section in SECTIONS:
        for statement in context.left_out(section):
            yield f"{TEXT_NAMES[section]}: {_with_sources(statement)}"


def _with_sources(statement: Statement) -> str:
    return f"{first_upper(statement.text)} ({', '.join(tidy_text(name) for name in statement.sources)})"


def _cut(lines: Sequence[str]) -> tuple[str, ...]:
    shown = tuple(f"- {without_dash_and_mark(line)}." for line in lines[:_MOST])
    rest = len(lines) - _MOST
    return (
        (*shown, f"- Và {format_amount(rest)} dòng khác, ghi trong bảng tính kèm theo.")
        if rest > 0
        else shown
    )
