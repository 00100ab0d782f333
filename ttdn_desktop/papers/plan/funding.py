"""Section IV: what the plan costs and who pays."""

from collections.abc import Callable
from typing import Any

from ttdn_desktop.basics.money import amount_in_words, format_amount
from ttdn_desktop.basics.wording import first_upper
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.dossier.writer import writer_of
from ttdn_desktop.official_paper.sentence_case import within_sentence
from ttdn_desktop.papers.phrases import tidy_text, without_dash_and_mark

Answer = Callable[[str], Any]
"""The value that counts of a question, by its id."""

_LARGEST = 10**15
"""From a million tỷ on there are no words."""

_EMBEDDED = "long_ghep"

_BUDGETS = ("ngan_sach", "xa_hoi_hoa")
"""Sources that pay nothing where nothing is to be paid."""


def other_budget(answer: Answer) -> int:
    """Return the money that belongs to no activity."""
    amount = answer("other_budget")
    return amount if isinstance(amount, int) else 0


def total(dossier: Dossier, answer: Answer) -> int:
    """Return the sum of the activities' budgets and the rest, in đồng."""
    return sum(activity.budget for activity in dossier.plan.activities) + other_budget(answer)


def paragraphs(dossier: Dossier, answer: Answer) -> tuple[str, ...]:
    """Return the paragraphs of the section: total in figures and words, its parts, source, note.

    Where nothing is to be paid there is no sum, and no budget pays.
    """
    source = str(answer("funding") or "")
    if not total(dossier, answer) and source in ("", *_BUDGETS):
        source = _EMBEDDED
    note = tidy_text(answer("funding_note") or "")
    lines = (_total(dossier, answer), _source(source, dossier, answer), note)
    return tuple(line for line in lines if line)


def _total(dossier: Dossier, answer: Answer) -> str:
    amount = total(dossier, answer)
    if not amount:
        return ""
    rest = other_budget(answer)
    parts = _parts(amount - rest, rest, answer)
    return f"Tổng kinh phí thực hiện Kế hoạch: {format_amount(amount)} đồng{_words(amount)}{parts}."


def _words(amount: int) -> str:
    return f" (Bằng chữ: {first_upper(amount_in_words(amount))} đồng)" if amount < _LARGEST else ""


def _parts(planned: int, rest: int, answer: Answer) -> str:
    if not rest:
        return ", chi tiết tại Phụ lục kèm theo"
    purpose = without_dash_and_mark(answer("other_budget_note") or "") or "khoản khác"
    return (
        f", chi tiết tại Phụ lục kèm theo, trong đó: các hoạt động {format_amount(planned)} đồng;"
        f" {within_sentence(purpose)} {format_amount(rest)} đồng"
    )


def _source(source: str, dossier: Dossier, answer: Answer) -> str:
    budget = _budget(dossier)
    other = without_dash_and_mark(answer("funding_other") or "")

    return {
        "ngan_sach": (
            f"Kinh phí thực hiện được bố trí từ {budget} và các nguồn hợp pháp khác theo quy định."
        ),
        _EMBEDDED: ("Kinh phí thực hiện được lồng ghép trong kinh phí thường xuyên của các cơ quan, đơn vị."),
        "xa_hoi_hoa": (
            f"Kinh phí thực hiện được bố trí từ {budget}, kết hợp huy động xã hội hóa theo quy định."
        ),
        "khac": f"Kinh phí thực hiện từ {within_sentence(other)}." if other else "",
    }.get(source, "")


def _budget(dossier: Dossier) -> str:
    """Return the budget that pays: the commune's own, or what another organ was given."""
    by = writer_of(dossier)
    if by.is_commune or by.is_committee:
        return f"ngân sách {by.kind} năm {dossier.year}"
    return f"dự toán ngân sách được giao năm {dossier.year} của đơn vị"
