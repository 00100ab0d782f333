import pytest

from ttdn_desktop.directive.head import Head
from ttdn_desktop.earlier_papers.organ import organ_of

PLACE = "Vạn Ninh, ngày 12 tháng 02 năm 2019"


@pytest.mark.parametrize(
    ("above", "issuer", "number", "name", "parent", "symbol", "area"),
    [
        (
            "CÔNG AN TỈNH KHÁNH HÒA", "CÔNG AN HUYỆN VẠN NINH", "12/KH-CAH",
            "Công an huyện Vạn Ninh", "Công an tỉnh Khánh Hòa", "KH-CAH", "huyện Vạn Ninh",
        ),
        (
            "UBND TỈNH QUẢNG TRỊ", "SỞ NỘI VỤ", "45/BC-SNV",
            "Sở Nội vụ tỉnh Quảng Trị", "Ủy ban nhân dân tỉnh Quảng Trị", "KH-SNV", "tỉnh Quảng Trị",
        ),
        (
            "CÔNG AN TỈNH KHÁNH HÒA", "CÔNG AN PHƯỜNG ĐOÀN KẾT", "12/KH-CAP",
            "Công an phường Đoàn Kết", "Công an tỉnh Khánh Hòa", "KH-CAP", "phường Đoàn Kết",
        ),
        (
            "UBND XÃ A LƯỚI 1", "PHÒNG KINH TẾ", "07/KH-PKT",
            "Phòng Kinh tế", "Ủy ban nhân dân xã A Lưới 1", "KH-PKT", "xã A Lưới 1",
        ),
        ("", "HỘI LIÊN HIỆP PHỤ NỮ XÃ EA H'LEO", None,
         "Hội Liên hiệp Phụ nữ xã Ea H'leo", None, "", "xã Ea H'Leo"),
    ],
)  # fmt: skip
def test_an_organ_of_its_own_is_named_as_a_sentence_names_it(
    above: str, issuer: str, number: str | None, name: str, parent: str | None, symbol: str, area: str
) -> None:
    texts = ["Hội viên toàn xã Ea H'leo", "Hội Liên hiệp Phụ nữ xã Ea H'leo giao các chi hội."]
    organ = organ_of(Head(above=above, issuer=issuer, number=number), PLACE, texts)
    assert organ is not None
    assert (organ.name, organ.parent, organ.symbol) == (name, parent, symbol)
    assert (organ.area, organ.place) == (area, "Vạn Ninh")


@pytest.mark.parametrize(
    ("above", "issuer"),
    [
        ("", "ỦY BAN NHÂN DÂN XÃ VẠN THẮNG"), ("ỦY BAN NHÂN DÂN", "XÃ VẠN THẮNG"),
        ("", "UBND HUYỆN VẠN NINH"),
        ("", "HỘI ĐỒNG NHÂN DÂN PHƯỜNG 1"), ("", ""), ("", "VÀI CHỮ GÌ ĐÓ"),
    ],
)  # fmt: skip
def test_a_committee_is_no_organ_of_its_own(above: str, issuer: str) -> None:
    assert organ_of(Head(above=above, issuer=issuer), PLACE, []) is None
