"""The higher office's work: files of many units read and brought together."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, cast

import msgspec

from ttdn_desktop.basics.errors import ClerkError, InputError
from ttdn_desktop.consolidation import merging
from ttdn_desktop.consolidation.messages import rejection_message
from ttdn_desktop.consolidation.records import Consolidation, Rejected, Sent
from ttdn_desktop.dossier.records_json import parse
from ttdn_desktop.packs.fields import field_of
from ttdn_desktop.workspace.consolidation.sent_files import SentFiles
from ttdn_desktop.workspace.output_files import read_input

Progress = Callable[[int, int], bool]
"""Told how many of how many files are read; returns False to stop."""


class StoppedError(ClerkError):
    """Whoever follows the progress asked to stop; nothing was written."""

    def __init__(self) -> None:
        super().__init__("Đã dừng tổng hợp, chưa ghi gì.", "")


def consolidate(
    files: Sequence[Path],
    communes: Iterable[str] = (),
    *,
    data_dir: Path | None = None,
    progress: Progress = lambda _done, _total: True,
) -> Consolidation:
    """Return what ``files`` come to, of the ``communes`` expected.

    A file that can't be used is among the rejected. ``data_dir`` is where packs of this machine lie. Raises
    InputError where no file can be used, StoppedError, OutputError.
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
    return msgspec.structs.replace(
        together,
        notices=(*_notices(together), *_wordless_notice(together, texts), *reader.notices),
        duty_texts=texts,
        issuers=tuple(dict.fromkeys(found.issuer for found in directives if found.issuer)),
        field=next((field_of(found) for found in plans), together.field),
        recipients=next((found.recipients for found in directives if found.recipients), ()),
    )


def _notices(found: Consolidation) -> Iterator[str]:
    """Yield what the higher office should know of the whole."""
    from ttdn_desktop.office.spreadsheets.consolidation import truncation_notice

    if found.year_tied:
        yield f"Có năm khác cũng nhiều tệp như năm {found.year}; tổng hợp theo năm {found.year}."

    provinces = {sent_file.commune.province for sent_file in found.all_kept}
    if len(provinces) > 1:
        yield (
            f"Các tệp thuộc {len(provinces)} tỉnh; báo cáo ghi tên cơ quan theo tỉnh có nhiều tệp nhất, "
            "hãy xem lại."
        )

    if cut := truncation_notice(found):
        yield cut


def _wordless_notice(found: Consolidation, texts: Mapping[tuple[str, str], str]) -> Iterator[str]:
    """Yield that duties have no words: neither a pack of this machine nor a file says them."""
    untold = sum((duty.pack, duty.id) not in texts for duty in found.duties)
    if untold:
        yield (
            f"Máy này không có mẫu của kế hoạch nên {untold} nhiệm vụ chưa rõ nội dung, báo cáo không ghi "
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
