"""Every limit of the bounded reading on each side, and every kind of .zip that is refused."""

import io
import zipfile
from collections.abc import Callable

import pytest

from ttdn_desktop.basics import bounded_zip
from ttdn_desktop.basics.bounded_zip import Limits, ZipFaultError

WIDE = Limits(part=10_000_000, whole=10_000_000)
Parts = list[tuple[str, bytes]]


def zipped(parts: Parts, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in parts:
            archive.writestr(name, content)
    return stream.getvalue()


def refused(act: Callable[[], object]) -> ZipFaultError:
    with pytest.raises(ZipFaultError) as caught:
        act()
    return caught.value


def reason(data: bytes, limits: Limits) -> str:
    """Return the reason that all three readings give, "" where they read."""
    found: set[str] = set()
    for read in (
        lambda: bounded_zip.read_all(data, limits),
        lambda: bounded_zip.read_parts(data, lambda _: True, limits),
        lambda: bounded_zip.check(data, limits),
    ):
        try:
            read()
            found.add("")
        except ZipFaultError as fault:
            found.add(fault.reason)
    (only,) = found
    return only


def test_everything_is_read_by_its_path() -> None:
    data = zipped([("a.txt", b"1"), ("b/", b""), ("b/c.txt", b"23")])
    assert bounded_zip.read_all(data, WIDE) == {"a.txt": b"1", "b/c.txt": b"23"}
    assert bounded_zip.read_parts(data, lambda name: name.endswith("c.txt"), WIDE) == {"b/c.txt": b"23"}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert bounded_zip.read_part(archive, "a.txt", WIDE) == b"1"
        with pytest.raises(KeyError):
            bounded_zip.read_part(archive, "z.txt", WIDE)


@pytest.mark.parametrize(("size", "expected"), [(100, ""), (101, "too large")])
def test_a_part_may_be_so_large(size: int, expected: str) -> None:
    data = zipped([("a", b"x" * size)])
    limits = Limits(part=100, whole=1000)
    assert reason(data, limits) == expected
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if expected:
            assert refused(lambda: bounded_zip.read_part(archive, "a", limits)).reason == expected
        else:
            assert len(bounded_zip.read_part(archive, "a", limits)) == size


@pytest.mark.parametrize(("size", "expected"), [(40, ""), (41, "too large")])
def test_all_parts_together_may_be_so_large(size: int, expected: str) -> None:
    data = zipped([("a", b"x" * 60), ("b", b"x" * size)])
    assert reason(data, Limits(part=100, whole=100)) == expected


@pytest.mark.parametrize(("entries", "expected"), [(2, ""), (1, "too many entries")])
def test_there_may_be_so_many_entries(entries: int, expected: str) -> None:
    data = zipped([("a", b""), ("b", b"")])
    limits = Limits(part=1, whole=1, entries=entries)
    if expected:
        assert refused(lambda: bounded_zip.read_all(data, limits)).why == "có 2 tệp bên trong, quá 1"
    else:
        assert set(bounded_zip.read_all(data, limits)) == {"a", "b"}


def test_a_part_may_be_squeezed_so_far() -> None:
    content = b"x" * 200_000
    data = zipped([("a", content)])
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        packed = archive.getinfo("a").compress_size
    ratio = len(content) // packed
    assert ratio * packed < len(content) < (ratio + 1) * packed
    assert reason(data, Limits(part=10**6, whole=10**6, ratio=ratio + 1)) == ""
    assert reason(data, Limits(part=10**6, whole=10**6, ratio=ratio)) == "ratio"
    assert reason(data, Limits(part=10**6, whole=10**6)) == ""


@pytest.mark.parametrize(("small", "expected"), [(50_000, ""), (49_999, "ratio")])
def test_a_small_part_may_be_squeezed_at_will(small: int, expected: str) -> None:
    data = zipped([("a", b"x" * 50_000)])
    assert reason(data, Limits(part=10**6, whole=10**6, ratio=2, small=small)) == expected


def test_the_fault_names_the_part_and_the_limit() -> None:
    data = zipped([("tệp.xml", b"x" * 50_000)])
    fault = refused(lambda: bounded_zip.check(data, Limits(part=10**6, whole=10**6, ratio=100)))
    assert fault.why == "“tệp.xml” nén quá 100 lần"
    assert refused(lambda: bounded_zip.check(data, Limits(part=1, whole=1))).why == (
        "“tệp.xml” quá lớn khi giải nén"
    )


def test_a_long_name_is_cut_in_the_message() -> None:
    data = zipped([("a" * 120, b"xx")])
    fault = refused(lambda: bounded_zip.read_all(data, Limits(part=1, whole=1)))
    assert fault.why == f"“{'a' * 80}” quá lớn khi giải nén"


@pytest.mark.parametrize(
    "path",
    [
        "a.xml",
        "word/document.xml",
        "thư mục/tệp.txt",
        "a/",
        "console.txt",
        "com.txt",
        "com10",
        ".a",
        "a" * 200,
    ],
)
def test_safe_paths(path: str) -> None:
    assert bounded_zip.is_safe_path(path)


@pytest.mark.parametrize(
    "path",
    [
        "", "/a", "../a", "a/../b", "a/./b", "a//b", "a\\b", "a:b", "a*", "a?", 'a"', "a<", "a>", "a|",
        "a\x1f",
        "con", "CON.txt", "nul", "aux.x", "prn", "com1", "com¹", "lpt9.txt", "b/con", "a ", "a.", "a" * 201,
    ],
)  # fmt: skip
def test_unsafe_paths(path: str) -> None:
    assert not bounded_zip.is_safe_path(path)


def test_an_unsafe_path_is_refused() -> None:
    assert refused(lambda: bounded_zip.read_all(zipped([("../a", b"")]), WIDE)).why == (
        "có đường dẫn không an toàn “../a”"
    )


@pytest.mark.parametrize("names", [("A.txt", "a.txt"), ("a", "a/"), ("e\u0302.x", "\u00ea.x")])
def test_two_entries_of_one_name_are_refused(names: tuple[str, str]) -> None:
    data = zipped([(name, b"") for name in names])
    assert refused(lambda: bounded_zip.read_all(data, WIDE)).reason == "same name"


def test_a_link_is_refused() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        link = zipfile.ZipInfo("a")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "b")
    fault = refused(lambda: bounded_zip.read_all(stream.getvalue(), WIDE))
    assert fault.why == "“a” là liên kết hoặc tệp đặc biệt"


def test_another_packing_is_refused() -> None:
    data = zipped([("a", b"x")], zipfile.ZIP_BZIP2)
    assert refused(lambda: bounded_zip.read_all(data, WIDE)).why == "“a” nén theo cách không hỗ trợ"


def test_a_password_is_refused() -> None:
    data = bytearray(zipped([("a", b"x")]))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert refused(lambda: bounded_zip.read_all(bytes(data), WIDE)).why == "“a” có mật khẩu"
    assert refused(lambda: bounded_zip.check(bytes(data), WIDE)).why == "tệp có mật khẩu"


def test_entries_that_share_their_bytes_are_refused() -> None:
    data = bytearray(zipped([("a", b"x" * 50), ("b", b"y" * 50)], zipfile.ZIP_STORED))
    second = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 4)
    data[second + 42 : second + 46] = (0).to_bytes(4, "little")
    assert refused(lambda: bounded_zip.read_all(bytes(data), WIDE)).reason == "overlap"


@pytest.mark.parametrize(
    "data",
    [b"", b"PK", b"no zip at all", zipped([("a", b"x" * 900)])[:60]],
    ids=["empty", "two letters", "a text", "cut"],  # its bytes hold the time, a name of a test must not
)
def test_a_damaged_file_is_told(data: bytes) -> None:
    assert reason(data, WIDE) == "damaged"
    assert refused(lambda: bounded_zip.check(data, WIDE)).why == "tệp bị hỏng hoặc không đúng loại"


def test_damage_inside_a_part_is_told() -> None:
    data = bytearray(zipped([("a", b"x" * 900)], zipfile.ZIP_STORED))
    data[100] ^= 1
    assert reason(bytes(data), WIDE) == "damaged"
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        assert refused(lambda: bounded_zip.read_part(archive, "a", WIDE)).reason == "damaged"


def test_no_more_than_a_block_is_unpacked_beyond_the_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    unpacked: list[int] = []
    read = zipfile.ZipExtFile.read

    def counted(part: zipfile.ZipExtFile, size: int = -1) -> bytes:
        block = read(part, size)
        unpacked.append(len(block))
        return block

    data = zipped([("a", b"x" * 500_000)])
    monkeypatch.setattr(zipfile.ZipExtFile, "read", counted)
    assert refused(lambda: bounded_zip.check(data, Limits(part=65_536, whole=10**6))).reason == "too large"
    assert unpacked == [65_536, 65_536]


@pytest.mark.parametrize(("shared", "expected"), [(0, ""), (1, "damaged"), (2, "overlap")])
def test_an_entry_takes_its_header_and_its_content(shared: int, expected: str) -> None:
    """The name's one byte isn't counted: an entry that begins there has no header of its own."""
    data = bytearray(zipped([("a", b"x" * 50), ("b", b"y" * 50)], zipfile.ZIP_STORED))
    offset = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 4) + 42
    second = int.from_bytes(data[offset : offset + 4], "little")
    data[offset : offset + 4] = (second - shared).to_bytes(4, "little")
    try:
        bounded_zip.read_all(bytes(data), WIDE)
        reason_found = ""
    except ZipFaultError as fault:
        reason_found = fault.reason
    assert reason_found == expected


def test_a_part_may_be_squeezed_just_so_far() -> None:
    stored = zipped([("a", b"x" * 50)], zipfile.ZIP_STORED)
    assert reason(stored, Limits(part=100, whole=100, ratio=1)) == ""
    assert reason(stored, Limits(part=100, whole=100, ratio=0)) == "ratio"


def test_no_part_is_small_unless_a_limit_says_so() -> None:
    stored = zipped([("a", b"x")], zipfile.ZIP_STORED)
    assert reason(stored, Limits(part=1, whole=1, ratio=0)) == "ratio"
    assert reason(stored, Limits(part=1, whole=1, ratio=0, small=1)) == ""


@pytest.mark.parametrize(("size", "fits"), [(100, True), (101, False)])
def test_one_part_alone_may_have_as_much_as_all_together(size: int, fits: bool) -> None:
    data = zipped([("a", b"x" * size)])
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        limits = Limits(part=1000, whole=100)
        if fits:
            assert len(bounded_zip.read_part(archive, "a", limits)) == size
        else:
            assert refused(lambda: bounded_zip.read_part(archive, "a", limits)).reason == "too large"
