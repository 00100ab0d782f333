"""Field sets: which one is a plan's, and what it has from the standard ones."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from ttdn_desktop.basics.paths import resources_dir
from ttdn_desktop.dossier import field_sets
from ttdn_desktop.dossier.channels import Channel
from ttdn_desktop.dossier.field_sets import (
    GENERAL,
    REPORT_PARTS,
    FieldSet,
    Phrases,
    ReportPart,
    standard_set,
    standard_sets,
    unusable_sets,
    with_topic,
)

FOREIGN = "thong-tin-doi-ngoai"


@pytest.mark.parametrize(
    ("field", "title", "found"),
    [
        ("", "HOẠT ĐỘNG THÔNG TIN ĐỐI NGOẠI NĂM 2026", FOREIGN),
        ("", "Công tác an toàn thực phẩm năm 2026", GENERAL),
        ("", "", GENERAL),
        (FOREIGN, "Công tác an toàn thực phẩm", FOREIGN),
        ("khong-co", "Công tác an toàn thực phẩm", GENERAL),
        ("khong-co", "Thông tin đối ngoại", FOREIGN),
    ],
)
def test_the_field_is_named_or_known_by_the_title_else_the_general_one(
    field: str, title: str, found: str
) -> None:
    assert standard_set(field, title).id == found


def test_every_standard_set_is_complete() -> None:
    for each in standard_sets().values():
        assert len(each.channels) == 14
        assert {part.id for part in each.report_parts} <= set(REPORT_PARTS)
        assert {"leading", "strengths", "variances"} <= set(each.phrases.report)


def test_what_a_carried_set_does_not_say_it_has_from_its_fields_standard() -> None:
    own = FieldSet(
        name="thông tin đối ngoại",
        channels=(Channel("delegation", "Đoàn vào", "đoàn"),),
        phrases=Phrases(report={"causes": ("Do thiếu người.",)}),
    )
    whole = standard_set(own, "Kế hoạch")

    assert whole.channel("delegation").name == "Đoàn vào"
    assert whole.channel("radio").unit == "tin, bài"
    assert whole.phrases.report["causes"] == ("Do thiếu người.",)
    assert whole.heading_of("press")
    assert whole.phrases.report["strengths"] == standard_sets()[FOREIGN].phrases.report["strengths"]


def test_a_carried_set_says_which_parts_the_report_has() -> None:
    own = FieldSet(name="dân số", report_parts=(ReportPart("totals", "Kết quả"),))
    whole = standard_set(own, "Công tác dân số")
    assert whole.report_parts == own.report_parts
    assert not whole.heading_of("press")


def test_the_general_set_speaks_of_no_field_but_the_plans() -> None:
    general = standard_sets()[GENERAL]
    assert general.channel("delegation").name == "Đoàn khách, đoàn công tác"
    assert with_topic(["Công tác {topic}."], "dân số") == ("Công tác dân số.",)


def test_an_unknown_channel_bears_its_id() -> None:
    assert standard_sets()[GENERAL].channel("drone") == Channel("drone", "drone", "")


@pytest.fixture
def own_sets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of standard sets that a person may put more into."""
    shutil.copytree(resources_dir() / "fields", tmp_path / "fields")
    monkeypatch.setattr(field_sets, "resources_dir", lambda: tmp_path)
    field_sets._sets_and_faults.cache_clear()
    yield tmp_path / "fields"
    field_sets._sets_and_faults.cache_clear()


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("{", "rieng.json không đọc được"),
        ("[]", "rieng.json"),
        ('{"id": "rieng", "channels": [{"id": "radio"}]}', "thiếu “name”"),
        ('{"name": "không mã"}', "thiếu mã"),
        ('{"id": "rieng", "version": 2}', "phiên bản 1"),
        ('{"id": "rieng", "format": "khác"}', "ttdn-field"),
        ('{"id": "chung"}', "đã có ở tệp khác"),
    ],
)
def test_a_set_that_cant_be_used_is_left_out_with_the_reason(own_sets: Path, body: str, why: str) -> None:
    before = standard_set("", "").channels
    field_sets._sets_and_faults.cache_clear()
    (own_sets / "rieng.json").write_text(body, "utf-8")
    assert set(standard_sets()) == {GENERAL, FOREIGN}
    assert standard_set("rieng", "").channels == before
    [(name, told)] = unusable_sets().items()
    assert name == "rieng.json"
    assert why in told


def test_a_set_of_ones_own_is_used(own_sets: Path) -> None:
    body = '{"id": "rieng", "name": "bầu cử", "known_by": ["bầu cử"]}'
    (own_sets / "rieng.json").write_text(body, "utf-8")
    assert standard_set("", "Công tác bầu cử năm 2026").id == "rieng"
    assert unusable_sets() == {}
