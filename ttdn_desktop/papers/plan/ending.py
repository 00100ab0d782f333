"""What stands below the text: report, closing sentence, recipients, signature."""

import msgspec

from ttdn_desktop.basics.dates import date_in_words
from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier.records import Dossier, Signer
from ttdn_desktop.official_paper.endings import ON_BEHALF_OF_COMMITTEE
from ttdn_desktop.papers.phrases import committee, lower_first, tidy_text, without_dash_and_mark
from ttdn_desktop.papers.plan.masthead import subject

ACTING = "Q. CHỦ TỊCH"


class Signature(msgspec.Struct, frozen=True, rename={"authority": "quyen_han", "name": "ho_ten"}):
    """The lines above the signature, and the name below it."""

    authority: tuple[str, ...]
    name: str


def signature(signer: Signer) -> Signature:
    """Return the signature block of ``signer`` (rule ``signature.authority``).

    ``TM.`` for the committee always; a deputy signs ``KT.`` for the chair, an acting chair ``Q.``.
    """
    position = tidy_text(signer.position).upper()
    lines: tuple[str, ...] = (position or "CHỦ TỊCH",)
    if signer.authority == "KT":
        lines = ("KT. CHỦ TỊCH", position if position not in ("", "CHỦ TỊCH") else "PHÓ CHỦ TỊCH")
    elif signer.authority == "Q":
        lines = (ACTING,)
    return Signature(authority=(ON_BEHALF_OF_COMMITTEE, *lines), name=tidy_text(signer.name))


def recipients(lines: tuple[str, ...], archive: str) -> tuple[str, ...]:
    """Return the lines of Nơi nhận: ``- …;`` each, the last ``- Lưu: VT, ….``."""
    listed = tuple(f"- {without_dash_and_mark(line)};" for line in lines if without_dash_and_mark(line))
    kept = (
        without_dash_and_mark(
            without_dash_and_mark(archive).removeprefix("Lưu").removeprefix("lưu").lstrip(": ")
        )
        or "VT"
    )

    return (*listed, f"- Lưu: {kept}.")


def report(dossier: Dossier, directive: Directive, lead: str) -> tuple[str, ...]:
    """Return the paragraph that says who reports to whom until when; none where nobody asks."""
    if not directive.report_due and not directive.report_to:
        return ()
    to = f" {without_dash_and_mark(directive.report_to)}" if directive.report_to else ""
    due = f" trước {date_in_words(directive.report_due)}" if directive.report_due else ""
    who = f"{lead} tổng hợp, tham mưu {committee(dossier.commune)}" if lead else committee(dossier.commune)
    return (f"{who} báo cáo kết quả thực hiện Kế hoạch về{to or ' cơ quan cấp trên'}{due}.",)


def replacement(dossier: Dossier) -> tuple[str, ...]:
    """Return the sentence that says which issued plan this one replaces; none for a first plan.

    An issued paper with an error in its text is replaced by a paper of the same kind (Điều 18.3).
    """
    replaced = dossier.plan.replaces
    if replaced is None:
        return ()
    return (f"Kế hoạch này thay thế Kế hoạch số {replaced.citation} của {committee(dossier.commune)}.",)


def closing(dossier: Dossier, lead: str) -> str:
    """Return the last sentence, with its end mark (rule ``end-mark``)."""
    via = f" (qua {lead})" if lead else ""
    return (
        f"Trên đây là Kế hoạch {lower_first(subject(dossier))}. Trong quá trình thực hiện, nếu có khó khăn,"
        f" vướng mắc, các cơ quan, đơn vị, tổ chức, cá nhân có liên quan kịp thời phản ánh về"
        f" Ủy ban nhân dân {dossier.commune.kind}{via} để xem xét, giải quyết./."
    )
