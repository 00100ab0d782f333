"""Which older copies are kept, under which names: each number on both sides."""

from datetime import datetime, timedelta
from pathlib import Path

from tests.store.store_faults import noon
from tests.systems import linux_only
from ttdn_desktop.store import envelope, generations
from ttdn_desktop.store.generations import Generation

START = datetime(2026, 11, 23, 12, 0)


def copies(moments: list[datetime]) -> list[Generation]:
    """Older copies of those moments, the newest first."""
    newest_first = sorted(moments, reverse=True)
    return [
        Generation(len(newest_first) - at, saved, Path(f"x.{at}")) for at, saved in enumerate(newest_first)
    ]


def kept(moments: list[datetime]) -> list[datetime]:
    return sorted((one.saved for one in generations.generations_to_keep(copies(moments))), reverse=True)


def test_of_one_minute_the_newest_five_are_kept() -> None:
    seconds = [START + timedelta(seconds=second) for second in range(8)]
    assert kept(seconds) == seconds[:2:-1]
    assert kept(seconds[:5]) == seconds[4::-1]


def test_the_last_of_each_of_fourteen_days_is_kept() -> None:
    # two a day within one month, so that no month keeps more than the newest
    twice = [datetime(2026, 10, day, hour) for day in range(1, 31) for hour in (8, 17)]
    found = kept(twice)
    evenings = [moment for moment in reversed(twice) if moment.hour == 17]
    assert found == sorted({*twice[-5:], *evenings[:14]}, reverse=True)
    assert evenings[13] in found
    assert evenings[14] not in found


def test_the_last_of_each_of_twelve_months_is_kept() -> None:
    months = [datetime(2024 + at // 12, at % 12 + 1, day) for at in range(30) for day in (1, 15)]
    found = kept(months)
    # the fourteen last days reach seven months back, so the months keep the five before them
    ends = [moment for moment in reversed(months) if moment.day == 15]
    assert ends[11] in found
    assert ends[12] not in found
    assert len(found) == 14 + 5


def test_the_same_month_of_two_years_is_two_months() -> None:
    years = [datetime(year, 5, day) for year in range(2010, 2026) for day in range(1, 20)]
    found = kept(years)
    assert [moment.year for moment in found if moment < datetime(2025, 1, 1)] == [*range(2024, 2013, -1)]


def test_a_name_tells_sequence_and_time_and_sorts_by_sequence(tmp_path: Path) -> None:
    path = tmp_path / "ho-so.ttdb"
    assert generations.generation_path(path, 7, noon()).name == "ho-so.ttdb.00000007.20261123T120000"
    for sequence in (2, 10, 123456789):
        generations.keep_generation(
            path_with(path, b"body"), envelope.SaveStamp(sequence, noon()), envelope_of(b"body", sequence)
        )
    assert [one.sequence for one in generations.generations_of(path)] == [123456789, 10, 2]
    assert generations.generations_of(tmp_path / "ho-so") == ()
    assert generations.names_in(tmp_path) == {"ho-so.ttdb"}


def path_with(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def envelope_of(body: bytes, sequence: int) -> bytes:
    return envelope.seal(body, sequence=sequence, saved=noon())


def test_names_that_are_no_older_copies_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "x"
    folder = generations.folder_of(path)
    folder.mkdir()
    good = ("x.00000001.20261123T120000", "x.123456789.20261123T120000")
    bad = (
        "x.0000001.20261123T120000",  # seven digits
        "x.00000001.20261323T120000",  # a thirteenth month
        "x.00000001.20261123T12000",
        "y.00000001.20261123T120000",
        "x.00000001",
    )
    for name in (*good, *bad):
        (folder / name).write_bytes(b"")
    assert {one.path.name for one in generations.generations_of(path)} == set(good)


def test_a_copy_kept_already_is_left_as_it_is(tmp_path: Path) -> None:
    path = path_with(tmp_path / "x", b"first")
    save = envelope.SaveStamp(1, noon())
    generations.keep_generation(path, save, b"first")
    other = path_with(tmp_path / "x2", b"second")
    other.replace(path)
    generations.keep_generation(path, save, b"second")
    assert [one.path.read_bytes() for one in generations.generations_of(path)] == [b"first"]


def test_without_any_older_copy_there_is_none(tmp_path: Path) -> None:
    assert generations.generations_of(tmp_path / "x") == ()
    assert generations.names_in(tmp_path) == frozenset()
    assert generations.newest_intact(tmp_path / "x") is None


@linux_only("modes of files are POSIX'")
def test_the_folder_of_older_copies_is_this_users_alone(tmp_path: Path) -> None:
    for name, put in (
        ("1", lambda path: generations.keep_generation(path, envelope.SaveStamp(1, noon()), b"x")),
        ("2", lambda path: generations.keep_copy(generations.generation_path(path, 1, noon()), b"x")),
    ):
        (tmp_path / name).mkdir()
        path = path_with(tmp_path / name / "x", b"x")
        put(path)
        assert generations.folder_of(path).stat().st_mode & 0o777 == 0o700
