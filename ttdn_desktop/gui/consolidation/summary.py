"""A consolidation in a few sentences."""

from ttdn_desktop.basics.money import format_amount
from ttdn_desktop.consolidation.merging import Consolidation


def summary(told: Consolidation | None, expected: int) -> str:
    """Return how many files there are of each sort and what they come to.

    ``expected`` is how many communes are listed.
    """
    if told is None:
        listed = f" Danh sách có {expected} xã." if expected else ""
        return f"Dành cho cấp trên: gộp số liệu của nhiều xã, báo xã nào còn thiếu, tệp nào hỏng.{listed}"

    others = (
        ("còn thiếu", len(told.missing)),
        ("nộp muộn", len(told.late)),
        ("bị loại", len(told.rejected)),
        ("trùng", len(told.duplicates)),
    )
    counts = [("đã nhận", len(told.received)), *(other for other in others if other[1])]
    sorts = ", ".join(f"{name} {format_amount(count)}" for name, count in counts)
    sums = told.totals
    lines = [
        f"Năm {told.year}: {sorts}. Cộng {format_amount(sums.entries)} lượt hoạt động, "
        f"{format_amount(sums.audience)} lượt người, {format_amount(sums.cost)} đồng."
    ]

    if told.year_tied:
        lines.append("Có năm khác cũng nhiều tệp như vậy: hãy xem kỹ thẻ Bị loại.")

    return "\n".join([*lines, *told.notices[:1]])
