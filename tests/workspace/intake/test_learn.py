"""A unit's own earlier papers, made as Word and PDF files, to a dossier."""

import json
from pathlib import Path

import pytest

from tests.samples.earlier_papers import written
from tests.samples.earlier_papers.comparing import differences
from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.dossier import reading
from ttdn_desktop.workspace.intake.learn import as_json, learn

HEAD = [
    {"rows": [["ỦY BAN NHÂN DÂN\nXÃ {unit}\nSố: 05/KH-UBND", "{unit_small}, ngày 06 tháng 3 năm {year}"]]},
    {"p": "KẾ HOẠCH", "bold": True, "center": True},
    {"p": "Cải cách hành chính năm {year}", "bold": True, "center": True},
    {"p": "I. MỤC TIÊU", "bold": True},
    {"p": "- Phục vụ người dân tốt hơn."},
]


def plan(folder: Path, file: str, unit: str = "VẠN LƯƠNG", year: int = 2018) -> Path:
    """Write a small plan of a unit and a year."""

    def fill(text: str) -> str:
        return text.format(unit=unit, unit_small=unit.title(), year=year)

    blocks = [
        {key: fill(value) if isinstance(value, str) else value for key, value in block.items()}
        | ({"rows": [[fill(text) for text in block["rows"][0]]]} if "rows" in block else {})
        for block in HEAD
    ]
    path = folder / file
    path.write_bytes(written.make(file, blocks))
    return path


@pytest.mark.parametrize("name", written.names())
def test_a_paper_of_every_make_is_understood(name: str, tmp_path: Path) -> None:
    learned = learn(written.write(name, tmp_path))
    assert differences(written.case(name)["expected"], learned) == []
    assert reading.read(reading.write(learned.dossier), name="D.json").dossier == learned.dossier


@pytest.mark.parametrize("name", ["word-lists-2020", "pdf-plan-2021"])
def test_the_same_files_give_the_same_bytes(name: str, tmp_path: Path) -> None:
    paths = written.write(name, tmp_path)
    assert reading.write(learn(paths).dossier) == reading.write(learn(paths).dossier)


def test_what_is_said_of_each_file(tmp_path: Path) -> None:
    answer = as_json(learn(written.write("word-lists-2020", tmp_path)))
    assert [(one["kind"], one["number"]) for one in answer["documents"]] == [
        ("plan", "11/KH-UBND"),
        ("report", "95/BC-UBND"),
    ]
    assert all(isinstance(line, str) for line in answer["warnings"])


def test_what_cant_be_told_is_named(tmp_path: Path) -> None:
    learned = learn(written.write("name-alone-2018", tmp_path))
    assert any("tỉnh, thành phố" in line for line in learned.warnings)
    assert any("3.000.000 đồng" in line for line in learned.warnings)


@pytest.mark.parametrize(
    ("units", "years", "told"),
    [
        (("VẠN LƯƠNG", "VẠN PHÚ"), (2018, 2018), "nhiều đơn vị"),
        (("VẠN LƯƠNG", "VẠN LƯƠNG"), (2018, 2019), "nhiều năm"),
        (("VẠN LƯƠNG", "VẠN LƯƠNG"), (2018, 2018), "nhiều kế hoạch"),
    ],
)
def test_files_that_dont_belong_together(
    units: tuple[str, str], years: tuple[int, int], told: str, tmp_path: Path
) -> None:
    paths = [plan(tmp_path, f"{at}.docx", units[at], years[at]) for at in (0, 1)]
    with pytest.raises(ClerkError, match=told) as fault:
        learn(paths)
    assert "0.docx" in str(fault.value) and "1.docx" in str(fault.value)


def test_what_is_no_plan_and_no_report(tmp_path: Path) -> None:
    path = tmp_path / "moi.docx"
    path.write_bytes(
        written.make("moi.docx", [{"p": "GIẤY MỜI"}, {"p": "Kính mời ông Nguyễn Văn A đến họp."}])
    )
    with pytest.raises(ClerkError, match=r"moi\.docx.*giấy mời"):
        learn([path])


def test_a_further_paper_is_left_aside_and_named(tmp_path: Path) -> None:
    other = tmp_path / "moi.docx"
    other.write_bytes(written.make("moi.docx", [{"p": "GIẤY MỜI"}, {"p": "Kính mời ông Nguyễn Văn A."}]))
    learned = learn([plan(tmp_path, "kh.docx"), other])
    assert [paper.kind for paper in learned.papers] == ["plan", "other"]
    assert any(line.startswith("moi.docx: ") for line in learned.warnings)


def test_a_higher_offices_plan_is_none_of_ones_own(tmp_path: Path) -> None:
    path = tmp_path / "kh.docx"
    blocks = written.case("name-alone-2018")["files"]["kh.docx"]
    text = [{**block, "rows": [["ỦY BAN NHÂN DÂN\nHUYỆN VẠN NINH\nSố: 1/KH-UBND", "x"]]} if at == 0 else block
            for at, block in enumerate(blocks)]  # fmt: skip
    path.write_bytes(written.make("kh.docx", text))
    with pytest.raises(ClerkError, match="cấp trên"):
        learn([path])


def test_an_empty_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "trong.docx"
    path.write_bytes(b"")
    with pytest.raises(ClerkError, match=r"trong\.docx"):
        learn([path])


def test_an_activitys_title_begins_with_a_capital(tmp_path: Path) -> None:
    blocks = [*HEAD, {"p": "II. HOẠT ĐỘNG", "bold": True}, {"p": "- ra mắt 02 Tổ liên gia an toàn."}]
    told = json.dumps(blocks, ensure_ascii=False)
    for gap, text in (("{unit_small}", "Vạn Lương"), ("{unit}", "VẠN LƯƠNG"), ("{year}", "2018")):
        told = told.replace(gap, text)
    path = tmp_path / "KH.docx"
    path.write_bytes(written.make(path.name, json.loads(told)))
    (activity,) = learn([path]).dossier.plan.activities
    assert activity.title.startswith("Ra mắt 02 Tổ liên gia")


def without_lines(case: str, widths: list[int], row: list[str] | None = None) -> list[written.Block]:
    """Return a case's blocks, its table without drawn lines, with another first row below the head."""
    (blocks,) = written.case(case)["files"].values()
    found: list[written.Block] = []
    for block in blocks:
        if "rows" in block and block.get("grid", True):
            rows = block["rows"] if row is None else [block["rows"][0], row, *block["rows"][2:]]
            block = {**block, "rows": rows, "grid": False, "widths": widths}
        found.append(block)
    return found


WIDTHS = [28, 170, 60, 60, 60, 87]


@pytest.mark.parametrize("widths", [WIDTHS, [34, 150, 64, 64, 64, 89]])
def test_a_table_without_lines_is_read_where_its_columns_are_certain(
    tmp_path: Path, widths: list[int]
) -> None:
    path = tmp_path / "baocao.pdf"
    path.write_bytes(written.make(path.name, without_lines("pdf-table-report-2024", widths)))
    expected = written.case("pdf-table-report-2024")["expected"]
    assert differences(expected, learn([path])) == []


@pytest.mark.parametrize(
    "row",
    [
        ["1", "Tin, bài phát trên đài truyền thanh xã", "tin, bài", "", "132", "13,2"],
        ["", "Tin, bài phát trên đài truyền thanh xã", "tin, bài", "120", "132", "13,2"],
        ["a)", "Tin, bài phát trên đài truyền thanh xã", "tin, bài", "120", "132", "13,2"],
    ],
)
def test_a_table_without_lines_whose_rows_differ_is_left(tmp_path: Path, row: list[str]) -> None:
    path = tmp_path / "baocao.pdf"
    path.write_bytes(written.make(path.name, without_lines("pdf-table-report-2024", WIDTHS, row)))
    learned = learn([path])
    assert learned.dossier.log == ()
    assert any("số liệu" in warning for warning in learned.warnings)
