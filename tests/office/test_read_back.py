import pytest

from ttdn_desktop.basics.errors import OutputError
from ttdn_desktop.office.render.verify import require_all_values, text_values

FIELDS = {"ten": "Kế hoạch", "hang": [{"viec": "Treo băng rôn"}, {"viec": "Treo băng rôn"}], "trong": ""}


def test_every_text_has_its_place():
    assert dict(text_values(FIELDS)) == {
        "ten": "Kế hoạch",
        "hang[1].viec": "Treo băng rôn",
        "hang[2].viec": "Treo băng rôn",
        "trong": "",
    }


def test_white_space_is_folded_on_both_sides():
    require_all_values({"ten": "Kế  hoạch\nnăm"}, "Kế hoạch   năm")


def test_a_missing_text_is_named_by_its_field():
    with pytest.raises(OutputError, match="ten"):
        require_all_values(FIELDS, "Treo băng rôn Treo băng rôn")


def test_a_text_given_twice_must_stand_twice():
    with pytest.raises(OutputError, match=r"hang\[2\]\.viec"):
        require_all_values(FIELDS, "Kế hoạch Treo băng rôn")


def test_a_lost_text_is_not_found_inside_a_longer_one():
    with pytest.raises(OutputError, match="chu_tri"):
        require_all_values({"muc": "1. Công an xã", "chu_tri": "Công an xã"}, "1. Công an xã")


def test_a_mark_of_the_template_must_not_be_left():
    with pytest.raises(OutputError, match="sót dấu"):
        require_all_values({"ten": "Kế hoạch"}, "Kế hoạch {{ so }}")


def test_a_mark_that_a_text_brought_in_is_text():
    require_all_values({"ten": "Thẻ {{ so }} và {% if %}"}, "Thẻ {{ so }} và {% if %}")
    with pytest.raises(OutputError, match="sót dấu"):
        require_all_values({"ten": "Thẻ {{ so }}"}, "Thẻ {{ so }} {{ ngay }}")
