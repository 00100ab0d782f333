"""What stays doubtful in a plan as understood, told to the clerk in Vietnamese."""

from collections.abc import Iterator, Sequence

from ttdn_desktop.basics.dates import day_month_year
from ttdn_desktop.basics.roman import heading_number
from ttdn_desktop.directive.due import Deadline
from ttdn_desktop.directive.records import Directive, Section

_PERIODS = {"half": " 6 tháng", "quarter": " quý", "year": " năm"}


def doubts_of(
    directive: Directive, *, degree: int, deadlines: Sequence[Deadline], chosen: Deadline | None, tables: bool
) -> tuple[str, ...]:
    """Return the doubts, the gravest first; ``degree`` is ``headings.addresses_communes`` of the duties."""
    return (
        *_duties(directive, degree),
        *_due(directive, deadlines, chosen),
        *_head(directive),
        *_gaps(directive.sections, ""),
        *(("Có bảng trong phần nội dung: các ô không đưa vào đề cương, hãy xem lại.",) if tables else ()),
    )


def _duties(directive: Directive, degree: int) -> Iterator[str]:
    if not directive.commune_duties:
        yield "Không tìm thấy phần giao nhiệm vụ cho cấp xã: hãy đánh dấu các nhiệm vụ ấy."
    elif degree == 3:
        yield "Phần giao nhiệm vụ cho cấp xã ghi chung với cơ quan khác: hãy xem nhiệm vụ nào là của cấp xã."
    elif degree in (1, 2):
        yield "Không có phần riêng cho cấp xã; đã lấy phần giao cho các địa phương: hãy xem lại."


def _due(directive: Directive, deadlines: Sequence[Deadline], chosen: Deadline | None) -> Iterator[str]:
    if chosen is None:
        yield "Không tìm thấy hạn gửi báo cáo năm: hãy đánh dấu câu nêu hạn hoặc ghi ngày."
    elif directive.year and chosen.day.year not in (directive.year, directive.year + 1):
        yield f"Hạn báo cáo {day_month_year(chosen.day)} không nằm trong năm kế hoạch {directive.year}."
    told = [chosen.day] if chosen else []
    for other in deadlines:
        if other.day not in told:
            told.append(other.day)
            period = _PERIODS.get(other.period, "")
            yield f"Có thêm một hạn báo cáo{period} trong năm: {day_month_year(other.day)}."
    if directive.report_to is None:
        yield "Không rõ báo cáo gửi về đâu: hãy ghi nơi nhận báo cáo."


def _head(directive: Directive) -> Iterator[str]:
    if not directive.issuer:
        yield "Không rõ cơ quan ban hành: hãy ghi tên cơ quan."
    if directive.year is None:
        yield "Không rõ kế hoạch của năm nào: hãy ghi năm."
    if not directive.contents:
        yield "Không nhận ra phần nội dung, nhiệm vụ: hãy đánh dấu đề mục của phần ấy."
    if not directive.legal_bases:
        yield "Không tìm thấy căn cứ pháp lý."


def _gaps(sections: Sequence[Section], above: str) -> Iterator[str]:
    """A number left out or given twice often means that a heading wasn't recognised."""
    ordinals = [_ordinal(section.number) for section in sections]
    for before, section, number in zip(ordinals, sections[1:], ordinals[1:], strict=False):
        if before and number and number != before + 1:
            yield f"Số thứ tự của mục {section.number} không nối tiếp mục trước{above}: hãy xem lại đề cương."
    for section in sections:
        yield from _gaps(section.sections, f" trong mục {section.number}")


def _ordinal(number: str) -> int:
    last = number.rsplit(".", 1)[-1]
    return int(last) if last.isdigit() else heading_number(last)
