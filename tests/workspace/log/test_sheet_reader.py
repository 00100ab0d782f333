"""Which activity or channel a cell means: each threshold on both sides."""

import msgspec
import pytest

from ttdn_desktop.activity_log.sheet_columns import find_columns
from ttdn_desktop.dossier.records import Activity, Dossier
from ttdn_desktop.office.spreadsheets.log_import import Grid
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.log.sheet_reader import SheetReader, SheetRow


def row_of(dossier: Dossier, heading: str, value: str) -> SheetRow:
    """Return the one row of a sheet that has ``value`` under ``heading``."""
    cells = (("Ngày", "Nội dung", "Số lượng", heading), ("05/6/2019", "Việc", 1, value))
    grid = Grid(rows=tuple(enumerate(cells, 1)))
    columns = find_columns(grid.rows)
    assert columns is not None
    (row,) = SheetReader(dossier, columns, None).rows(grid)
    return row


@pytest.fixture
def sample(data_folder: DataFolder) -> Dossier:
    return msgspec.structs.replace(data_folder.open_sample().dossier, log=())


def with_title(dossier: Dossier, title: str) -> Dossier:
    plan = msgspec.structs.replace(dossier.plan, activities=(Activity(id="a1", title=title),))
    return msgspec.structs.replace(dossier, plan=plan)


@pytest.mark.parametrize(
    ("title", "written", "found"),
    [
        ("loa kéo", "loa keo", "exactly"),
        ("0123456789", "abc", "nothing"),
        ("abcdefghijk", "abcdefghixy", "nothing"),  # 9 of 11 letters: 0.818
        ("abcdefghijkl", "abcdefghijxy", "nearly"),  # 10 of 12: 0.833
        ("abcd", "abcde", "nearly"),
        ("ab", "abc", "nothing"),  # 0.8, and of three letters nothing is like enough
        ("tuyên truyền lưu động ở xã", "lưu động ở", "nearly"),  # ten letters within the title
        ("tuyên truyền lưu động ở xã", "lưu động", "nothing"),
    ],
)
def test_an_activity_is_meant_by_a_title_like_enough(
    sample: Dossier, title: str, written: str, found: str
) -> None:
    row = row_of(with_title(sample, title), "Hoạt động", written)
    codes = {"exactly": [], "nearly": ["row.near_activity"], "nothing": ["row.unknown_activity"]}[found]
    assert [one.code for one in row.problems if "_activity" in one.code] == codes
    assert row.entry is not None
    assert row.entry.activity == (None if found == "nothing" else "a1")


@pytest.mark.parametrize(
    ("written", "channel"),
    [("pa", None), ("pan", "visual"), ("lưu động", "mobile"), ("họp", "meeting"), ("tin", None)],
)
def test_a_channel_is_meant_by_a_word_that_stands_in_one_name(
    sample: Dossier, written: str, channel: str | None
) -> None:
    row = row_of(with_title(sample, "x"), "Hình thức", written)
    unknown = [one.data["text"] for one in row.problems if one.code == "row.unknown_channel"]
    assert unknown == ([] if channel else [written])
    assert row.entry is not None
    assert row.entry.channel == (channel or "other")
