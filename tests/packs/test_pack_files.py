"""The bounds of what a pack's .zip may hold: each on both sides."""

import io
import struct
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.packs import pack_files

MANIFEST = b'{"documents":{"plan":"plan.docx","report":null}}'


PARTS = {"pack.json": MANIFEST, "interview.json": b"{}", "plan.docx": b"docx"}


def zip_of(entries: dict[str, bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in entries.items():
            info = zipfile.ZipInfo(name)
            info.filename = name  # as it is: on Windows the library turns a backslash round
            archive.writestr(info, content, method)
    return stream.getvalue()


def is_refused(data: bytes) -> bool:
    try:
        pack_files.unzip(data, name="x.zip")
    except InputError:
        return True
    return False


def limit(monkeypatch: pytest.MonkeyPatch, **bounds: float) -> None:
    """Let a .zip hold other bounds than the design's."""
    monkeypatch.setattr(pack_files, "LIMITS", replace(pack_files.LIMITS, **bounds))


def test_the_bounds_are_those_of_the_design() -> None:
    assert pack_files.LIMITS.entries == 500
    assert pack_files.LARGEST_PART == 20 * 1024 * 1024
    assert pack_files.LARGEST_PACKAGE == 50 * 1024 * 1024
    assert pack_files.HIGHEST_RATIO == 100


def test_the_most_entries() -> None:
    entries = {f"{number}.txt": b"" for number in range(501)}
    assert is_refused(zip_of(entries))
    entries.popitem()
    assert len(pack_files.unzip(zip_of(entries), name="x")) == 500


@pytest.mark.parametrize(("size", "refused"), [(1000, False), (1001, True)])
def test_the_largest_part(size: int, refused: bool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    limit(monkeypatch, part=1000)
    monkeypatch.setattr(pack_files, "LARGEST_PART", 1000)
    assert is_refused(zip_of({"a": b"x" * size})) is refused
    folder = tmp_path / "pack"
    folder.mkdir()
    (folder / "a").write_bytes(b"x" * size)
    read = pack_files.file_reader(folder)
    if refused:
        with pytest.raises(InputError):
            read("a")
    else:
        assert read("a") == b"x" * size


@pytest.mark.parametrize(("size", "refused"), [(500, False), (501, True)])
def test_all_parts_together(size: int, refused: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    limit(monkeypatch, whole=1000)
    assert is_refused(zip_of({"a": b"x" * 500, "b": b"x" * size})) is refused


@pytest.mark.parametrize(("over", "refused"), [(0, False), (1, True)])
def test_the_largest_pack(over: int, refused: bool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """In a folder its named parts are counted, of a .zip the file itself."""
    whole = sum(map(len, PARTS.values()))
    folder = tmp_path / "pack"
    folder.mkdir()
    for name, content in PARTS.items():
        (folder / name).write_bytes(content)
    archive = tmp_path / "pack.zip"
    archive.write_bytes(zip_of(PARTS))

    for path, size in ((folder, whole), (archive, archive.stat().st_size)):
        monkeypatch.setattr(pack_files, "LARGEST_PACKAGE", size - over)
        if refused:
            with pytest.raises(InputError, match="50 MB"):
                pack_files.read_pack(path)
        else:
            assert pack_files.read_pack(path) == PARTS


def test_how_far_a_part_may_be_squeezed(monkeypatch: pytest.MonkeyPatch) -> None:
    def squeezed(size: int) -> tuple[bytes, float]:
        data = zip_of({"a": bytes(size)}, zipfile.ZIP_DEFLATED)
        (info,) = zipfile.ZipFile(io.BytesIO(data)).infolist()
        return data, size / info.compress_size

    data, ratio = squeezed(1_000_000)
    assert ratio > 100
    assert is_refused(data)
    limit(monkeypatch, ratio=ratio)
    assert not is_refused(data)
    limit(monkeypatch, ratio=ratio - 0.01)
    assert is_refused(data)


@pytest.mark.parametrize(("size", "refused"), [(64 * 1024, False), (64 * 1024 + 1, True)])
def test_a_small_part_may_be_squeezed_by_any_ratio(size: int, refused: bool) -> None:
    # two blocks of 64 KB: what is over the first is judged with the second
    assert is_refused(zip_of({"a": bytes(size)}, zipfile.ZIP_DEFLATED)) is refused


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("plan.docx", True),
        ("a/plan.docx", True),
        ("a/../plan.docx", False),
        ("./plan.docx", False),
        ("/plan.docx", False),
        ("a//plan.docx", False),
        ("a\\plan.docx", False),
        ("c:plan.docx", False),
        ("plan?.docx", False),
        ("plan\x1f.docx", False),
        ("plan .docx", True),
        ("plan.docx.", False),
        ("plan.docx ", False),
        ("a./plan.docx", False),
        ("a /plan.docx", False),
        ("con", False),
        ("CON.txt", False),
        ("a/nul.json", False),
        ("com0", False),
        ("com1.x", False),
        ("com¹", False),
        ("com9", False),
        ("com10", True),
        ("lpt9.txt", False),
        ("lpt", True),
        ("cons", True),
        ("x" * 200, True),
        ("x" * 201, False),
    ],
)
def test_names_that_every_system_takes(name: str, safe: bool) -> None:
    assert is_refused(zip_of({name: b"x"})) is not safe


@pytest.mark.parametrize("other", ["A", "a/", "á".replace("á", "a")])
def test_two_names_that_one_system_takes_for_one(other: str) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a", b"")
        if other == "a":
            with pytest.warns(UserWarning):
                archive.writestr(other, b"")
        else:
            archive.writestr(other, b"")
    assert is_refused(stream.getvalue())
    assert not is_refused(zip_of({"a": b"", "b": b""}))


def test_entries_that_share_their_bytes() -> None:
    data = zip_of({"a": b"x" * 50, "b": b"y" * 50})
    assert not is_refused(data)
    (first, second) = zipfile.ZipFile(io.BytesIO(data)).infolist()
    start = data.index(b"PK\x01\x02")
    grown = bytearray(data)
    # what the directory says of the first entry's compressed size: up to the second one's header, and beyond
    for size, refused in ((second.header_offset - 30, False), (second.header_offset - 29, True)):
        struct.pack_into("<I", grown, start + 20, size)
        has_reason = bool(reason(bytes(grown)))
        assert has_reason is refused
    assert first.header_offset == 0


def reason(data: bytes) -> str:
    """Return the refusal for overlapping entries, empty for any other end."""
    try:
        pack_files.unzip(data, name="x")
    except InputError as fault:
        return fault.what if "chồng lên" in fault.what else ""
    return ""


@pytest.mark.parametrize(
    ("mode", "refused"),
    [(0, False), (0o100644, False), (0o040755, False), (0o120777, True), (0o010644, True)],
)
def test_links_and_pipes_are_refused(mode: int, refused: bool) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        info = zipfile.ZipInfo("a")
        info.external_attr = mode << 16
        archive.writestr(info, b"")
    assert is_refused(stream.getvalue()) is refused


@pytest.mark.parametrize(
    ("method", "refused"),
    [
        (zipfile.ZIP_STORED, False),
        (zipfile.ZIP_DEFLATED, False),
        (zipfile.ZIP_BZIP2, True),
        (zipfile.ZIP_LZMA, True),
    ],
)
def test_ways_of_squeezing(method: int, refused: bool) -> None:
    assert is_refused(zip_of({"a": b"text"}, method)) is refused


def test_one_folder_around_all_is_stripped_and_no_more() -> None:
    def found(*names: str) -> bytes | None:
        read = pack_files.entry_reader({name: name.encode() for name in names}, name="x")
        return read("pack.json")

    assert found("pack.json") == b"pack.json"
    assert found("a/pack.json") == b"a/pack.json"
    assert found("pack.json", "a/pack.json") == b"pack.json"
    assert found("a/pack.json", "b/pack.json") is None
    assert found("a/b/pack.json") is None


def test_only_plain_names_are_read() -> None:
    read = pack_files.entry_reader({"a/b": b"x", "b": b"y"}, name="x")
    assert read("b") == b"y"
    assert read("c") is None
    for part in ("a/b", "../b", "", "b.", "con"):
        with pytest.raises(InputError):
            read(part)
