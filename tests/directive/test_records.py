"""A higher plan's data: read strictly, written the same, found by id."""

import datetime as dt
from typing import Any

import pytest

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier import records_json

RAW: dict[str, Any] = {
    "kind": "KẾ HOẠCH",
    "title": "Hoạt động thông tin đối ngoại năm 2019",
    "year": 2019,
    "issuer": "Ủy ban nhân dân huyện Vạn Ninh",
    "level": "huyện",
    "number": None,
    "date": None,
    "signer": {"authority": None, "position": None, "name": "Trần Ngọc Khiêm"},
    "legal_bases": [{"text": "Căn cứ Quyết định", "citation": "368/QĐ-TTg", "date": "2013-02-28"}],
    "sections": [
        {
            "number": "I",
            "heading": "Mục đích",
            "items": [
                {"id": "I.1", "text": "Một", "items": [{"id": "I.1.1", "text": "Con", "items": []}]},
                {"id": "I.2", "text": "Hai", "items": []},
            ],
            "sections": [],
        },
        {
            "number": "II",
            "heading": "Nội dung",
            "items": [],
            "sections": [
                {
                    "number": "II.1",
                    "heading": "",
                    "items": [{"id": "II.1.1", "text": "Ba", "items": []}],
                    "sections": [],
                }
            ],
        },
    ],
    "purposes": ["I.1", "I.2"],
    "contents": ["II.1.1"],
    "forms": [],
    "assignments": [{"number": "III.8", "to": "UBND các xã", "items": ["III.8.1"]}],
    "commune_duties": [{"id": "III.8.1", "text": "Xây dựng kế hoạch", "items": [], "due": None}],
    "subject": "Thông tin đối ngoại trên địa bàn {area} năm {year}",
    "report_due": "2019-11-05",
    "report_to": "UBND huyện",
    "reports": [{"due": "2019-06-15", "period": "half", "to": None}],
    "recipients": ["UBND các xã", "Lưu: VT"],
    "repairs": [],
    "warnings": [],
}


def directive(**changes: Any) -> Directive:
    return records_json.convert(RAW | changes, Directive, name="pack.json")


def test_a_higher_plan_is_read_into_typed_data():
    found = directive()
    assert found.report_due == dt.date(2019, 11, 5)
    assert found.legal_bases[0].date == dt.date(2013, 2, 28)
    assert found.signer.name == "Trần Ngọc Khiêm"
    assert found.commune_duties[0].id == "III.8.1"


def test_a_higher_plan_written_again_is_the_same():
    assert records_json.to_builtins(directive()) == RAW


def test_items_come_in_reading_order_with_those_below_them():
    assert [item.id for item in directive().items()] == ["I.1", "I.1.1", "I.2", "II.1.1"]


def test_an_item_or_section_is_found_by_its_id_at_any_depth():
    found = directive()
    item, section = found.item("I.1.1"), found.section("II.1")
    assert item is not None
    assert item.text == "Con"
    assert section is not None
    assert section.items[0].text == "Ba"
    assert found.item("I") is None
    assert found.section("I.1") is None


def test_an_empty_higher_plan_has_no_items():
    assert list(Directive().items()) == []
    assert Directive().item("I.1") is None


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"year": "2019"}, "“year”"),
        ({"report_due": "2019-11-31"}, "“report_due”"),
        ({"sections": {}}, "“sections”"),
        ({"sections": [{"heading": "x"}]}, "“number”"),
        ({"commune_duties": [{"id": "III.8.1"}]}, "“text”"),
        ({"purposes": [1]}, "“purposes"),
    ],
)
def test_what_has_the_wrong_type_is_refused_by_name(changes: dict[str, Any], named: str):
    with pytest.raises(InputError) as caught:
        directive(**changes)
    assert named in str(caught.value)
