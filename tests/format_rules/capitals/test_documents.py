"""Kinds and names of documents (rows s18 to s20, l2)."""

import pytest

from tests.format_rules.capitals.telling import told

TOLD = [
    # s18
    ("Theo nghị định số 30/2020/NĐ-CP", "s18", "nghị định số", "Nghị định số"),
    ("gửi kèm kế hoạch số 15/KH-UBND", "s18", "kế hoạch số", "Kế hoạch số"),
    ("tại công văn số 12 ngày 05 tháng 02", "s18", "công văn số", "Công văn số"),
    ("thay quyết định số …/QĐ-UBND", "s18", "quyết định số", "Quyết định số"),
    ("nghị quyết số 57-NQ/TW", "s18", "nghị quyết số", "Nghị quyết số"),
    # s19
    (
        "Luật tổ chức chính quyền địa phương", "s19", "Luật tổ chức chính quyền địa phương",
        "Luật Tổ chức chính quyền địa phương",
    ),
    ("phổ biến Bộ luật hình sự", "s19", "Bộ luật hình sự", "Bộ luật Hình sự"),
    ("theo Luật báo chí", "s19", "Luật báo chí", "Luật Báo chí"),
    ("Luật an ninh mạng đã có hiệu lực", "s19", "Luật an ninh mạng", "Luật An ninh mạng"),
    # s20
    ("Căn cứ kế hoạch này, các thôn", "s20", "kế hoạch này", "Kế hoạch này"),
    ("Trong quyết định này có", "s20", "quyết định này", "Quyết định này"),
    ("kèm theo nghị quyết này", "s20", "nghị quyết này", "Nghị quyết này"),
    # l2
    ("theo Nghị Định số 30/2020/NĐ-CP", "l2", "Nghị Định", "Nghị định"),
    ("gửi Kế Hoạch này", "l2", "Kế Hoạch", "Kế hoạch"),
    ("Tờ Trình đã ký", "l2", "Tờ Trình", "Tờ trình"),
    ("Công Văn đến", "l2", "Công Văn", "Công văn"),
    ("Chương Trình hành động", "l2", "Chương Trình", "Chương trình"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "row", "words", "right"), TOLD)
def test_told(text: str, row: str, words: str, right: str) -> None:
    assert told(text) == [(row, words, right)]


@pytest.mark.parametrize(
    "text",
    [
        # s18
        "ban hành kế hoạch, các quyết định, báo cáo số liệu",
        "chương trình số 5 phát tối nay",
        "Nghị định số 30/2020/NĐ-CP, Kế hoạch số 15/KH-UBND",
        # s19
        "Luật Báo chí, Bộ luật Hình sự, Luật Tổ chức chính quyền địa phương",
        "luật báo chí nói chung, luật chơi",
        "Luật sư, Luật tục của đồng bào",
        # s20
        "Kế hoạch này; kế hoạch năm; chương trình này phát lúc 5 giờ",
        "báo cáo này được gửi trước",
        "kế hoạch đó, quyết định của mình",
        # l2
        "KẾ HOẠCH, NGHỊ ĐỊNH; các xã Hoàng Diệu, Hợp Đồng",
        "Kế hoạch, Nghị quyết, Công văn",
        "sách “Kế Hoạch nhỏ”",
    ],
)
def test_untold(text: str) -> None:
    assert told(text) == []


def test_this_report_means_itself_in_a_report() -> None:
    assert told("Trong báo cáo này", "báo cáo") == [("s20", "báo cáo này", "Báo cáo này")]
