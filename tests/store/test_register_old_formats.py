"""A register written before ``replaces`` was data is read as it was meant."""

import datetime as dt
from pathlib import Path

import msgspec
import pytest

from ttdn_desktop.basics.errors import InputError, OutputError
from ttdn_desktop.dossier.records import IssuedPaper
from ttdn_desktop.office.spreadsheets.register import cells
from ttdn_desktop.store import safe_file
from ttdn_desktop.store.register import BOOK, Register

OLD = """{"format": "ttdn-register", "version": 1, "lines": [
 {"extra": {}, "number": 5, "symbol": "KH-UBND", "date": "2019-03-08", "kind": "KẾ HOẠCH", "subject": "về a",
  "signer": "Nguyễn Văn A", "dossier": "mot", "paper": "plan", "replaces": null},
 {"extra": {}, "number": 6, "symbol": "KH-UBND", "date": "2019-03-09", "kind": "KẾ HOẠCH", "subject": "về a",
  "signer": "Nguyễn Văn A", "dossier": "mot", "paper": "plan", "replaces": "05/KH-UBND ngày 08/3/2019"}
]}"""


def now() -> dt.datetime:
    return dt.datetime(2019, 3, 10, 8, 0)


def register(folder: Path, body: str = OLD) -> Register:
    safe_file.write(folder / BOOK, body.encode(), now=now, known=0)
    return Register(folder, now=now)


def test_an_old_line_names_what_it_replaces_as_data(tmp_path: Path) -> None:
    first, second = register(tmp_path).lines()
    assert first.replaces is None
    assert second.replaces == IssuedPaper(number="05/KH-UBND", date=dt.date(2019, 3, 8))


def test_only_a_paper_that_replaces_the_newest_old_line_is_added(tmp_path: Path) -> None:
    book = register(tmp_path)
    first, second = book.lines()
    third = msgspec.structs.replace(second, number=7)
    with pytest.raises(OutputError, match="đã ban hành"):
        book.add(third, {}, series="one")
    with pytest.raises(OutputError, match="đã ban hành"):
        book.add(msgspec.structs.replace(third, replaces=first.issued_paper), {}, series="one")
    book.add(msgspec.structs.replace(third, replaces=second.issued_paper), {}, series="one")
    assert [line.number for line in book.lines()] == [5, 6, 7]


@pytest.mark.parametrize("body", ["[]", "{}x", OLD.replace('"05/KH-UBND ngày 08/3/2019"', "5")])
def test_what_is_no_register_is_refused(tmp_path: Path, body: str) -> None:
    with pytest.raises(InputError, match="sổ văn bản đi"):
        register(tmp_path, body).lines()


def test_an_old_line_says_nothing_of_the_copies_that_are_filed(tmp_path: Path) -> None:
    """A line of before it was asked is printed as it was: its number of copies, and ``Lưu`` as it stands."""
    old = OLD.replace('"replaces": null', '"copies": 8, "archive": "VT, VX"')
    line = register(tmp_path, old).lines()[0]
    assert (line.copies, line.archive_copies) == (8, 0)
    assert cells(line)[5:7] == ("VT, VX", 8)
