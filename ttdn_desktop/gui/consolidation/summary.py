"""A consolidation in a few sentences."""

from ttdn_desktop.basics.money import format_amount
from ttdn_desktop.consolidation.records import Consolidation


def summary_text(result: Consolidation | None, expected: int) -> str:
    """Return how many files there are of each sort and their totals; what the page is for without a result.

    ``expected`` is how many communes are listed.
    """
    if result is None:
        listed = f" Danh sách có {expected} xã." if expected else ""
        return f"Dành cho cấp trên: gộp số liệu của nhiều xã, báo xã nào còn thiếu, tệp nào hỏng.{listed}"

    lines = [f"Năm {result.year}: {_counts(result)}. {_totals(result)}"]
    if result.year_tied:
        lines.append("Có năm khác cũng nhiều tệp như vậy: hãy xem kỹ thẻ Bị loại.")

    # a judgement: one notice keeps the head of the page short
    return "\n".join([*lines, *result.notices[:1]])


def _counts(result: Consolidation) -> str:
    """Return how many files there are of each sort; sorts without any are left out."""
    others = (
        ("còn thiếu", len(result.missing)),
        ("nộp muộn", len(result.all_late)),
        ("bị loại", len(result.rejected)),
        ("trùng", len(result.duplicates)),
    )
    counts = [("đã nhận", len(result.received)), *(other for other in others if other[1])]
    return ", ".join(f"{name} {format_amount(count)}" for name, count in counts)


def _totals(result: Consolidation) -> str:
    entries, audience, cost = (
        format_amount(total) for total in (result.totals.entries, result.totals.audience, result.totals.cost)
    )
    return f"Cộng {entries} lượt hoạt động, {audience} lượt người, {cost} đồng."
