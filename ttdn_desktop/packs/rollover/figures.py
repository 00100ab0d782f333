"""Dates and targets of the next year, by rules that can be told in a sentence."""

import math

from ttdn_desktop.dossier.records import Quantity


def proposed_target(target: Quantity, done: Quantity, reason: str = "") -> tuple[Quantity, str]:
    """Return next year's target and, in Vietnamese, why; ``reason`` is why the last one was missed.

    More than planned: what was done, rounded up. Met, nothing done, missed with a reason told, or at least
    half done: the old target. Less than half without a reason: what was done, rounded up.
    """
    if done <= 0:
        return target, "chưa làm được, giữ chỉ tiêu cũ"
    if done == target:
        return target, "đạt đúng chỉ tiêu, giữ nguyên"
    if done > target:
        return round_up_target(done), "vượt chỉ tiêu, lấy số đã làm (làm tròn lên)"
    if reason.strip():
        return target, f"chưa đạt vì: {reason.strip().rstrip('.')}; giữ chỉ tiêu cũ"
    if 2 * done >= target:
        return target, "chưa đạt nhưng được từ một nửa, giữ chỉ tiêu cũ"
    return round_up_target(done), "chưa được một nửa, lấy số đã làm (làm tròn lên)"


def round_up_target(quantity: Quantity) -> int:
    """Return ``quantity`` rounded up: whole below 20, to fives below 100, to tens above.

    A judgement: nobody plans 37 broadcasts or 143 leaflets, though 17 meetings.
    """
    if quantity < 20:
        step = 1
    elif quantity < 100:
        step = 5
    else:
        step = 10

    return math.ceil(quantity / step) * step
