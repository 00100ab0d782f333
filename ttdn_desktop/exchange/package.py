"""A .ttdn: a zip with a manifest and the checksum of each part, and at its end the checksum of all of it.

The last checksum lies in the zip's comment, so that a .ttdn opens like any zip; it covers every byte before
it. Checksums show damage and careless changes on the way; they are no signature, anybody can make them.
"""

import datetime as dt
import hashlib
import io
import zipfile
import zlib
from collections.abc import Mapping
from itertools import islice
from typing import Any, cast

import msgspec

from ttdn_desktop.basics import bounded_zip
from ttdn_desktop.basics.bounded_zip import ZipFaultError
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.basics.wording import tidy_text
from ttdn_desktop.dossier import quick_reading
from ttdn_desktop.dossier.records import Commune, Dossier
from ttdn_desktop.dossier.records_json import parse, to_builtins
from ttdn_desktop.packs.pack_files import HIGHEST_RATIO, LARGEST_PACKAGE, LIMITS

SUFFIX = ".ttdn"
FORMAT = "ttdn-exchange"
VERSION = 1
MANIFEST, DOSSIER = "manifest.json", "ho-so.json"
_PRIVATE = "private_notes"

# a sha256 in hex
_CHECKSUM_LENGTH = 64

# the earliest date that a zip can hold: the same dossier gives the same bytes whenever it is packed; when it
# was exported stands in the manifest
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)

_LONGEST_SUBJECT = 500
"""Characters; a judgement: the longest title of a plan has some 300, more would swamp a heading."""

_LONGEST_CITATION = 1_000
"""Characters; a judgement: number, day and organ come to some hundred beside the title."""

_MOST_DUTIES = 200
"""A judgement: the longest assignment of the plans looked at has some thirty duties."""

_LONGEST_DUTY = 2_000
"""Characters; a judgement: the longest duty of the plans looked at has some 900."""

_ASK_AGAIN = "Hãy đề nghị xã gửi lại tệp."
_OF_OFFICE = (b"[Content_Types].xml", b"_rels/", b"docProps/", b"word/", b"xl/", b"mimetype")
"""How the first entry's name of a Word, Excel or OpenDocument file begins."""

_CHOOSE = "Hãy chọn tệp .ttdn hoặc hồ sơ .json do xã gửi."


class PlanWords(msgspec.Struct, frozen=True):
    """What goes along of the higher plan: its subject line, its duties' words by id, how it is cited."""

    subject: str = ""
    duties: dict[str, str] = {}
    citation: str = ""


class Package(msgspec.Struct, frozen=True):
    """What a .ttdn holds: the dossier, when it was exported (with its time zone), other parts by name.

    ``plan`` are words of the higher plan, empty where they came without.
    """

    dossier: Dossier
    exported: dt.datetime
    parts: dict[str, bytes]
    plan: PlanWords = PlanWords()


def write(
    dossier: Dossier,
    *,
    exported: dt.datetime,
    parts: Mapping[str, bytes] | None = None,
    plan: PlanWords | None = None,
) -> bytes:
    """Return the .ttdn of ``dossier`` without its private notes.

    ``parts`` are its issued papers, ``plan`` are words of the higher plan: the office that brings the files
    together may not have the pack made of it. The same
    arguments give the same bytes. ``exported`` without a time zone is this machine's time.
    """
    document = _json(_without_private(to_builtins(dossier)))
    contents = {DOSSIER: document, **(parts or {})}
    manifest: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "commune": _identity(dossier.commune),
        "year": dossier.year,
        "exported": exported.astimezone().isoformat(timespec="microseconds"),
        "sha256": {name: hashlib.sha256(content).hexdigest() for name, content in contents.items()},
    }
    manifest |= {key: words for key, words in msgspec.to_builtins(plan or PlanWords()).items() if words}
    stream = io.BytesIO()

    with zipfile.ZipFile(stream, "w") as package:
        for name, content in {MANIFEST: _json(manifest), **contents}.items():
            entry = zipfile.ZipInfo(name, _ZIP_DATE)
            # 0, as made on MS-DOS: else the bytes would tell Windows from Linux
            entry.compress_type, entry.create_system = _compression(content), 0
            package.writestr(entry, content)

        # the zip's end names its comment's length, so room is kept before the checksum of all is known
        package.comment = b"0" * _CHECKSUM_LENGTH

    body = stream.getvalue()[:-_CHECKSUM_LENGTH]
    return body + hashlib.sha256(body).hexdigest().encode()


def read(data: bytes, *, name: str) -> Package:
    """Return what a .ttdn holds. Raises InputError for one that is damaged, changed or of a newer version."""
    _require_ttdn(data, name=name)

    # before the zip is opened: a file cut off on a USB stick gets this message, not one about its zip
    body, checksum = data[:-_CHECKSUM_LENGTH], data[-_CHECKSUM_LENGTH:]
    if hashlib.sha256(body).hexdigest().encode() != checksum:
        raise InputError(f"Tệp {name} bị cắt cụt hoặc đã bị thay đổi sau khi kết xuất.", _ASK_AGAIN)

    parts = _read_parts(data, name=name)
    manifest = _read_manifest(parts.pop(MANIFEST, b""), name=name)
    _require_checksums(manifest.get("sha256"), parts, name=name)
    if DOSSIER not in parts:
        raise InputError(f"Tệp {name} không có hồ sơ bên trong.", _ASK_AGAIN)

    dossier = quick_reading.read(parts.pop(DOSSIER), name=name)
    if (manifest.get("commune"), manifest.get("year")) != (_identity(dossier.commune), dossier.year):
        raise InputError(f"Tệp {name} ghi đơn vị hoặc năm không khớp với hồ sơ bên trong.", _ASK_AGAIN)
    return Package(
        dossier,
        _parse_exported(manifest.get("exported"), name=name),
        parts,
        _read_plan(manifest),
    )


def _read_plan(manifest: Mapping[str, Any]) -> PlanWords:
    return PlanWords(
        subject=_text(manifest.get("subject"), _LONGEST_SUBJECT),
        duties=_read_duties(manifest.get("duties")),
        citation=_text(manifest.get("citation"), _LONGEST_CITATION),
    )


def _require_ttdn(data: bytes, *, name: str) -> None:
    if not data:
        raise InputError(f"Tệp {name} rỗng.", _ASK_AGAIN)
    first_entry = data[30 : 30 + int.from_bytes(data[26:28], "little")]
    if not data.startswith(b"PK") or first_entry.startswith(_OF_OFFICE):  # "PK" begins every zip entry
        raise InputError(f"Tệp {name} không phải tệp .ttdn.", _CHOOSE)
    if len(data) > LARGEST_PACKAGE:
        raise InputError(f"Tệp {name} lớn hơn 50 MB.", _ASK_AGAIN)


def _compression(content: bytes) -> int:
    """Return how a part is packed: one that would shrink like a zip bomb is left as it is.

    A dossier of ever the same words shrinks hundredfold, and ``read`` would refuse it (``HIGHEST_RATIO``).
    Half of that ratio is the limit here, since the zip's own deflate need not shrink just as zlib's does.
    """
    shrunk = len(zlib.compress(content)) * HIGHEST_RATIO // 2
    return zipfile.ZIP_DEFLATED if shrunk >= len(content) else zipfile.ZIP_STORED


def _identity(commune: Commune) -> dict[str, str | None]:
    return {"name": commune.name, "kind": commune.kind, "code": commune.code}


def _json(value: Any) -> bytes:
    return msgspec.json.format(msgspec.json.encode(value), indent=1) + b"\n"


def _without_private(value: Any) -> Any:
    """Return ``value`` without anything that is called private, at whatever depth.

    At any depth, since keys of newer versions are carried along in ``extra``: one of them may hold notes too.
    """
    if isinstance(value, dict):
        table = cast(dict[str, Any], value)
        return {key: _without_private(each) for key, each in table.items() if key != _PRIVATE}
    if isinstance(value, list):
        return [_without_private(each) for each in cast(list[Any], value)]
    return value


def _read_parts(data: bytes, *, name: str) -> dict[str, bytes]:
    try:
        return bounded_zip.read_all(data, LIMITS)
    except ZipFaultError as fault:
        raise InputError(f"Tệp {name} bị từ chối: {fault.why}.", _ASK_AGAIN) from fault


def _read_manifest(content: bytes, *, name: str) -> dict[str, Any]:
    raw = parse(content, name=name) if content else None
    table = cast(dict[str, Any], raw) if isinstance(raw, dict) else {}
    if table.get("format") != FORMAT:
        raise InputError(f"Tệp {name} không phải tệp .ttdn.", _CHOOSE)

    # True is an int in Python, and 1 at that
    version = table.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise InputError(f"Tệp {name} ghi sai phiên bản.", _ASK_AGAIN)
    if version > VERSION:
        raise InputError(
            f"Tệp {name} do bản chương trình mới hơn làm.", "Hãy cài bản chương trình mới rồi tổng hợp lại."
        )
    return table


def _read_duties(value: Any) -> dict[str, str]:
    """Return the duties' words by id, the first of very many; anything else than words is left out."""
    table = cast(dict[str, Any], value) if isinstance(value, dict) else {}
    read = ((duty, _text(words, _LONGEST_DUTY)) for duty, words in islice(table.items(), _MOST_DUTIES))
    return {duty: words for duty, words in read if words}


def _text(value: Any, longest: int) -> str:
    return tidy_text(value[:longest]) if isinstance(value, str) else ""


def _require_checksums(checksums: Any, parts: Mapping[str, bytes], *, name: str) -> None:
    """Raise InputError unless ``checksums`` names just these parts: none changed, missing or added."""
    if checksums != {part: hashlib.sha256(content).hexdigest() for part, content in parts.items()}:
        raise InputError(f"Tệp {name} có phần không khớp với bảng kê trong tệp.", _ASK_AGAIN)


def _parse_exported(value: Any, *, name: str) -> dt.datetime:
    try:
        exported = dt.datetime.fromisoformat(value)
        exported.astimezone(
            dt.UTC
        )  # the year 1 or 9999 has no UTC: refused here, not where files are compared
    except (TypeError, ValueError, OverflowError):
        exported = None

    # without its zone it can't be said which of two files was exported last
    if exported is None or exported.tzinfo is None:
        raise InputError(f"Tệp {name} không ghi rõ thời điểm kết xuất.", _ASK_AGAIN)
    return exported
