"""The line below an annex's title that ties it to its paper (Phụ lục I, phần I, III)."""


def annex_note(kind: str, number: str, date: str, by: str) -> str:
    """Return ``(Kèm theo Kế hoạch số 05/KH-UBND ngày … của …)``."""
    return f"(Kèm theo {kind} số {number} {date} của {by})"
