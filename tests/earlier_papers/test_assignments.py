"""Who does what in a unit's earlier plan, and whom it asks."""

from pathlib import Path
from typing import Any

import pytest

from tests.samples.earlier_papers import written
from ttdn_desktop.workspace.intake.learn import learn

HEAD = "ỦY BAN NHÂN DÂN\nXÃ CAM HIẾU\nSố: 31/KH-UBND"
RIGHT = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nCam Hiếu, ngày 11 tháng 02 năm 2020"
BEGIN: list[dict[str, Any]] = [
    {"rows": [[HEAD, RIGHT]], "grid": False},
    {"p": "KẾ HOẠCH", "bold": True, "center": True},
    {"p": "Cải cách hành chính năm 2020", "bold": True, "center": True},
    {
        "p": "Thực hiện Kế hoạch số 19/KH-UBND ngày 20/01/2020 của UBND huyện Cam Lộ, tỉnh Quảng Trị về "
        "cải cách hành chính năm 2020, UBND xã Cam Hiếu ban hành Kế hoạch như sau:"
    },
    {"p": "I. TỔ CHỨC THỰC HIỆN", "bold": True},
]


def bodies(folder: Path, *lines: str, file: str = "k.docx") -> list[tuple[str, tuple[str, ...]]]:
    path = folder / file
    end = {"p": "Trên đây là Kế hoạch năm 2020./."}
    path.write_bytes(written.make(file, [*BEGIN, *({"p": line} for line in lines), end]))
    return [(each.to, each.tasks) for each in learn([path]).dossier.plan.assignments]


@pytest.mark.parametrize(
    ("lines", "named"),
    [
        (
            ("1. Công chức Văn phòng: tham mưu.", "2. Đề nghị UBMTTQ Việt Nam xã: vận động hội viên."),
            ["Công chức Văn phòng", "Đề nghị UBMTTQ Việt Nam xã"],
        ),
        (
            ("1. Giao Công an xã: tuần tra.", "2. Kính đề nghị Đảng ủy xã", "- Lãnh đạo các chi bộ."),
            ["Công an xã", "Đề nghị Đảng ủy xã"],
        ),
        (
            ("- Yêu cầu Công an xã: tuần tra.", "- Đề nghị Hội Nông dân xã phối hợp tuyên truyền."),
            ["Công an xã", "Đề nghị Hội Nông dân xã"],
        ),
        (
            (
                "1. Văn phòng - Thống kê: tham mưu.",
                "2. Đề nghị các đoàn thể:",
                "a) Hội Cựu chiến binh xã: vận động hội viên.",
                "b) Đoàn Thanh niên xã: ra quân.",
                "3. Trưởng các thôn: họp thôn.",
            ),
            [
                "Văn phòng - Thống kê",
                "Đề nghị Hội Cựu chiến binh xã",
                "Đề nghị Đoàn Thanh niên xã",
                "Trưởng các thôn",
            ],
        ),
    ],
)
@pytest.mark.parametrize("file", ["k.docx", "k.pdf"])
def test_whom_a_plan_asks_it_asks(
    tmp_path: Path, lines: tuple[str, ...], named: list[str], file: str
) -> None:
    found = bodies(tmp_path, *lines, file=file)
    assert [to for to, _ in found] == named
    assert all(tasks for _, tasks in found)


def test_a_request_within_a_task_stays_there(tmp_path: Path) -> None:
    found = bodies(tmp_path, "1. Văn phòng: tham mưu.", "2. UBMTTQ xã: Đề nghị phối hợp tuyên truyền.")
    assert found[1] == ("UBMTTQ xã", ("Đề nghị phối hợp tuyên truyền.",))
