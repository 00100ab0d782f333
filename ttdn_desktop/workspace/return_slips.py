"""Return slips: the higher office writes what it has to say of a dossier, the commune takes it in."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import msgspec

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.dossier import reading
from ttdn_desktop.dossier.records import Dossier, Subject
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.dossier.slip import REPORT_PARTS, Slip, with_remarks
from ttdn_desktop.exchange import package, slip_file
from ttdn_desktop.exchange.slip_file import LARGEST, SUFFIX
from ttdn_desktop.interview.answers import Context, effective_value
from ttdn_desktop.packs.records import Pack
from ttdn_desktop.workspace import installed_packs
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.output_files import read_input, write_all
from ttdn_desktop.workspace.session import DossierSession

__all__ = [
    "SUFFIX",
    "RemarkTarget",
    "RemarkTargets",
    "read_slip",
    "remark_targets",
    "take_slip",
    "write_slip",
]


class RemarkTarget(msgspec.Struct, frozen=True):
    """A place that a remark may be on: the group it is listed in, its name, what the commune wrote there."""

    on: Subject
    group: str
    title: str
    written: str = ""


class RemarkTargets(msgspec.Struct, frozen=True):
    """A commune's dossier as sent, the places in it, and what the higher office is called in it."""

    dossier: Dossier
    places: tuple[RemarkTarget, ...]
    sender: str


def read_slip(path: Path) -> Slip:
    """Return the slip at ``path``. Raises InputError for one that can't be read or was changed."""
    return slip_file.read(read_input(path, largest=LARGEST), name=path.name)


def write_slip(path: Path, slip: Slip) -> None:
    """Write ``slip`` to ``path``, whole or not at all. Raises InputError for an empty one, OutputError."""
    if not slip.remarks:
        raise InputError("Phiếu chưa có góp ý nào.", "Hãy ghi ít nhất một góp ý.")
    write_all({path: slip_file.write(slip)})


def take_slip(session: DossierSession, slip: Slip) -> int:
    """Lay the slip's remarks into the session's dossier; return how many are new.

    Raises InputError where the slip is another commune's or year's, or the dossier can't be written.
    """
    if not session.can_record:
        raise InputError("Cửa sổ này chỉ xem.", "Hãy mở phiếu ở cửa sổ đang giữ thư mục dữ liệu.")

    before = session.dossier
    after = with_remarks(slip, before)
    new = len(after.remarks) - len(before.remarks)

    if new:
        session.change(after)

    return new


def remark_targets(data_folder: DataFolder, path: Path) -> RemarkTargets:
    """Return the dossier in a commune's file and every place in it that can be remarked on.

    Its questions are known where its pack is installed. Raises InputError.
    """
    dossier = _dossier_in(path)
    try:
        pack, _ = installed_packs.for_dossier(dossier, data_dir=data_folder.data_dir)
    except InputError:
        return RemarkTargets(dossier, (*_duties(dossier, None), *_activities(dossier), *_report()), "")
    places = (*_duties(dossier, pack), *_activities(dossier), *_questions(dossier, pack), *_report())
    return RemarkTargets(dossier, places, pack.directive.issuer or "")


def _dossier_in(path: Path) -> Dossier:
    data = read_input(path)
    if data.startswith(b"PK"):
        return package.read(data, name=path.name).dossier
    return reading.read(data, name=path.name).dossier


def _duties(dossier: Dossier, pack: Pack | None) -> Iterator[RemarkTarget]:
    answering: dict[str, list[str]] = {}
    for activity in dossier.plan.activities:
        for duty in activity.duties:
            answering.setdefault(duty, []).append(activity.title)

    texts = {duty.id: duty.text for duty in pack.directive.commune_duties} if pack else {}
    for duty in dict.fromkeys([*texts, *answering, *dossier.plan.not_applicable]):
        reason = dossier.plan.not_applicable.get(duty, "")
        written = f"Không áp dụng: {reason}" if reason else "; ".join(answering.get(duty, ()))
        title = f"{duty}: {texts[duty]}" if duty in texts else duty
        yield RemarkTarget(Subject(kind="duty", id=duty), "Nhiệm vụ", title, written)


def _activities(dossier: Dossier) -> Iterator[RemarkTarget]:
    for activity in dossier.plan.activities:
        target = activity.target
        written = f"Chỉ tiêu: {target.quantity} {target.unit}".replace(".", ",") if target else ""
        on = Subject(kind="activity", id=activity.id)
        yield RemarkTarget(on, "Hoạt động", activity.title or activity.id, written)


def _questions(dossier: Dossier, pack: Pack) -> Iterator[RemarkTarget]:
    context = Context(pack.interview, pack.directive, CommuneSettings(commune=dossier.commune))
    for section in pack.interview.sections:
        for question in section.questions:
            if question.kind not in ("activities", "coverage"):
                written = _as_text(effective_value(dossier, question, context))
                on = Subject(kind="question", id=question.id)
                yield RemarkTarget(on, f"Kế hoạch: {section.title}", question.label, written)


def _report() -> Iterator[RemarkTarget]:
    for key, title in REPORT_PARTS.items():
        yield RemarkTarget(Subject(kind="report", id=key), "Báo cáo", title)


def _as_text(value: Any) -> str:
    if isinstance(value, str):
        return value
    lines = cast(tuple[Any, ...], value) if isinstance(value, tuple) else ()
    return "; ".join(line for line in lines if isinstance(line, str))
