import os
from pathlib import Path

import pytest

from ttdn_desktop.basics.errors import InputError, OutputError
from ttdn_desktop.workspace.output_files import read_input, refuse_same, write_all


def test_all_files_are_written(tmp_path: Path) -> None:
    write_all({tmp_path / "a": b"1", tmp_path / "b": b"2"})
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {"a": b"1", "b": b"2"}


def test_when_one_place_is_unusable_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    with pytest.raises(OutputError, match="Không ghi được"):
        write_all({tmp_path / "a": b"new", tmp_path / "missing" / "b": b"2"})
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {"a": b"old"}


def test_a_folder_in_the_way_is_named(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    with pytest.raises(OutputError, match="là thư mục"):
        write_all({tmp_path / "x": b"1"})
    assert [p.name for p in tmp_path.iterdir()] == ["x"]


@pytest.mark.parametrize("name", ["no-such-file", "bad\0name", "x" * 300])
def test_an_input_that_cannot_be_read_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError):
        read_input(tmp_path / name)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_what_is_no_plain_file_is_left_as_it_is(tmp_path: Path) -> None:
    pipe = tmp_path / "ong"
    os.mkfifo(pipe)
    with pytest.raises(OutputError, match="không phải tệp thường"):
        write_all({pipe: b"x"})
    assert pipe.is_fifo()


def test_the_file_named_twice_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"xa\.json"):
        refuse_same(tmp_path / "xa.json", None, tmp_path / "." / "xa.json")
