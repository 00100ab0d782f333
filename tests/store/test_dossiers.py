"""The store as the rooms above it use it."""

import os
from datetime import datetime
from itertools import count
from pathlib import Path

import msgspec
import pytest

from ttdn_desktop.basics import patience
from ttdn_desktop.basics.errors import InputError, OutputError
from ttdn_desktop.store import names, safe_file
from ttdn_desktop.store.dossiers import FOLDER, DossierStore

BODY = (
    b'{"format":"ttdn-dossier","pack":"van-ninh-2019","year":2019,"log":[{"id":"l1","channel":"radio",'
    b'"activity":"a1","cost":1.50},{"id":"l2","channel":"portal","activity":null}],"commune":{"name":"V\xe1\xba\xa1n'
    b' Th\xe1\xba\xafng","kind":"x\xc3\xa3"},"later_key":{"deep":[1e2,123456789012345678901234567890]}}'
)


def noon() -> datetime:
    return datetime(2026, 11, 23, 12, 0)


@pytest.fixture
def store(tmp_path: Path) -> DossierStore:
    return DossierStore(tmp_path, now=noon)


def test_what_goes_in_comes_out_byte_for_byte_unknown_keys_included(store: DossierStore) -> None:
    dossier_id = store.create("Vạn Thắng 2019", BODY)
    assert dossier_id == "van-thang-2019"
    assert store.load(dossier_id).document == BODY
    assert store.load(dossier_id).notices == ()


@pytest.mark.parametrize(
    "body", [b"{}", b'{"log":[]}', b'{"log":[1,2]}', b'{"log":null,"x":1}', b' { "log" : {} }\n']
)
def test_odd_logs_are_kept_as_they_are(store: DossierStore, body: bytes) -> None:
    dossier_id = store.create("x", body)
    assert store.load(dossier_id).document == body
    assert store.log_entries(dossier_id) == ()


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b'{"a":"\xff"}'])
def test_what_is_no_json_object_is_refused_before_the_disk_is_touched(
    store: DossierStore, tmp_path: Path, body: bytes
) -> None:
    with pytest.raises(ValueError):
        store.save("x", body)
    assert not list(tmp_path.rglob("*.ttdb"))


def test_the_list_names_commune_kind_year_pack_and_time(store: DossierStore) -> None:
    store.create("Vạn Thắng 2019", BODY)
    store.create("Vạn Thắng 2019", b'{"year":"x","commune":[]}')
    first, second = sorted(store.list(), key=lambda entry: entry.id)
    assert (first.id, first.commune, first.kind, first.year) == ("van-thang-2019", "Vạn Thắng", "xã", 2019)
    assert (first.pack, first.updated) == ("van-ninh-2019", noon())
    assert (second.id, second.commune, second.year) == ("van-thang-2019-2", "", 0)


def test_the_log_can_be_queried_by_channel_and_activity(store: DossierStore) -> None:
    dossier_id = store.create("x", BODY)
    (entry,) = store.log_entries(dossier_id, channel="radio")
    assert msgspec.json.decode(entry)["id"] == "l1"
    assert store.log_entries(dossier_id, channel="radio", activity="a2") == ()
    assert len(store.log_entries(dossier_id)) == 2


def test_each_save_counts_on_and_tells_the_time(store: DossierStore) -> None:
    dossier_id = store.create("x", BODY)
    saved = store.save(dossier_id, b'{"year":2020}')
    assert (saved.sequence, saved.at, saved.notices) == (2, noon(), ())


def test_settings_are_none_until_saved(store: DossierStore) -> None:
    assert store.load_settings() is None
    store.save_settings(b'{"commune":1}')
    assert store.load_settings() == b'{"commune":1}'


def test_an_unknown_or_unsafe_id_is_refused(store: DossierStore) -> None:
    for bad in ("none", "../x", "a/b", "", ".hidden", "A"):
        with pytest.raises(InputError):
            store.load(bad)


@pytest.mark.parametrize(
    ("suggested", "name"),
    [("Đặc khu Trường Sa", "dac-khu-truong-sa"), ("CON", "ho-so-con"), ("…", "ho-so"), ("a/../b", "a-b")],
)
def test_names_are_ascii_and_safe_on_windows(suggested: str, name: str) -> None:
    assert names.file_name(suggested) == name


def test_a_very_long_name_is_cut(store: DossierStore) -> None:
    dossier_id = store.create("Vạn " * 200, BODY)
    assert len(dossier_id) <= 60
    assert store.load(dossier_id).document == BODY


def test_a_read_only_store_changes_nothing_on_the_disk(store: DossierStore, tmp_path: Path) -> None:
    dossier_id = store.create("x", BODY)
    store.save(dossier_id, b'{"year":2020}')
    (tmp_path / FOLDER / "x.ttdb").write_bytes(b"")
    before = sorted(tmp_path.rglob("*"))
    looking = DossierStore(tmp_path, now=noon, read_only=True)
    assert looking.load(dossier_id).document == BODY
    assert looking.list()[0].id == "x"
    for act in (lambda: looking.save(dossier_id, BODY), lambda: looking.save_settings(BODY)):
        with pytest.raises(OutputError, match="chỉ để xem"):
            act()
    assert sorted(tmp_path.rglob("*")) == before


def test_another_windows_later_save_is_not_overwritten(tmp_path: Path) -> None:
    one, two = DossierStore(tmp_path, now=noon), DossierStore(tmp_path, now=noon)
    dossier_id = one.create("x", BODY)
    two.load(dossier_id)
    one.save(dossier_id, b'{"year":1}')
    for _ in range(2):
        with pytest.raises(safe_file.ConflictError, match="cửa sổ khác"):
            two.save(dossier_id, b'{"year":2}')
    assert two.load(dossier_id).document == b'{"year":1}'
    assert two.save(dossier_id, b'{"year":2}').sequence == 3


def test_a_dossier_made_meanwhile_by_another_window_is_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = DossierStore(tmp_path, now=noon), DossierStore(tmp_path, now=noon)
    one.create("x", BODY)
    monkeypatch.setattr(DossierStore, "_ids", lambda _: set())
    with pytest.raises(safe_file.ConflictError):
        two.create("x", b"{}")


def test_a_whole_file_of_a_newer_version_is_refused_and_left_alone(
    store: DossierStore, tmp_path: Path
) -> None:
    from ttdn_desktop.store import envelope

    dossier_id = store.create("x", BODY)
    path = tmp_path / FOLDER / "x.ttdb"
    with pytest.MonkeyPatch.context() as later:
        later.setattr(envelope, "VERSION", 2)
        newer = envelope.seal(b"{}", sequence=9, saved=noon())
    path.write_bytes(newer)
    with pytest.raises(InputError, match="phiên bản mới hơn"):
        store.load(dossier_id)
    with pytest.raises(InputError, match="phiên bản mới hơn"):
        store.save(dossier_id, BODY)
    assert store.list() == ()
    assert "phiên bản mới hơn" in store.take_notices()[0]
    assert path.read_bytes() == newer


def test_a_replace_refused_for_a_moment_is_tried_again(
    store: DossierStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier_id = store.create("x", BODY)
    refusals = count()
    real = os.replace

    def held_by_antivirus(source: str, target: str) -> None:
        if next(refusals) < 3:
            raise PermissionError(13, "held")
        real(source, target)

    monkeypatch.setattr(os, "replace", held_by_antivirus)
    monkeypatch.setattr(patience, "SECONDS", 3.0)
    monkeypatch.setattr(patience, "PAUSE", 0.001)
    assert store.save(dossier_id, b"{}").sequence == 2
    assert next(refusals) > 3
    assert store.load(dossier_id).document == b"{}"


def test_the_dossier_saved_last_is_listed_first(tmp_path: Path) -> None:
    for hour, name in ((9, "b"), (11, "a"), (10, "c")):
        DossierStore(tmp_path, now=lambda hour=hour: datetime(2026, 1, 1, hour)).create(name, BODY)
    assert [entry.id for entry in DossierStore(tmp_path, now=noon).list()] == ["a", "c", "b"]


def test_saved_settings_are_acknowledged_with_their_time_and_count(store: DossierStore) -> None:
    assert [store.save_settings(b"{}").sequence for _ in range(2)] == [1, 2]
    assert store.save_settings(b"{}").at == noon()
