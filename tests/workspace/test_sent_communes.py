"""What the higher office names: files of a folder, the communes that are to send one."""

from pathlib import Path

import pytest

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.dossier.records import Commune
from ttdn_desktop.workspace.consolidation import inputs


def test_a_folder_gives_what_communes_send_and_nothing_else(tmp_path: Path) -> None:
    inside = tmp_path / "gửi" / "đợt 2"
    inside.mkdir(parents=True)
    for name in ("a.ttdn", "đợt 2/b.TTDN", "c.json", "tong-hop.json", "thư.docx"):
        (tmp_path / "gửi" / name).write_bytes(b"")
    other = tmp_path / "khác.txt"
    found = inputs.input_files((tmp_path / "gửi", tmp_path / "gửi" / "a.ttdn", other))
    assert [path.name for path in found] == ["a.ttdn", "c.json", "b.TTDN", "khác.txt"]


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ('["Vạn Giã", "Vạn Thắng"]'.encode(), ("Vạn Giã", "Vạn Thắng")),
        ("\ufeff  Vạn Giã\r\n\r\nVạn  Thắng\nVạn Giã\n".encode(), ("Vạn Giã", "Vạn Thắng")),
        (b"", ()),
    ],
)
def test_a_list_is_json_or_plain_lines(tmp_path: Path, body: bytes, names: tuple[str, ...]) -> None:
    (tmp_path / "xã.txt").write_bytes(body)
    assert inputs.read_commune_list(tmp_path / "xã.txt") == names


@pytest.mark.parametrize("body", [b'{"a": 1}', "Vạn Giã".encode("utf-16")])
def test_what_is_no_list_is_told(tmp_path: Path, body: bytes) -> None:
    (tmp_path / "xã.txt").write_bytes(body)
    with pytest.raises(InputError, match=r"xã\.txt"):
        inputs.read_commune_list(tmp_path / "xã.txt")


def test_areas_are_named_the_one_that_sent_most_first() -> None:
    new = Commune(name="Vạn Ninh", kind="xã", province="Khánh Hòa")
    old = [
        Commune(name=name, kind=kind, district="Vạn Ninh", province="Khánh Hòa")
        for name, kind in (("Vạn Giã", "thị trấn"), ("Vạn Giã", "xã"), ("Đại Lãnh", "xã"))
    ]
    found = inputs.communes_by_area([new, *old], old[:1])
    assert list(found) == ["huyện Vạn Ninh, tỉnh Khánh Hòa", "tỉnh Khánh Hòa"]
    assert found["huyện Vạn Ninh, tỉnh Khánh Hòa"] == ("thị trấn Vạn Giã", "xã Vạn Giã", "Đại Lãnh")
