"""A newer program's data folder is refused, everything else is let in."""

from pathlib import Path

import pytest

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.store import data_version


@pytest.mark.parametrize(
    "content",
    [
        b'{"format": "ttdn-data", "version": 1}',
        b'{"format": "other", "version": 2}',
        b"{",
        b"",
        b'{"format": "ttdn-data", "version": "2"}',
    ],
)
def test_what_names_no_newer_version_is_let_in(tmp_path: Path, content: bytes) -> None:
    data_version.refuse_newer(tmp_path)
    (tmp_path / "phien-ban.json").write_bytes(content)
    data_version.refuse_newer(tmp_path)


@pytest.mark.parametrize("before", [b"", b"\xef\xbb\xbf"])
def test_a_newer_version_is_refused(before: bytes, tmp_path: Path) -> None:
    newer = b'{"format": "ttdn-data", "version": 2, "more": 1}'
    (tmp_path / "phien-ban.json").write_bytes(before + newer)
    with pytest.raises(InputError, match="phiên bản mới hơn") as refused:
        data_version.refuse_newer(tmp_path)
    assert str(tmp_path) in refused.value.what
