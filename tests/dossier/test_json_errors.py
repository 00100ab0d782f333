"""A sentence in Vietnamese for each complaint of msgspec: which key, of which record, what may be there."""

from typing import Any

import pytest

from ttdn_desktop.dossier.json_errors import explain_error, readable_path


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        ("Expected `int`, got `str` - at `$.year`", "mục “year” phải là số nguyên."),
        (
            "Expected `str | null`, got `int`",
            "mục “gốc của tệp” phải là chữ (đặt trong ngoặc kép) hoặc để trống (null).",
        ),
        ("Expected `int | float`, got `str` - at `$.a`", "mục “a” phải là số."),
        ("Expected `int` >= 0 - at `$.a`", "mục “a” phải là số không nhỏ hơn 0."),
        ("Expected `float` >= 0.0 - at `$.a`", "mục “a” phải là số không nhỏ hơn 0."),
        ("Expected `int` <= 2200 - at `$.a`", "mục “a” phải là số không lớn hơn 2200."),
        ("Object missing required field `id` - at `$.log[0]`", "mục “log[0]” thiếu “id”."),
        ("Expected `bool`, got `int` - at `$.waived[...]`", "mục “waived[]” phải là true hoặc false."),
        ("Invalid enum value 'x' - at `$.a`", "mục “a” không đúng kiểu."),
        (
            "Invalid RFC3339 encoded date - at `$.a`",
            "mục “a” phải là ngày có thật, dạng NĂM-THÁNG-NGÀY như 2019-11-05.",
        ),
    ],
)
def test_each_complaint_has_its_sentence(error: str, sentence: str) -> None:
    assert explain_error(error) == sentence


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ({"log": [{"id": "l1", "press": {"x": 1}}]}, " (mã “l1”)"),
        ({"log": [{"id": "l1", "press": {"id": "p"}}]}, " (mã “p”)"),
        ({"log": [{"id": 5}]}, ""),
        ({"log": {}}, ""),
        (None, ""),
    ],
)
def test_the_innermost_record_with_an_id_is_named(raw: Any, shown: str) -> None:
    error = "Expected `int`, got `str` - at `$.log[0].press.x`"
    assert explain_error(error, raw) == f"mục “log[0].press.x”{shown} phải là số nguyên."


def test_the_root_has_a_name() -> None:
    assert readable_path(None) == readable_path("$") == "gốc của tệp"
