"""Nơi nhận and the signer."""

import pytest

from tests.directive.plans import HEAD, plan
from ttdn_desktop.directive.lines import Cell, Line, Source
from ttdn_desktop.directive.parser import parse_plan

BODY = "I. NỘI DUNG\n- Tuyên truyền.\nII. TỔ CHỨC THỰC HIỆN\n1. UBND các xã:\n- Lập kế hoạch."


FOOT = """
Trên đây là Kế hoạch./.

Nơi nhận:                         {authority}
- UBND tỉnh (b/c);                {further}
- Các phòng, ban, ngành,
đoàn thể huyện;
- Lưu: VT, VHTT (5b).

                                  {name}
"""


def test_recipients_are_lines_without_dash_or_closing_sign() -> None:
    found = plan(BODY, end=FOOT.format(authority="TM. ỦY BAN NHÂN DÂN", further="CHỦ TỊCH", name="Lê Văn An"))
    assert found.recipients == (
        "UBND tỉnh (b/c)",
        "Các phòng, ban, ngành, đoàn thể huyện",
        "Lưu: VT, VHTT (5b)",
    )


@pytest.mark.parametrize(
    ("authority", "further", "expected"),
    [
        ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", ("TM", "CHỦ TỊCH", "Lê Văn An")),
        ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", ("KT", "PHÓ CHỦ TỊCH", "Lê Văn An")),
        ("KT CHỦ TỊCH", "PHÓ CHỦ TỊCH", ("KT", "PHÓ CHỦ TỊCH", "Lê Văn An")),
        ("TL CHỦ TỊCH", "CHÁNH VĂN PHÒNG", ("TL", "CHÁNH VĂN PHÒNG", "Lê Văn An")),
        ("TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH", ("Q", "Q. CHỦ TỊCH", "Lê Văn An")),
    ],
)
def test_the_signer_is_told(authority: str, further: str, expected: tuple[str, str, str]) -> None:
    signer = plan(BODY, end=FOOT.format(authority=authority, further=further, name="Lê Văn An")).signer
    assert (signer.authority, signer.position, signer.name) == expected


@pytest.mark.parametrize("between", ["(Đã ký)", "Đã ký", "(đã ký)", "ĐÃ KÝ", "(Đã Ký)", "Đã Ký"])
def test_that_it_was_signed_is_no_name(between: str) -> None:
    signer = plan(
        BODY, end=FOOT.format(authority="TM. ỦY BAN NHÂN DÂN", further="CHỦ TỊCH", name=f"{between}")
    ).signer
    assert (signer.position, signer.name) == ("CHỦ TỊCH", None)


def test_the_name_stands_below_that_it_was_signed() -> None:
    end = FOOT.format(authority="TM. ỦY BAN NHÂN DÂN", further="CHỦ TỊCH", name="(Đã ký)")
    signer = plan(BODY, end=f"{end}                                  Lê Văn An\n").signer
    assert (signer.position, signer.name) == ("CHỦ TỊCH", "Lê Văn An")


def test_a_signature_a_single_space_behind_the_recipients_is_its_own_column() -> None:
    foot = (
        "\nTrên đây là Kế hoạch./.\n\nNơi nhận: TM. ỦY BAN NHÂN DÂN\n- UBND tỉnh (b/c); KT. CHỦ TỊCH\n"
        "- UBND các xã; PHÓ CHỦ TỊCH\n- Chủ tịch, các PHÓ CHỦ TỊCH;\n- Lưu: VT.\nLê Văn An\n"
    )
    found = plan(BODY, end=foot)
    assert found.recipients == ("UBND tỉnh (b/c)", "UBND các xã", "Chủ tịch, các PHÓ CHỦ TỊCH", "Lưu: VT")
    assert (found.signer.authority, found.signer.position, found.signer.name) == (
        "KT",
        "PHÓ CHỦ TỊCH",
        "Lê Văn An",
    )


def test_a_foot_cut_by_a_pages_end_is_whole() -> None:
    def cell(text: str, table: int, column: int, page: int) -> Line:
        return Line(text=text, page=page, cell=Cell(table=table, row=0, column=column))

    foot = [
        cell("Nơi nhận:", 1, 0, 1), cell("TM. ỦY BAN NHÂN DÂN", 1, 1, 1), Line(text="- UBND tỉnh;", page=2),
        cell("- UBND các xã;", 2, 0, 2), cell("- Lưu: VT.", 2, 0, 2), cell("CHỦ TỊCH", 2, 1, 2),
        cell("Lê Văn An", 2, 1, 2),
    ]  # fmt: skip
    above = [Line(text=text, page=1) for text in f"{HEAD}\n{BODY}\nTrên đây là Kế hoạch./.".split("\n")]
    found = parse_plan(Source(name="a.pdf", kind="pdf", lines=(*above, *foot))).directive
    assert found.recipients == ("UBND tỉnh", "UBND các xã", "Lưu: VT")
    assert (found.signer.authority, found.signer.name) == ("TM", "Lê Văn An")


@pytest.mark.parametrize("name", ["Đại tá Lê Văn An", "Thạc sĩ Lê Văn An", "ThS. Lê Văn An"])
def test_a_name_behind_a_rank_is_one_as_it_stands(name: str) -> None:
    end = FOOT.format(authority="KT. GIÁM ĐỐC", further="PHÓ GIÁM ĐỐC", name=name)
    assert plan(BODY, end=end).signer.name == name
