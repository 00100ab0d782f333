"""Field sets: which one is a plan's, and what it has from the standard ones."""

import pytest

from ttdn_desktop.dossier.channels import Channel
from ttdn_desktop.dossier.field_sets import (
    GENERAL,
    REPORT_PARTS,
    FieldSet,
    Phrases,
    ReportPart,
    standard_set,
    standard_sets,
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
