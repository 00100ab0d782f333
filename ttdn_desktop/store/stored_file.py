"""A file of the data folder that is written once and never changed; a worker may hold and read it."""

import hashlib
from pathlib import Path
from typing import Literal

import msgspec

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.store import safe_file


class StoredFile(msgspec.Struct, frozen=True):
    """Where the file lies, the sha256 of its bytes in hex, and what it was kept as (for the messages)."""

    path: Path
    sha256: str
    kept_as: Literal["issued", "word_text"]

    def read(self) -> bytes:
        """Return its bytes. Raises InputError where the file is gone or no longer what was kept."""
        # checked at each reading, not only when it was kept: issued papers lie on the disk for years, and a
        # changed one must not be printed or sent as the issued one (docs/trust.md, T3)
        try:
            content = self.path.read_bytes()
        except OSError as fault:
            raise self._unreadable() from fault

        if hashlib.sha256(content).hexdigest() != self.sha256:
            raise self._changed()
        return content

    def _unreadable(self) -> InputError:
        if self.kept_as == "word_text":
            return _word_text_gone()
        return safe_file.unreadable_error(self.path)

    def _changed(self) -> InputError:
        if self.kept_as == "word_text":
            return _word_text_gone()
        return InputError(
            f"Tệp “{self.path}” không còn đúng bản đã ban hành.",
            "Hãy lấy lại tệp từ bản sao lưu; sổ văn bản đi vẫn giữ mã của bản đúng.",
        )


def _word_text_gone() -> InputError:
    return InputError(
        "Bản Word giữ để trình ký không còn trên máy này, hoặc đã bị thay đổi.",
        "Hãy vào Trình ký, bấm “Bỏ bản Word” rồi lấy lại tệp Word; câu trả lời vẫn còn nguyên.",
    )
