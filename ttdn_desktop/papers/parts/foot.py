"""What stands below the text: Nơi nhận and the signature (Phụ lục I, phần I, II.7 and II.9)."""

import msgspec

from ttdn_desktop.dossier.records import Signer
from ttdn_desktop.official_paper.endings import ON_BEHALF_OF_COMMITTEE
from ttdn_desktop.official_paper.organ_heads import OrganHead, head_of
from ttdn_desktop.papers.phrases import tidy_text, without_dash_and_mark

_DEPUTY, _STANDING, _ACTING = "PHÓ ", " THƯỜNG TRỰC", "QUYỀN "

_PROXIES = ("TL", "TUQ")
"""Who signs by the head's order or proxy signs for the head alone, never for a collective."""


class Signature(msgspec.Struct, frozen=True, rename={"authority": "quyen_han", "name": "ho_ten"}):
    """The lines above the signature, and the name below it."""

    authority: tuple[str, ...]
    name: str


def signature(signer: Signer, organ: str) -> Signature:
    """Return the signature block of ``signer`` for ``organ`` (rule ``signature.authority``; II.7).

    ``TM.`` stands first for a committee always, for another organ where it is a collective's paper; a deputy
    signs ``KT.`` for the head, who acts as head ``Q.``, ``TL.`` by order and ``TUQ.`` by proxy of the head.
    """
    known = head_of(organ)
    position = tidy_text(signer.position).upper()
    by_collective = known.collective and (known.always or signer.authority == "TM" or _is_committee(known))
    collective = (f"TM. {known.collective}",) if by_collective and signer.authority not in _PROXIES else ()

    return Signature(
        authority=(*collective, *_position_lines(signer.authority, position, known)),
        name=tidy_text(signer.name),
    )


def _position_lines(authority: str, position: str, known: OrganHead) -> tuple[str, ...]:
    head = _without_deputy(position) if position.startswith(_DEPUTY) else known.head
    if authority == "KT":
        return f"KT. {head}", position if position not in ("", head) else f"{_DEPUTY}{head}"
    if authority == "Q":
        return (f"Q. {position.removeprefix(_ACTING) or head}",)
    if authority in _PROXIES:
        return f"{authority}. {known.head}", position
    return (position or known.head,)


def _without_deputy(position: str) -> str:
    """Return the head's position of a deputy's: ``TRƯỞNG CÔNG AN HUYỆN`` of ``PHÓ TRƯỞNG …``."""
    return position.removeprefix(_DEPUTY).removesuffix(_STANDING)


def _is_committee(known: OrganHead) -> bool:
    return f"TM. {known.collective}" == ON_BEHALF_OF_COMMITTEE


def recipients(lines: tuple[str, ...], archive: str) -> tuple[str, ...]:
    """Return the lines of Nơi nhận: ``- …;`` each, the last ``- Lưu: VT, ….``."""
    listed = tuple(f"- {without_dash_and_mark(line)};" for line in lines if without_dash_and_mark(line))

    # «Lưu: VT, VHXH», «- Lưu VT;»: clerks type the whole line
    typed = without_dash_and_mark(archive).removeprefix("Lưu").removeprefix("lưu").lstrip(": ")
    return (*listed, f"- Lưu: {without_dash_and_mark(typed) or 'VT'}.")
