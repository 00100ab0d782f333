"""A report is never sent to whoever writes it, however the higher plan shortens its name."""

import pytest

from ttdn_desktop.dossier.records import Author, Commune
from ttdn_desktop.dossier.writer import writer
from ttdn_desktop.papers.parts.receivers import receiver


@pytest.mark.parametrize(
    ("organ", "to", "receives"),
    [
        (
            "Phòng Lao động - Thương binh và Xã hội huyện Ea Kar",
            "UBND huyện (qua phòng Lao động - TB&XH)",
            "UBND huyện",
        ),
        ("Phòng Giáo dục và Đào tạo huyện Ea Kar", "UBND huyện (qua Phòng GD&ĐT)", "UBND huyện"),
        ("Công an huyện Ea Kar", "UBND huyện (qua Phòng GD&ĐT)", "UBND huyện (qua Phòng GD&ĐT)"),
        ("Phòng Nội vụ huyện Ea Kar", "Phòng Nội vụ", "Ủy ban nhân dân huyện Ea Kar"),
    ],
)
def test_an_office_reports_to_the_one_above(organ: str, to: str, receives: str) -> None:
    commune = Commune(name="Ea Kar", kind="thị trấn", district="Ea Kar", province="Đắk Lắk")
    by = writer(commune, Author(assignment="V.1", name=organ, area="huyện Ea Kar"))
    assert receiver(by, to, "Ủy ban nhân dân huyện Ea Kar") == receives
