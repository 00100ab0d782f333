"""How each paper ends: what it replaces, and the last sentence, with its end mark (rule ``end-mark``).

An issued paper with an error in its text is replaced by a paper of the same kind (Điều 18.3).
"""

from ttdn_desktop.dossier.records import Dossier, Report
from ttdn_desktop.dossier.writer import Writer
from ttdn_desktop.official_paper.sentence_case import body_within_sentence
from ttdn_desktop.packs.subject import plan_about
from ttdn_desktop.papers.phrases import lower_first


def plan_replacement(dossier: Dossier, by: Writer) -> tuple[str, ...]:
    """Return the sentence that says which issued plan this one replaces; none for a first plan."""
    replaced = dossier.plan.replaces
    if replaced is None:
        return ()
    return (f"Kế hoạch này thay thế Kế hoạch số {replaced.citation} của {by.organ}.",)


def plan_closing(by: Writer, subject: str, lead: str) -> str:
    """Return the plan's last sentence; ``lead`` is the body that takes questions in, empty for none."""
    via = f" (qua {body_within_sentence(lead)})" if lead else ""
    return (
        f"Trên đây là {plan_about(subject)}. Trong quá trình thực hiện, nếu có"
        f" khó khăn, vướng mắc, các cơ quan, đơn vị, tổ chức, cá nhân có liên quan kịp thời phản ánh về"
        f" {by.here}{via} để xem xét, giải quyết./."
    )


def report_closing(report: Report, subject: str, by: str) -> str:
    """Return the last sentence of ``report`` by the committee ``by``, after the one on what it replaces."""
    replaced = report.replaces
    instead = f"Báo cáo này thay thế Báo cáo số {replaced.citation} của {by}. " if replaced else ""
    return f"{instead}Trên đây là Báo cáo {lower_first(subject)} của {by}./."


def consolidation_closing(subject: str, by: str) -> str:
    """Return the last sentence of the consolidated report on ``subject`` by the committee ``by``."""
    return f"Trên đây là Báo cáo {lower_first(subject)} của {by}./."
