"""TinyDB over a safe file: it reads and writes a dossier as tables, and no save passes another's."""

from pathlib import Path

import msgspec
import pytest
from tinydb import TinyDB

from tests.store.store_faults import noon
from ttdn_desktop.basics.errors import InputError, OutputError
from ttdn_desktop.store import safe_file
from ttdn_desktop.store.dossiers import FOLDER, DossierStore
from ttdn_desktop.store.storage import SafeStorage

BODY = b'{"pack":"p","year":2019,"log":[{"id":"l1","cost":1.50}],"commune":{"name":"x"},"later_key":[1e2]}'


def test_tinydb_reads_and_writes_a_dossier_as_tables(tmp_path: Path) -> None:
    DossierStore(tmp_path, now=noon).create("x", BODY)
    with TinyDB(storage=lambda: SafeStorage(tmp_path / FOLDER / "x.ttdb", now=noon)) as database:
        database.table("log").insert({"id": "l3", "channel": "press"})
        database.table("dossier").update({"year": 2020})
        with pytest.raises(ValueError):
            database.table("other").insert({})
    expected = msgspec.json.decode(BODY)
    expected["log"].append({"id": "l3", "channel": "press"})
    expected["year"] = 2020
    found = DossierStore(tmp_path, now=noon).load("x").document
    assert msgspec.json.decode(found) == expected
    assert list(msgspec.json.decode(found)) == list(expected)


def storage(path: Path, *, read_only: bool = False, known: int | None = None) -> SafeStorage:
    return SafeStorage(path, now=noon, read_only=read_only, known=known)


def test_nothing_stored_is_none_and_a_save_is_acknowledged(tmp_path: Path) -> None:
    first = storage(tmp_path / "x.ttdb")
    assert first.read() is None
    assert first.written is None
    first.write_content(b'{"year":1}')
    assert first.written == safe_file.Written(1, noon())
    assert storage(tmp_path / "x.ttdb").read() == {"dossier": {"1": {"year": 1}}}


def test_what_only_shows_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="chỉ để xem"):
        storage(tmp_path / "x.ttdb", read_only=True).write_content(b"{}")
    assert list(tmp_path.iterdir()) == []


def test_reading_makes_the_save_on_the_disk_the_known_one(tmp_path: Path) -> None:
    other = storage(tmp_path / "x.ttdb")
    other.write_content(b"{}")
    behind = storage(tmp_path / "x.ttdb", known=0)
    with pytest.raises(safe_file.ConflictError):
        behind.write_content(b"{}")
    assert behind.read_content() is not None
    behind.write_content(b"{}")
    assert behind.written is not None
    assert behind.written.sequence == 2


def test_a_file_that_holds_something_else_is_refused(tmp_path: Path) -> None:
    other = storage(tmp_path / "x.ttdb")
    other.write_content(b"[]")
    with pytest.raises(InputError, match="không phải là hồ sơ"):
        other.read()


def test_a_restored_copy_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "x.ttdb"
    storage(path).write_content(b'{"year":1}')
    path.write_bytes(b"damaged")
    restoring = storage(path)
    content = restoring.read_content()
    assert content is not None
    assert content.body == b'{"year":1}'
    assert len(restoring.notices) == 1
