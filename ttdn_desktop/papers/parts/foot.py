"""What stands below the text: Nơi nhận and the signature (Phụ lục I, phần I, II.7 and II.9)."""

import msgspec

from ttdn_desktop.dossier.records import Signer
from ttdn_desktop.official_paper.endings import ON_BEHALF_OF_COMMITTEE
from ttdn_desktop.papers.phrases import tidy_text, without_dash_and_mark

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

    # «Lưu: VT, VHXH», «- Lưu VT;»: clerks type the whole line
    typed = without_dash_and_mark(archive).removeprefix("Lưu").removeprefix("lưu").lstrip(": ")
    return (*listed, f"- Lưu: {without_dash_and_mark(typed) or 'VT'}.")
