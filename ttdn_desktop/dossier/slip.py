"""The return slip: the higher office's remarks on one commune's dossier, each with the place it is about."""

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType

import msgspec

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.basics.wording import first_words
from ttdn_desktop.dossier import records_json
from ttdn_desktop.dossier.records import Commune, Dossier, Record, Remark, Year

FORMAT = "ttdn-slip"
VERSION = 1
MOST_REMARKS = 1000
"""A judgement: nobody reads more, and each is shown as a finding whenever the dossier changes."""

SUBJECTS = {"question": "câu hỏi", "duty": "nhiệm vụ", "activity": "hoạt động", "report": "báo cáo"}
"""What a remark may be on, with its Vietnamese name."""

REPORT_PARTS = {
    "period": "Kỳ báo cáo và nơi gửi",
    "leading": "Công tác chỉ đạo, triển khai",
    "results": "Kết quả trong kỳ",
    "targets": "Thực hiện chỉ tiêu",
    "duties": "Nhiệm vụ cấp trên giao",
    "judgement": "Đánh giá chung",
    "next_year": "Phương hướng năm sau",
    "proposals": "Kiến nghị, đề xuất",
}
"""The parts of the report that a remark may be on, in their order."""

SEVERITIES = {"must": "phải sửa", "should": "nên xem"}
"""How much a remark weighs, with its Vietnamese name."""

_NO_TEXTS: Mapping[str, str] = MappingProxyType({})

_NEXT_STEP = "Hãy đề nghị cấp trên gửi lại phiếu góp ý."


class Slip(Record, frozen=True, kw_only=True, rename={"sender": "from"}):
    """One office's remarks on one commune's year."""

    format: str = FORMAT
    version: int = VERSION
    commune: Commune
    year: Year
    sender: str
    date: dt.date
    remarks: tuple[Remark, ...] = ()

    @property
    def must(self) -> int:
        """How many of the remarks must be seen to before the paper goes out again."""
        return sum(remark.severity == "must" for remark in self.remarks)


def read(body: bytes, *, name: str) -> Slip:
    """Return the slip in ``body``; ``name`` is the file's name for the messages.

    Raises InputError for what can't be used: no JSON, wrong types, a newer version, remarks on nothing known.
    """
    wrong_format = InputError(f"Tệp {name} không phải phiếu góp ý.", "Hãy chọn tệp .phieu do cấp trên gửi.")
    table = records_json.read_header(
        body, name=name, expected=FORMAT, version=VERSION, wrong_format=wrong_format
    )

    slip = records_json.convert(table, Slip, name=name)
    _reject_unknown(slip, name=name)
    return slip


def write(slip: Slip) -> bytes:
    """Return ``slip`` as JSON; reading it gives an equal slip."""
    return records_json.dumps(slip)


def with_remarks(slip: Slip, dossier: Dossier) -> Dossier:
    """Return ``dossier`` with the slip's remarks; those there already stay as they are, settled or not.

    Raises InputError where the slip is for another commune or year.
    """
    if slip.year != dossier.year or not _is_same_commune(slip.commune, dossier.commune):
        raise InputError(
            f"Phiếu góp ý này gửi {slip.commune.title}, năm {slip.year}; hồ sơ đang mở là của "
            f"{dossier.commune.title}, năm {dossier.year}.",
            "Hãy mở đúng hồ sơ rồi mở lại phiếu.",
        )

    known = {_content(remark) for remark in dossier.remarks}
    new = tuple(
        msgspec.structs.replace(remark, sender=slip.sender, date=slip.date, settled=False)
        for remark in slip.remarks
        if _content(remark) not in known
    )

    return msgspec.structs.replace(dossier, remarks=(*dossier.remarks, *new))


def remarks_on(dossier: Dossier, kind: str, subject: str | None = None) -> tuple[Remark, ...]:
    """Return the remarks on the ``kind`` of that id; without an id those on all of that kind."""
    return tuple(
        remark
        for remark in dossier.remarks
        if remark.on.kind == kind and (subject is None or remark.on.id == subject)
    )


def with_remark_settled(dossier: Dossier, remark: Remark, settled: bool) -> Dossier:
    """Return ``dossier`` with ``remark`` marked as settled or as open."""
    marked = msgspec.structs.replace(remark, settled=settled)
    remarks = tuple(marked if each == remark else each for each in dossier.remarks)
    return msgspec.structs.replace(dossier, remarks=remarks)


def activity_title(remark: Remark, dossier: Dossier) -> str:
    """Return the title of the activity that ``remark`` is on, empty where it is on none there."""
    if remark.on.kind != "activity":
        return ""
    titles = (activity.title for activity in dossier.plan.activities if activity.id == remark.on.id)
    return next(titles, "")


def subject_words(remark: Remark, dossier: Dossier, duty_texts: Mapping[str, str]) -> str:
    """Return the words of the activity or duty that ``remark`` is on, empty where it is on none there."""
    return duty_texts.get(remark.on.id, "") if remark.on.kind == "duty" else activity_title(remark, dossier)


def remark_subject(remark: Remark, dossier: Dossier, duty_texts: Mapping[str, str] = _NO_TEXTS) -> str:
    """Return `` nhiệm vụ “Tuyên truyền …”`` or the like, to follow “góp ý”; empty for a question's."""
    return mention_of_subject(remark.on.kind, remark.on.id, subject_words(remark, dossier, duty_texts))


def mention_of_subject(kind: str, subject: str, words: str) -> str:
    """Return what a remark is on, to follow “góp ý”; ``words`` are those of the activity or duty.

    One that is no longer there has none: its id would say nothing to a clerk.
    """
    if kind == "duty":
        return (
            f" nhiệm vụ {first_words(words)}" if words else " một nhiệm vụ không còn trong kế hoạch cấp trên"
        )
    if kind == "activity":
        return f" hoạt động “{words}”" if words else " một hoạt động đã xóa"
    if kind == "report":
        return f" báo cáo, phần “{REPORT_PARTS.get(subject, subject)}”"
    return ""


def _content(remark: Remark) -> tuple[str, str, str, str]:
    """Return what makes two remarks the same: a slip opened twice adds nothing, settled or not."""
    return remark.on.kind, remark.on.id, remark.severity, remark.text


def _is_same_commune(first: Commune, second: Commune) -> bool:
    """Return whether both are one commune: names and codes are used again for other areas since 01/7/2025."""
    names_agree = (first.name, first.kind, first.district, first.province) == (
        second.name,
        second.kind,
        second.district,
        second.province,
    )
    # a code may be null (docs/contract.md, «Dossier»)
    codes_agree = None in (first.code, second.code) or first.code == second.code
    return names_agree and codes_agree


def _reject_unknown(slip: Slip, *, name: str) -> None:
    if len(slip.remarks) > MOST_REMARKS:
        raise InputError(f"Tệp {name} có quá {MOST_REMARKS} góp ý.", _NEXT_STEP)

    for index, remark in enumerate(slip.remarks):
        for key, value, known in (
            ("on.kind", remark.on.kind, SUBJECTS),
            ("severity", remark.severity, SEVERITIES),
        ):
            if value not in known:
                message = f"mục “remarks[{index}].{key}” phải là một trong: {', '.join(known)}."
                raise InputError(f"Tệp {name}: {message}", _NEXT_STEP)
