"""The register: numbers given once in their year and series, files as they were issued."""

import datetime as dt
from pathlib import Path

import msgspec
import pytest

from tests.store.store_faults import noon
from ttdn_desktop.basics.errors import InputError, OutputError
from ttdn_desktop.dossier.register import RegisterLine, next_number
from ttdn_desktop.store import safe_file
from ttdn_desktop.store.register import BOOK, Register

FILES = {"ke-hoach.docx": b"docx", "ke-hoach.pdf": b"pdf"}


@pytest.fixture
def register(tmp_path: Path) -> Register:
    return Register(tmp_path, now=noon)


def line(number: int, *, year: int = 2026, symbol: str = "KH-UBND", dossier: str = "") -> RegisterLine:
    return RegisterLine(
        number=number,
        symbol=symbol,
        date=dt.date(year, 2, 5),
        kind="Kế hoạch",
        subject="Thông tin đối ngoại",
        signer="Trần Thị B",
        dossier=dossier,
    )


@pytest.mark.parametrize(
    ("other", "series", "taken"),
    [
        (line(5), "one", True),
        (line(4), "one", False),
        (line(6), "one", False),
        (line(5, year=2025), "one", False),
        (line(5, symbol="BC-UBND"), "one", True),
        (line(5, symbol="BC-UBND"), "kind", False),
        (line(5), "kind", True),
    ],
)
def test_a_number_is_given_once_in_its_year_and_series(
    register: Register, other: RegisterLine, series: str, taken: bool
) -> None:
    register.add(line(5), FILES, series="one")
    if taken:
        with pytest.raises(OutputError, match="đã được cấp"):
            register.add(other, FILES, series=series)
        assert len(register.lines()) == 1
    else:
        register.add(other, FILES, series=series)
        assert [one.number for one in register.lines()] == [5, other.number]


def test_the_next_number_is_one_more_than_the_highest_of_its_year() -> None:
    lines = [line(3), line(7), line(5), line(9, year=2025), line(8, symbol="BC-UBND")]
    assert next_number([], 2026, "KH-UBND", "one") == 1
    assert next_number(lines, 2026, "KH-UBND", "kind") == 8
    assert next_number(lines, 2026, "KH-UBND", "one") == 9
    assert next_number(lines, 2027, "KH-UBND", "one") == 1


@pytest.mark.parametrize(("number", "printed"), [(9, "09/KH-UBND"), (10, "10/KH-UBND"), (100, "100/KH-UBND")])
def test_a_number_under_ten_has_a_zero_before_it(number: int, printed: str) -> None:
    assert line(number).full_number == printed


def test_no_number_below_one_is_read() -> None:
    good = msgspec.json.encode(line(1))
    assert msgspec.json.decode(good, type=RegisterLine) == line(1)
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(good.replace(b'"number":1', b'"number":0'), type=RegisterLine)


def test_the_newest_line_of_a_dossiers_paper_counts(register: Register) -> None:
    assert register.line_of("a") is None
    first = register.add(line(5, dossier="a"), FILES, series="one")
    register.add(line(6, dossier="b"), FILES, series="one")
    assert register.line_of("a") == first
    assert register.line_of("a", "report") is None
    with pytest.raises(OutputError, match="đã ban hành"):
        register.add(line(7, dossier="a"), FILES, series="one")
    # papers of no dossier are never issued twice
    register.add(line(8), FILES, series="one")
    register.add(line(9), FILES, series="one")
    assert len(register.lines()) == 4


def test_a_kept_file_is_read_as_it_was_issued_or_not_at_all(register: Register) -> None:
    whole = register.add(line(5), FILES, series="one")
    folder = register.folder_of(whole)
    assert folder.name == "2026-05-kh-ubnd"
    assert register.file_bytes(whole, "ke-hoach.pdf") == b"pdf"
    (folder / "ke-hoach.pdf").write_bytes(b"other")
    with pytest.raises(InputError, match="không còn đúng bản"):
        register.file_bytes(whole, "ke-hoach.pdf")
    (folder / "khac.pdf").write_bytes(b"")
    with pytest.raises(InputError, match="không còn đúng bản"):
        register.file_bytes(whole, "khac.pdf")
    with pytest.raises(InputError, match="Không đọc được"):
        register.file_bytes(whole, "missing.pdf")


def test_how_it_was_sent_may_be_amended_and_nothing_else(register: Register) -> None:
    first = register.add(line(5), FILES, series="one")
    second = register.add(line(6), FILES, series="one")
    changed = msgspec.structs.replace(
        first, copies=3, sent=dt.date(2026, 2, 6), receipt="Bưu điện", note="Gấp", subject="Khác", number=9
    )
    register.amend(first, changed)
    amended, other = register.lines()
    assert (amended.copies, amended.sent, amended.receipt, amended.note) == (
        3,
        dt.date(2026, 2, 6),
        "Bưu điện",
        "Gấp",
    )
    assert (amended.subject, amended.number, other) == (first.subject, 5, second)
    with pytest.raises(OutputError, match="đã thay đổi"):
        register.amend(first, changed)


@pytest.mark.parametrize(("version", "read"), [(0, True), (1, True), (2, False)])
def test_a_register_of_a_newer_program_is_left_alone(tmp_path: Path, version: int, read: bool) -> None:
    body = b'{"format":"ttdn-register","version":%d,"lines":[]}' % version
    safe_file.write(tmp_path / BOOK, body, now=noon)
    if read:
        assert Register(tmp_path, now=noon).lines() == ()
    else:
        with pytest.raises(InputError, match="không phải sổ"):
            Register(tmp_path, now=noon).lines()


@pytest.mark.parametrize("body", [b'{"format":"other","version":1,"lines":[]}', b"[]"])
def test_what_is_no_register_is_left_alone(tmp_path: Path, body: bytes) -> None:
    safe_file.write(tmp_path / BOOK, body, now=noon)
    with pytest.raises(InputError, match="không phải sổ"):
        Register(tmp_path, now=noon).lines()


def test_a_window_that_only_looks_writes_nothing(tmp_path: Path) -> None:
    whole = Register(tmp_path, now=noon).add(line(5), FILES, series="one")
    looking = Register(tmp_path, now=noon, read_only=True)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    with pytest.raises(OutputError):
        looking.add(line(6), FILES, series="one")
    with pytest.raises(OutputError):
        looking.amend(whole, whole)
    assert looking.lines() == (whole,)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_a_damaged_register_is_repaired_by_a_window_that_may_write_alone(tmp_path: Path) -> None:
    register = Register(tmp_path, now=noon)
    register.add(line(5), FILES, series="one")
    register.add(line(6), FILES, series="one")
    (tmp_path / BOOK).write_bytes(b"damaged")
    assert [one.number for one in Register(tmp_path, now=noon, read_only=True).lines()] == [5]
    assert (tmp_path / BOOK).read_bytes() == b"damaged"
    assert [one.number for one in Register(tmp_path, now=noon).lines()] == [5]
    assert (tmp_path / BOOK).read_bytes() != b"damaged"
