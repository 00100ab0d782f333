from pathlib import Path

import pytest

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.log import recording


def test_a_photo_goes_with_the_dossier_and_keeps_the_name_the_clerk_knows(desk: DataFolder, tmp_path: Path):
    photo = tmp_path / "Họp thôn.png"
    photo.write_bytes(b"png")
    evidence = recording.attach_file(desk.evidence, "van-thang-2019", photo)
    assert (evidence.kind, evidence.text) == ("file", "Họp thôn.png")
    assert recording.evidence_path(desk, "van-thang-2019", evidence).read_bytes() == b"png"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (" https://vanninh.gov.vn/tin?id=1 ", "https://vanninh.gov.vn/tin?id=1"),
        ("www.facebook.com/xa/posts/1", "https://www.facebook.com/xa/posts/1"),
        ("HTTP://a.vn", "http://a.vn"),
    ],
)
def test_an_address_is_kept_as_one_that_opens(typed: str, kept: str):
    assert recording.evidence_link(typed).text == kept


@pytest.mark.parametrize(
    "typed", ["", "xem ảnh", "file:///etc/passwd", "javascript:alert(1)", "\\\\may\\chung"]
)
def test_what_is_no_web_address_is_refused(typed: str):
    with pytest.raises(InputError):
        recording.evidence_link(typed)


def test_a_paper_is_kept_by_number_and_date():
    assert recording.evidence_paper("  12/BC-UBND  ngày 05/6/2019 ").text == "12/BC-UBND ngày 05/6/2019"
    with pytest.raises(InputError):
        recording.evidence_paper(" ")
