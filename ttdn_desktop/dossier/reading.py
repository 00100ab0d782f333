"""Reading and writing a dossier file."""

from collections.abc import Callable, Iterator
from typing import Any, cast

import msgspec

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.dossier import records_json
from ttdn_desktop.dossier.messages import message_of
from ttdn_desktop.dossier.oddities import find_oddities, repeated_ids
from ttdn_desktop.dossier.records import FORMAT, VERSION, Dossier
from ttdn_desktop.dossier.upgrades import with_replaced_paper
from ttdn_desktop.dossier.waiver_upgrade import with_upgraded_keys

_PRIVATE_NOTES = "private_notes"
_PAPERS = ("plan", "report", "half_report")
"""The keys of a dossier that hold a paper."""

UPGRADES: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""One function a step: from version n to n + 1. Written once, never edited afterwards."""


class LoadResult(msgspec.Struct, frozen=True):
    """A dossier as read, and what is odd in it but usable, one Vietnamese line each."""

    dossier: Dossier
    notices: tuple[str, ...] = ()


def read(body: bytes, *, name: str) -> LoadResult:
    """Return the dossier in ``body``; ``name`` is the file's name for the messages.

    Raises InputError for what can't be used: no JSON, wrong types, dates that don't exist, negative
    figures, an activity id given twice, a newer version (docs/contract.md, «Dossier»).
    """
    raw = records_json.parse(body, name=name)
    if not isinstance(raw, dict):
        raise InputError(f"Tệp {name} không phải hồ sơ của chương trình.", "Hãy chọn tệp hồ sơ (.json) khác.")

    table = _upgrade(cast(dict[str, Any], raw), name=name)
    dossier = records_json.convert(table, Dossier, name=name)
    reject_duplicates(dossier, name=name)
    dossier = with_upgraded_keys(dossier)

    return LoadResult(dossier, tuple(f"Tệp {name}: {oddity}" for oddity in oddity_messages(dossier)))


def write(dossier: Dossier) -> bytes:
    """Return ``dossier`` as the bytes of a dossier file; reading them gives an equal dossier."""
    return records_json.dumps(dossier)


def oddity_messages(dossier: Dossier) -> Iterator[str]:
    """Yield what is odd in ``dossier`` though it can be used, a Vietnamese sentence each."""
    return map(message_of, find_oddities(dossier))


def reject_duplicates(dossier: Dossier, *, name: str) -> None:
    """Raise InputError where ``dossier`` gives an activity id twice.

    Log entries, duties' marks and reasons go by it; a log id given twice ``log_ids.py`` replaces.
    """
    repeated = repeated_ids(activity.id for activity in dossier.plan.activities)
    if repeated:
        raise InputError(
            f"Tệp {name}: mã hoạt động “{repeated[0]}” dùng hơn một lần.",
            "Hãy đặt mỗi hoạt động một mã riêng.",
        )


def _upgrade(table: dict[str, Any], *, name: str) -> dict[str, Any]:
    if table.get("format") != FORMAT:
        raise InputError(
            f"Tệp {name} không phải hồ sơ của chương trình (mục “format” phải là “{FORMAT}”).",
            "Hãy chọn tệp hồ sơ khác.",
        )

    version = table.get("version")
    # JSON's true is an int to Python
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise InputError(f"Tệp {name}: mục “version” phải là số nguyên từ 1.", "Hãy sửa rồi mở lại.")
    if version > VERSION:
        raise InputError(
            f"Tệp {name} do bản chương trình mới hơn ghi (phiên bản hồ sơ {version}).",
            "Hãy cài bản chương trình mới rồi mở lại; tệp vẫn nguyên vẹn.",
        )

    while version < VERSION:
        table = UPGRADES[version](table)
        version += 1

    return {
        **table,
        "version": VERSION,
        **_notes_as_text(table.get(_PRIVATE_NOTES)),
        **_upgrade_papers(table),
    }


def _upgrade_papers(table: dict[str, Any]) -> dict[str, Any]:
    """Return the dossier's papers that are there, each with what it replaces as data."""
    papers = {key: table[key] for key in _PAPERS if isinstance(table.get(key), dict)}
    return {key: with_replaced_paper(cast(dict[str, Any], paper)) for key, paper in papers.items()}


def _notes_as_text(notes: Any) -> dict[str, str]:
    """Return the clerk's own notes as text, whatever another program kept them as; the rest is refused."""
    if notes is None:
        return {_PRIVATE_NOTES: ""}
    if isinstance(notes, list):
        lines = cast(list[Any], notes)
        return {
            _PRIVATE_NOTES: "\n".join(line if isinstance(line, str) else _as_json(line) for line in lines)
        }
    return {_PRIVATE_NOTES: _as_json(notes)} if isinstance(notes, dict) else {}


def _as_json(value: Any) -> str:
    return msgspec.json.encode(value).decode()
