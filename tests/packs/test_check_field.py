"""What is wrong with a field set: each fault, and beside it what is none."""

import msgspec
import pytest

from ttdn_desktop.dossier.channels import Channel
from ttdn_desktop.dossier.field_sets import FieldSet, Phrases, ReportPart, standard_sets
from ttdn_desktop.packs.check_field import field_faults
from ttdn_desktop.packs.fault_messages import fault_finding

RADIO = Channel("radio", "Truyền thanh", "tin, bài")
TOTALS = ReportPart("totals", "Kết quả chung")


def codes(**fields: object) -> list[str]:
    return [fault.code for fault in field_faults(FieldSet(**fields), "pack.json")]  # type: ignore[arg-type]


def test_no_standard_set_has_a_fault() -> None:
    for each in standard_sets().values():
        assert list(field_faults(each, "fields")) == []


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"format": "ttdn-pack"}, "field.format"),
        ({"version": 0}, "field.version"),
        ({"version": 2}, "field.version"),
        ({"channels": (RADIO, RADIO)}, "field.channel_repeated"),
        ({"channels": (Channel("drone", "Máy bay", "lượt"),)}, "field.channel_unknown"),
        ({"channels": (Channel("radio", "Truyền thanh", " "),)}, "field.channel_unnamed"),
        ({"report_parts": (TOTALS, TOTALS)}, "field.part_repeated"),
        ({"report_parts": (ReportPart("totals", " "),)}, "field.part_unnamed"),
        ({"report_parts": (ReportPart("sums", "Kết quả"),)}, "field.part_unknown"),
        ({"name": "dân số\u202e"}, "field.hidden_character"),
        ({"phrases": Phrases(plan={"muc-dich": ("Câu\u0007 một.",)})}, "field.hidden_character"),
        ({"examples": {"purpose": "Một\u2066 câu"}}, "field.hidden_character"),
        ({"phrases": Phrases(report={"leading": ("Về {area}.",)})}, "field.gap"),
    ],
)
def test_each_fault_is_found_once(fields: dict[str, object], code: str) -> None:
    assert codes(**fields) == [code]


@pytest.mark.parametrize(
    "fields",
    [
        {"channels": (RADIO, Channel("portal", "Trang", "tin"))},
        {"phrases": Phrases(plan={"muc-dich": ("Về {topic}.",)})},
        {"examples": {"purpose": "Năm {some_year}"}},  # filled before it is shown, and printed nowhere
        {"name": "dân số – gia đình…"},
    ],
)
def test_what_is_no_fault(fields: dict[str, object]) -> None:
    assert codes(**fields) == []


def test_a_message_shows_no_letter_that_would_turn_it() -> None:
    spoilt = msgspec.structs.replace(FieldSet(), name="\u202e" + "dài " * 40)
    [fault] = field_faults(spoilt, "pack.json")
    what = fault_finding(fault).what
    assert "\u202e" not in what
    assert len(what) < 150
