"""A consolidation in a few sentences."""

from ttdn_desktop.basics.money import figures
from ttdn_desktop.reports.consolidating import Consolidation


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
    sorts = ", ".join(f"{name} {figures(count)}" for name, count in counts)
    sums = told.totals
    lines = [
        f"Năm {told.year}: {sorts}. Cộng {figures(sums.entries)} lượt hoạt động, "
        f"{figures(sums.audience)} lượt người, {figures(sums.cost)} đồng."
    ]
    if told.year_tied:
        lines.append("Có năm khác cũng nhiều tệp như vậy: hãy xem kỹ thẻ Bị loại.")
    return "\n".join([*lines, *told.notices[:1]])
