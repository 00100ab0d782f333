"""A damaged, empty or missing file: seen, told of, restored from an older copy, and never deleted."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.store.store_faults import ID, LATER, NEW, OLD, OLDER, noon, prepared, store_file
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.store import envelope, generations, safe_file
from ttdn_desktop.store.dossiers import SETTINGS, DossierStore

Tally = Callable[[str, int, int], None]

MASKS = (0x01, 0x20, 0x80, 0xFF)


def set_aside_in(data_dir: Path) -> list[bytes]:
    return [path.read_bytes() for path in store_file(data_dir).parent.glob("*.hong-*")]


def verdict_on(data_dir: Path, damaged: bytes) -> str | None:
    """Return what is wrong after the file was made ``damaged``, None when all is well."""
    loaded = DossierStore(data_dir, now=noon).load(ID)
    if loaded.document == OLD and not loaded.notices:
        return None
    if loaded.document != OLDER or "đã lấy lại bản lưu" not in "".join(loaded.notices):
        return f"neither whole nor restored: {loaded}"
    if damaged not in set_aside_in(data_dir):
        return "the damaged file is gone"
    again = DossierStore(data_dir, now=noon).load(ID)
    return None if again == type(again)(OLDER) else f"not restored for good: {again}"


def flips_of(data_dir: Path) -> tuple[int, list[str]]:
    """Change each byte of the stored file in several ways, then cut it at each length; tell what is wrong."""
    path = store_file(data_dir)
    whole = path.read_bytes()
    changed = [
        whole[:place] + bytes([whole[place] ^ mask]) + whole[place + 1 :]
        for place in range(len(whole))
        for mask in MASKS
    ]
    changed += [whole[:length] for length in range(len(whole))] + [whole + b" ", bytes(len(whole))]
    wrong: list[str] = []
    for damaged in changed:
        path.write_bytes(damaged)
        try:
            verdict = verdict_on(data_dir, damaged)
        except InputError as fault:
            verdict = str(fault)
        if verdict:
            wrong.append(verdict)
        for aside in path.parent.glob("*.hong-*"):
            aside.unlink()
    return len(changed), wrong


def test_each_byte_changed_and_each_length_cut_is_seen_and_restored(tmp_path: Path, tally: Tally) -> None:
    faults, wrong = flips_of(prepared(tmp_path))
    assert not wrong
    tally("a byte changed or the file cut", faults, len(wrong))


def test_without_the_checksum_changed_bytes_are_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def believed(content: bytes) -> envelope.Sealed:
        line, _, body = content.partition(b"\n")
        if not line:
            raise envelope.DamagedError
        return envelope.Sealed(2, noon(), body)

    data_dir = prepared(tmp_path)
    monkeypatch.setattr(envelope, "unseal", believed)
    _, wrong = flips_of(data_dir)
    assert wrong


def test_a_missing_or_empty_file_is_restored_and_never_taken_for_a_new_one(tmp_path: Path) -> None:
    data_dir = prepared(tmp_path)
    store_file(data_dir).unlink()
    store = DossierStore(data_dir, now=noon)
    assert [entry.id for entry in store.list()] == [ID]
    assert "không còn trên đĩa" in store.take_notices()[0]
    assert store.take_notices() == ()
    assert store.load(ID).document == OLDER
    store_file(data_dir).write_bytes(b"")
    assert store.load(ID).document == OLDER
    assert set_aside_in(data_dir) == [b""]


def test_even_a_dossier_saved_once_can_be_restored(tmp_path: Path) -> None:
    store = DossierStore(tmp_path, now=noon)
    store.create(ID, OLD)
    store_file(tmp_path).write_bytes(b"damaged in place")
    assert store.load(ID).document == OLD


def test_a_save_over_a_damaged_file_sets_it_aside_and_says_so(tmp_path: Path) -> None:
    data_dir = prepared(tmp_path)
    store_file(data_dir).write_bytes(b"damaged")
    saved = DossierStore(data_dir, now=noon).save(ID, NEW)
    assert "bị hỏng" in saved.notices[0]
    assert set_aside_in(data_dir) == [b"damaged"]
    assert DossierStore(data_dir, now=noon).load(ID).document == NEW


def test_a_damaged_older_copy_is_passed_over_for_the_next(tmp_path: Path) -> None:
    data_dir = prepared(tmp_path)
    store = DossierStore(data_dir, now=noon)
    store.save(ID, NEW)
    newest = generations.generations_of(store_file(data_dir))[0]
    newest.path.write_bytes(b"damaged too")
    store_file(data_dir).write_bytes(b"damaged")
    assert store.load(ID).document == OLDER


def test_two_damages_in_one_second_are_both_kept(tmp_path: Path) -> None:
    data_dir = prepared(tmp_path)
    for damage in (b"first", b"second"):
        store_file(data_dir).write_bytes(damage)
        DossierStore(data_dir, now=noon).load(ID)
    assert sorted(set_aside_in(data_dir)) == [b"first", b"second"]


def test_with_no_good_copy_left_the_file_stays_and_the_message_says_what_to_do(tmp_path: Path) -> None:
    data_dir = prepared(tmp_path)
    for one in generations.generations_of(store_file(data_dir)):
        one.path.unlink()
    store_file(data_dir).write_bytes(b"damaged")
    store = DossierStore(data_dir, now=noon)
    with pytest.raises(InputError, match=r"không có bản lưu nào dùng được\. Hãy chép lại"):
        store.load(ID)
    assert store_file(data_dir).read_bytes() == b"damaged"
    assert store.list() == ()
    assert store.take_notices()


def test_damaged_settings_never_stop_the_program(tmp_path: Path) -> None:
    store = DossierStore(tmp_path, now=noon)
    store.save_settings(b"{}")
    (tmp_path / SETTINGS).write_bytes(b"x")
    assert store.load_settings() == b"{}"
    assert "đã lấy lại bản lưu" in store.take_notices()[0]
    for path in [tmp_path / SETTINGS, *(tmp_path / generations.FOLDER).iterdir()]:
        path.write_bytes(b"x")
    assert store.load_settings() is None
    assert "bị hỏng" in store.take_notices()[0]


def test_the_newest_few_one_a_day_and_one_a_month_are_kept(tmp_path: Path) -> None:
    start = datetime(2025, 1, 1, 8)
    moments = [start + timedelta(hours=18 * number) for number in range(660)]
    path = tmp_path / "x"
    for moment in moments:
        safe_file.write(path, moment.isoformat().encode(), now=lambda moment=moment: moment)
    kept = [one.saved for one in generations.generations_of(path)]
    older = moments[:-1]
    assert kept[: generations.NEWEST] == older[: -1 - generations.NEWEST : -1]
    days = sorted({moment.date() for moment in older}, reverse=True)[: generations.DAYS]
    assert set(days) <= {moment.date() for moment in kept}
    months = sorted({(moment.year, moment.month) for moment in older}, reverse=True)[: generations.MONTHS]
    assert set(months) <= {(moment.year, moment.month) for moment in kept}
    assert len(kept) <= generations.NEWEST + generations.DAYS + generations.MONTHS
    assert max(moment for moment in older if moment.month == 3 and moment.year == 2026) in kept


def test_a_clock_set_wrong_for_a_day_throws_no_older_copy_away(tmp_path: Path) -> None:
    path = tmp_path / "x"
    for day in (1, 2, 3):
        safe_file.write(path, b"good", now=lambda day=day: datetime(2026, 3, day))
    for second in range(20):
        safe_file.write(path, b"wrong year", now=lambda second=second: datetime(2036, 1, 1, 0, 0, second))
    assert {one.saved.year for one in generations.generations_of(path)} == {2026, 2036}
    content = safe_file.read(path, now=noon)
    assert content is not None
    assert content.body != LATER
    assert content.sequence == 23
