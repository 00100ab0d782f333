"""The higher office's work: files of many communes read, brought together, written as three results."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, cast

import msgspec

from ttdn_desktop.basics.errors import ClerkError, InputError
from ttdn_desktop.consolidation import merging
from ttdn_desktop.consolidation.merging import Consolidation, Late, Rejected, Sent
from ttdn_desktop.consolidation.messages import late_message, measure_name, outlier_message, rejection_message
from ttdn_desktop.consolidation.outliers import Outlier
from ttdn_desktop.dossier.field_sets import FieldSet
from ttdn_desktop.dossier.records_json import parse
from ttdn_desktop.packs.fields import field_of
from ttdn_desktop.papers.consolidation.paper import compose_consolidation, office_of, rules_of, subject_of
from ttdn_desktop.workspace.consolidation.sent_files import SentFiles
from ttdn_desktop.workspace.output_files import folded, is_same_file, read_input, write_with_folders

RESULTS = DOCX, XLSX, JSON = "tong-hop.docx", "tong-hop.xlsx", "tong-hop.json"

Progress = Callable[[int, int], bool]
"""Told how many of how many files are read; returns False to stop."""


class StoppedError(ClerkError):
    """Whoever follows the progress asked to stop; nothing was written."""

    def __init__(self) -> None:
        super().__init__("Đã dừng tổng hợp, chưa ghi gì.", "")


def consolidate(
    files: Sequence[Path],
    out_dir: Path | None = None,
    communes: Iterable[str] = (),
    *,
    data_dir: Path | None = None,
    progress: Progress = lambda _done, _total: True,
) -> Consolidation:
    """Return what ``files`` come to, of the ``communes`` expected; write it where ``out_dir`` is given.

    A file that can't be used is among the rejected. ``data_dir`` is where packs of this machine lie. Raises
    InputError where no file can be used, StoppedError, OutputError; then nothing is written.
    """
    reader = SentFiles(data_dir)
    sent: list[Sent] = []
    rejected: list[Rejected] = []

    for done, path in enumerate(files):
        if not progress(done, len(files)):
            raise StoppedError()
        found = reader.read(path)
        if isinstance(found, Sent):
            sent.append(found)
        else:
            rejected.append(found)

    progress(len(files), len(files))
    if not sent:
        why = f" {rejection_message(rejected[0])}" if rejected else " Hãy chọn tệp do các xã gửi."
        raise InputError(f"Không có tệp nào dùng được.{why}", "")

    together = merging.consolidate(sent, rejected, communes, log=reader.log)
    used = {sent.pack for sent in together.all_kept}
    known = {key: found for key, found in reader.plans.items() if found}
    plans = [found for (pack, *_), found in known.items() if pack in used]
    directives = [found.directive for found in plans]
    texts = reader.duty_texts | {
        (pack, duty.id): duty.text
        for (pack, *_), found in known.items()
        for duty in found.directive.commune_duties
    }
    together = msgspec.structs.replace(
        together,
        notices=(*_notices(together), *_wordless_notice(together, texts), *reader.notices),
        duty_texts=texts,
        issuers=tuple(dict.fromkeys(found.issuer for found in directives if found.issuer)),
        field=next((field_of(found) for found in plans), together.field),
        recipients=next((found.recipients for found in directives if found.recipients), ()),
    )

    if out_dir is not None:
        write(together, out_dir)

    return together


def _notices(found: Consolidation) -> Iterator[str]:
    """Yield what the higher office should know of the whole."""
    from ttdn_desktop.office.spreadsheets.consolidation import truncation_notice

    if found.year_tied:
        yield f"Có năm khác cũng nhiều tệp như năm {found.year}; tổng hợp theo năm {found.year}."

    provinces = {sent_file.commune.province for sent_file in found.all_kept}
    if len(provinces) > 1:
        yield (
            f"Các tệp thuộc {len(provinces)} tỉnh; {DOCX} ghi tên cơ quan theo tỉnh có nhiều tệp nhất, "
            "hãy xem lại."
        )

    if cut := truncation_notice(found):
        yield cut


def _wordless_notice(found: Consolidation, texts: Mapping[tuple[str, str], str]) -> Iterator[str]:
    """Yield that duties have no words: neither a pack of this machine nor a file says them."""
    untold = sum((duty.pack, duty.id) not in texts for duty in found.duties)
    if untold:
        yield (
            f"Máy này không có mẫu của kế hoạch nên {untold} nhiệm vụ chưa rõ nội dung, {DOCX} không ghi "
            "tên; hãy đề nghị các xã kết xuất lại tệp .ttdn trên máy có mẫu."
        )


def expected_communes(path: Path) -> tuple[str, ...]:
    """Return the names listed in a JSON file. Raises InputError for anything but a list of names."""
    raw = parse(read_input(path), name=path.name)
    names = cast(list[Any], raw) if isinstance(raw, list) else [None]
    if not all(isinstance(name, str) and name.strip() for name in names):
        raise InputError(
            f"Tệp {path.name} không phải danh sách tên xã.", 'Hãy ghi dạng ["Vạn Giã", "Vạn Thắng"].'
        )
    return tuple(cast(list[str], names))


def write(found: Consolidation, out_dir: Path) -> None:
    """Write the three results into ``out_dir``, made where it isn't there: all of them or none.

    Raises OutputError.
    """
    results = {out_dir / name: content for name, content in build_results(found).items()}
    used = [*(sent.file for sent in found.received), *(double.dropped for double in found.duplicates)]
    if _overwritten(map(Path, used), results):
        raise InputError(
            f"Tệp kết quả trong {out_dir} trùng với tệp đưa vào tổng hợp.", "Hãy chọn thư mục khác."
        )

    write_with_folders(results)


def _overwritten(used: Iterable[Path], results: Iterable[Path]) -> bool:
    made = {folded(path): path for path in results}
    return any(folded(path) in made and is_same_file(path, made[folded(path)]) for path in used)


def build_results(found: Consolidation) -> dict[str, bytes]:
    """Return the three results by file name; the same files give the same bytes."""
    from ttdn_desktop.office.spreadsheets.consolidation import consolidated_xlsx

    return {
        DOCX: consolidated_docx(found),
        XLSX: consolidated_xlsx(found),
        JSON: as_json(found),
    }


def consolidated_docx(found: Consolidation) -> bytes:
    """Return ``tong-hop.docx``, the higher office's report. Raises ClerkError."""
    from ttdn_desktop.office.base_templates.consolidation import consolidated_template
    from ttdn_desktop.office.render.render import render_docx

    template = consolidated_template(rules_of(found))
    return render_docx(
        template,
        msgspec.to_builtins(compose_consolidation(found)),
        author=f"UBND {office_of(found).title}",
    )


def as_json(found: Consolidation) -> bytes:
    """Return ``tong-hop.json``."""
    table: dict[str, Any] = {
        "year": found.year,
        "received": found.received,
        "missing": found.missing,
        "rejected": [
            {"file": rejected.file, "reason": rejection_message(rejected)} for rejected in found.rejected
        ],
        "duplicates": found.duplicates,
        "late": [_late_row(late) for late in found.late],
        "outliers": [_outlier_row(outlier, found.field) for outlier in found.outliers],
        "totals": found.totals,
        "channels": found.channels,
        "subject": subject_of(found),
        "organs": {sent.name: sent.totals for sent in found.organs},
    }
    duties = [
        {**msgspec.to_builtins(duty), "text": found.duty_texts.get((duty.pack, duty.id))}
        for duty in found.duties
    ]
    body = msgspec.json.encode({**table, "communes": found.communes, "duties": duties})

    return msgspec.json.format(body, indent=1) + b"\n"


def _late_row(late: Late) -> dict[str, Any]:
    return {"commune": late.commune, "file": late.file, "due": late.due, "reason": late_message(late)}


def _outlier_row(outlier: Outlier, field: FieldSet) -> dict[str, Any]:
    return {
        "commune": outlier.commune,
        "measure": measure_name(outlier.measure, field),
        "value": outlier.value,
        "median": outlier.median,
        "reason": outlier_message(outlier, field),
    }
