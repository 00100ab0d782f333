"""The register of outgoing documents and the files of issued papers: written once, never changed."""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, cast

import msgspec

from ttdn_desktop.basics import typed_data
from ttdn_desktop.basics.errors import InputError, OutputError
from ttdn_desktop.basics.threads import bound_to_its_thread
from ttdn_desktop.dossier.register import (
    FORMAT,
    VERSION,
    IssuedFile,
    PaperKind,
    RegisterBook,
    RegisterLine,
    Series,
    is_replaced_by,
    is_taken,
)
from ttdn_desktop.dossier.upgrades import with_replaced_paper
from ttdn_desktop.store import disk, names, safe_file
from ttdn_desktop.store.storage import read_only_error
from ttdn_desktop.store.stored_file import StoredFile

BOOK = "so-van-ban-di.json"
FOLDER = "ban-hanh"
_STEMS: dict[PaperKind, str] = {"plan": "ke-hoach", "report": "bao-cao", "half": "bao-cao-6-thang"}


def word_name(paper: PaperKind) -> str:
    """Return the name of an issued paper's Word file in its folder."""
    return f"{_STEMS[paper]}.docx"


def pdf_name(paper: PaperKind) -> str:
    """Return the name of an issued paper's PDF in its folder."""
    return f"{_STEMS[paper]}.pdf"


@bound_to_its_thread
class Register:
    """The register below ``data_dir``; a paper is issued once its line lies on the disk, not before."""

    def __init__(self, data_dir: Path, *, now: Callable[[], datetime], read_only: bool = False) -> None:
        self._path = data_dir / BOOK
        self._folder = data_dir / FOLDER
        self._now = now
        self._read_only = read_only

    def lines(self) -> tuple[RegisterLine, ...]:
        """Return every line, in the order of issue. Raises InputError where the register can't be read."""
        return self._read()[0].lines

    def line_of(self, dossier_id: str, paper: PaperKind = "plan") -> RegisterLine | None:
        """Return the newest line of the dossier's issued paper, None while it isn't issued."""
        return _newest_line(self.lines(), dossier_id, paper)

    def folder_of(self, line: RegisterLine) -> Path:
        """Return where an issued paper's files lie."""
        return self._folder / f"{line.date.year}-{names.file_name(line.full_number.replace('/', '-'))}"

    def add(self, line: RegisterLine, files: Mapping[str, bytes], *, series: Series) -> RegisterLine:
        """Keep ``files``, then write the line; return it with the files' sha256.

        Raises OutputError where the number is given already, the dossier's paper is issued and ``line`` isn't
        to replace it, or the disk refuses; then the register is as it was.
        """
        if self._read_only:
            raise read_only_error()

        # read from the disk now, never from memory: a number may be taken only by what no line has
        book, sequence = self._read()
        if is_taken(book.lines, line.number, line.date.year, line.symbol, series):
            raise OutputError(
                f"Số {line.full_number} năm {line.date.year} đã được cấp cho văn bản khác.",
                "Hãy lấy số tiếp theo trong sổ.",
            )

        issued = _newest_line(book.lines, line.dossier, line.paper) if line.dossier else None
        if issued is not None and not is_replaced_by(issued, line.replaces):
            raise OutputError("Văn bản này đã ban hành.", "Muốn thay đổi, hãy lập phiên bản mới thay thế.")

        whole = msgspec.structs.replace(line, files=_issued_files(files))

        # the files before the line: killed between the two, no number is given (docs/trust.md, T3) and the
        # next try writes over the files; the other way round a line would name files that are not there
        self._keep(self.folder_of(whole), files)
        self._write(msgspec.structs.replace(book, lines=(*book.lines, whole)), sequence)

        return whole

    def amend(self, line: RegisterLine, amended: RegisterLine) -> None:
        """Write how an issued paper was sent: copies, day, receipt, note; nothing else of ``line`` changes.

        Raises OutputError where the line is no longer as it was read, or the disk refuses.
        """
        if self._read_only:
            raise read_only_error()

        book, sequence = self._read()
        if line not in book.lines:
            raise OutputError("Dòng này của sổ đã thay đổi.", "Hãy mở lại sổ rồi ghi lại.")

        new = msgspec.structs.replace(
            line, copies=amended.copies, sent=amended.sent, receipt=amended.receipt, note=amended.note
        )
        lines = tuple(new if known == line else known for known in book.lines)
        self._write(msgspec.structs.replace(book, lines=lines), sequence)

    def add_signed(self, line: RegisterLine, stem: str, files: Mapping[str, bytes]) -> RegisterLine:
        """Keep the signed paper of a line that was issued without it, named ``stem``; return the line then.

        Raises OutputError where the line has one, is no longer as it was read, or the disk refuses.
        """
        if self._read_only:
            raise read_only_error()

        book, sequence = self._read()
        if line not in book.lines or any(file.stem == stem for file in line.files):
            raise OutputError("Dòng này của sổ đã thay đổi.", "Hãy mở lại sổ rồi ghi lại.")

        # as in ``add``: the file first, then the line that names it
        self._keep(self.folder_of(line), files)
        whole = msgspec.structs.replace(line, files=(*line.files, *_issued_files(files)))
        lines = tuple(whole if known == line else known for known in book.lines)
        self._write(msgspec.structs.replace(book, lines=lines), sequence)
        return whole

    def move_lines(self, dossiers: Mapping[str, str]) -> None:
        """Write that the papers of a dossier are now another's, by id. Raises OutputError."""
        if self._read_only:
            raise read_only_error()
        book, sequence = self._read()
        lines = tuple(
            msgspec.structs.replace(line, dossier=dossiers.get(line.dossier, line.dossier))
            for line in book.lines
        )
        if lines != book.lines:
            self._write(msgspec.structs.replace(book, lines=lines), sequence)

    def _write(self, book: RegisterBook, sequence: int) -> None:
        # indented: the register is read for years, if need be without this program
        body = msgspec.json.format(msgspec.json.encode(book), indent=1)
        safe_file.write(self._path, body, now=self._now, known=sequence)

    def file_bytes(self, line: RegisterLine, name: str) -> bytes:
        """Return a kept file. Raises InputError where it is gone or no longer what was issued."""
        return self.file_of(line, name).read()

    def file_of(self, line: RegisterLine, name: str) -> StoredFile:
        """Return an issued paper's kept file, not read yet; of a name it lacks one that can't be read."""
        checksum = next((file.sha256 for file in line.files if file.name == name), "")
        return StoredFile(self.folder_of(line) / name, checksum, "issued")

    def _keep(self, folder: Path, files: Mapping[str, bytes]) -> None:
        """Write the files; those of an attempt that never reached the register are written over."""
        # each folder's names are synced before the register names them
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            for name, content in files.items():
                disk.write_atomically(folder / name, content)
            disk.sync_folder(folder)
            disk.sync_folder(folder.parent)
        except OSError as fault:
            raise disk.output_error(folder, fault) from fault

    def _read(self) -> tuple[RegisterBook, int]:
        content = safe_file.read(self._path, now=self._now, repair=not self._read_only)
        if content is None:
            return RegisterBook(), 0

        try:
            book = _decode_book(content.body)
        except msgspec.DecodeError as fault:
            raise _wrong_format(self._path) from fault

        if book.format != FORMAT or book.version > VERSION:
            raise _wrong_format(self._path)
        return book, content.sequence


def _issued_files(files: Mapping[str, bytes]) -> tuple[IssuedFile, ...]:
    return tuple(
        IssuedFile(name=name, sha256=hashlib.sha256(content).hexdigest()) for name, content in files.items()
    )


def _decode_book(body: bytes) -> RegisterBook:
    """Return the register in ``body``. Raises msgspec.DecodeError where it is none."""
    raw = msgspec.json.decode(body)

    # an older line names the paper it replaces as a text, "05/KH-UBND ngày 08/3/2019": upgraded
    # before the types are checked, by the same step as an older dossier
    if isinstance(raw, dict) and isinstance(lines := cast(dict[str, Any], raw).get("lines"), list):
        raw["lines"] = [
            with_replaced_paper(cast(dict[str, Any], line)) if isinstance(line, dict) else line
            for line in cast(list[Any], lines)
        ]

    return typed_data.convert(raw, RegisterBook)


def _newest_line(lines: Iterable[RegisterLine], dossier_id: str, paper: PaperKind) -> RegisterLine | None:
    of_paper = [line for line in lines if (line.dossier, line.paper) == (dossier_id, paper)]
    return of_paper[-1] if of_paper else None


def _wrong_format(path: Path) -> InputError:
    return InputError(
        f"Tệp “{path}” không phải sổ văn bản đi mà chương trình này đọc được.",
        "Hãy cài bản chương trình mới hơn, hoặc lấy lại tệp từ bản sao lưu; tệp vẫn được giữ nguyên.",
    )
