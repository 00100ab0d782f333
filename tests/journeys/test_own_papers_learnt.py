"""A unit's own plan and report, made by the program and learnt again, say what the dossier said, once."""

import json
import random
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from tests.samples.first_drafts import make
from ttdn_desktop.__main__ import main

CASES = ("giao-thong-2024", "rac-thai-2026", "van-hoa-2019")
REASONS = ("Chưa được cấp kinh phí", "Thời tiết mưa bão kéo dài", "Cán bộ phụ trách nghỉ chế độ")
SAID = {
    "strengths": ["Cấp ủy, chính quyền quan tâm chỉ đạo kịp thời.", "Nhân dân đồng tình hưởng ứng."],
    "difficulties": ["Cán bộ kiêm nhiệm nhiều việc.", "Trang thiết bị đã cũ, hay hỏng."],
    "causes": ["Nguồn kinh phí của địa phương còn hạn chế."],
    "next_year": ["Tiếp tục duy trì các hoạt động đã có.", "Mở thêm lớp tập huấn cho cán bộ cơ sở."],
    "proposals": ["Đề nghị cấp trên hỗ trợ tài liệu tuyên truyền."],
}


@pytest.fixture(scope="module")
def pairs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Path, dict[str, Any]]]:
    """The folder of each case with its dossier, its plan and report as Word files and PDFs."""
    folder = tmp_path_factory.mktemp("own")
    make.build(folder)
    return {case: (folder / case, _papers(folder / case, number)) for number, case in enumerate(CASES)}


def _papers(folder: Path, number: int) -> dict[str, Any]:
    pack, drafted = folder / "mau", folder / "ho-so.json"
    assert main(["intake", str(folder / "ke-hoach.txt"), "-o", str(pack)]) == 0
    own = folder / "settings-1.json"
    assert main(["draft", str(pack), "--for", str(own), "-o", str(drafted)]) == 0
    dossier = _carried_out(json.loads(drafted.read_text("utf-8")), random.Random(number))
    drafted.write_text(json.dumps(dossier, ensure_ascii=False), "utf-8")
    for verb, name in (("plan", "ke-hoach-xa"), ("report", "bao-cao")):
        made = ["-o", str(folder / f"{name}.docx"), "--pdf", str(folder / f"{name}.pdf")]
        assert main([verb, str(drafted), *made, "--pack", str(pack)]) == 0
    return dossier


def _carried_out(dossier: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """Return the dossier with a year's log, some work beside the plan, and a report."""
    year, plan = dossier["year"], dossier["plan"]
    plan["number"], plan["date"] = "12", f"{year}-02-20"
    for part in ("activities", "assignments", "choices"):
        for row in plan[part]:
            row.pop("proposed", None)

    log = [
        _entry(f"l{at}-{turn}", activity, year, chance)
        for at, activity in enumerate(plan["activities"])
        for turn in range(chance.randrange(3))
    ]
    beside = {"id": None, "channel": "visual", "title": "Treo cờ dịp lễ", "target": {"unit": "băng rôn"}}
    dossier["log"] = [*log, _entry("l-ngoai", beside, year, chance)]
    dossier["report"] = {
        "kind": "year", "number": "41", "date": f"{year}-11-04",
        "period": {"from": f"{year}-01-01", "to": f"{year}-10-31"}, "signer": plan["signer"],
        "recipients": plan["recipients"], "archive": plan["archive"], **SAID,
        "variances": {each["id"]: chance.choice(REASONS) for each in plan["activities"]},
    }  # fmt: skip
    return dossier


def _entry(key: str, activity: dict[str, Any], year: int, chance: random.Random) -> dict[str, Any]:
    target = activity.get("target") or {}
    reaches_people = activity["channel"] in ("meeting", "training", "culture", "mobile")
    return {
        "id": key, "activity": activity["id"], "channel": activity["channel"], "title": activity["title"],
        "date": f"{year}-{chance.randint(3, 10):02}-{chance.randint(1, 28):02}",
        "quantity": chance.randint(1, 9), "unit": target.get("unit") or "lượt",
        "audience": chance.choice((40, 75)) if reaches_people else 0,
        "cost": chance.choice((0, 650_000, 1_200_000)), "note": "",
    }  # fmt: skip


def _sums(log: list[dict[str, Any]]) -> dict[tuple[str, str], float]:
    sums: defaultdict[tuple[str, str], float] = defaultdict(float)
    for entry in log:
        if entry["quantity"]:
            sums[entry["channel"], entry["unit"]] += entry["quantity"]
    return dict(sums)


def _learnt(folder: Path, kind: str, capsys: pytest.CaptureFixture[str]) -> tuple[dict[str, Any], list[str]]:
    out = folder / f"hoc-{kind}.json"
    papers = [str(folder / f"{name}.{kind}") for name in ("ke-hoach-xa", "bao-cao")]
    capsys.readouterr()
    assert main(["learn", *papers, "-o", str(out), "--json"]) == 0
    return json.loads(out.read_text("utf-8")), json.loads(capsys.readouterr().out)["warnings"]


@pytest.mark.parametrize("kind", ["docx", "pdf"])
@pytest.mark.parametrize("case", CASES)
def test_the_report_learnt_counts_each_thing_once(
    case: str, kind: str, pairs: dict[str, tuple[Path, dict[str, Any]]], capsys: pytest.CaptureFixture[str]
) -> None:
    folder, dossier = pairs[case]
    learnt, warnings = _learnt(folder, kind, capsys)
    assert _sums(learnt["log"]) == _sums(dossier["log"])
    for figure in ("audience", "cost"):
        assert sum(each[figure] for each in learnt["log"]) == sum(each[figure] for each in dossier["log"])
    assert not [told for told in warnings if "lý do" in told]


@pytest.mark.parametrize("kind", ["docx", "pdf"])
@pytest.mark.parametrize("case", CASES)
def test_plan_and_words_learnt_are_the_dossiers(
    case: str, kind: str, pairs: dict[str, tuple[Path, dict[str, Any]]], capsys: pytest.CaptureFixture[str]
) -> None:
    folder, dossier = pairs[case]
    learnt, _ = _learnt(folder, kind, capsys)
    plan, wanted = learnt["plan"], dossier["plan"]
    assert [each["title"] for each in plan["activities"]] == [each["title"] for each in wanted["activities"]]
    assert [each["lead"] for each in plan["activities"]] == [each["lead"] for each in wanted["activities"]]
    assert plan["signer"] == wanted["signer"]
    for section, lines in SAID.items():
        assert [line.rstrip(".") for line in learnt["report"][section]] == [
            line.rstrip(".") for line in lines
        ]

    title_of = {each["id"]: each["title"] for each in plan["activities"]}
    reasons = {title_of[key]: reason for key, reason in learnt["report"]["variances"].items()}
    given = {each["title"]: dossier["report"]["variances"][each["id"]] for each in wanted["activities"]}
    assert reasons
    assert reasons.items() <= given.items()
