"""A file in a zip is the same bytes at any time."""

import io
import time
import zipfile

import pytest
from windows_package import reproducible_zip


def test_neither_the_time_nor_the_system_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    for now in (1_000_000_000.0, 2_000_000_000.0):
        monkeypatch.setattr(time, "time", lambda now=now: now)
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w") as archive:
            reproducible_zip.add(archive, "a/b.txt", b"text" * 100)
        made.append(file.getvalue())
    assert made[0] == made[1]
    with zipfile.ZipFile(io.BytesIO(made[0])) as archive:
        info = archive.getinfo("a/b.txt")
    assert (info.create_system, info.date_time[:3], info.compress_type) == (
        0,
        (2025, 1, 1),
        zipfile.ZIP_DEFLATED,
    )
