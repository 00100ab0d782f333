import os
import subprocess
import sys
import unicodedata
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.office.assembly_samples import GOLDEN, fields, part, small, template
from ttdn_desktop.basics.errors import InputError, OutputError
from ttdn_desktop.basics.wording import normalize
from ttdn_desktop.office.docx.plain_text import plain_text
from ttdn_desktop.office.render import render
from ttdn_desktop.office.render.render import render_docx

RULES = ["tt01", "nd30"]


def folded(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("rules", RULES)
def test_the_samples_give_the_golden_text(rules: str):
    made = render_docx(template(rules), fields(rules), author="UBND xã Vạn Thắng")
    assert plain_text(made) == (GOLDEN / f"plan-{rules}.txt").read_text(encoding="utf-8")


def test_the_same_fields_give_the_same_bytes_in_every_process():
    script = (
        "import sys, hashlib; sys.path.insert(0, sys.argv[1]);"
        "from tests.office.assembly_samples import fields, template;"
        "from ttdn_desktop.office.render.render import render_docx;"
        "print(hashlib.sha256(render_docx(template('nd30'), fields('nd30'), author='x')).hexdigest())"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", script, str(Path(__file__).parents[3])],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            check=True,
            capture_output=True,
            encoding="utf-8",
        ).stdout
        for seed, zone in (("0", "UTC"), ("1", "Asia/Ho_Chi_Minh"))
    }
    assert len(seen) == 1


def test_no_time_and_no_library_is_named_in_the_file():
    made = render_docx(template("tt01"), fields("tt01"), author="UBND xã Vạn Thắng")
    properties = part(made, "docProps/core.xml").decode()
    assert "<dc:creator>UBND xã Vạn Thắng</dc:creator>" in properties
    assert "python" not in properties.lower()
    with zipfile.ZipFile(BytesIO(made)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not [name for name in package.namelist() if "thumbnail" in name or "customXml" in name]


def test_hostile_text_comes_out_as_it_went_in():
    hostile = "&amp; <w:p> \"x\" 'y' {{ ten }} {% if %} {# #} {_{ }_} %_} ]]> 🎉 a_b"
    assert hostile in plain_text(render_docx(small("{{ ten }}"), {"ten": hostile}, author=""))


def test_text_is_put_in_order_on_its_way():
    made = plain_text(render_docx(small("{{ ten }}"), {"ten": "Ho\u0300a\u0000 bi\u0300nh\ud800"}, author=""))
    assert "Hòa bình" in made
    assert unicodedata.is_normalized("NFC", made)


def test_a_newline_becomes_a_line_break_and_a_tab_a_tab():
    made = render_docx(small("{{ ten }}"), {"ten": "một\nhai\tba"}, author="")
    assert "một\nhai\tba" in plain_text(made)
    assert b"<w:br/>" in part(made, "word/document.xml")


def test_the_longest_field_comes_through():
    longest = "Chữ & < > dài " * 1428
    assert folded(longest) in folded(plain_text(render_docx(small("{{ ten }}"), {"ten": longest}, author="")))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=80), min_size=1, max_size=5))
def test_whatever_text_goes_in_comes_out(texts: list[str]):
    made = render_docx(small("{%p for d in dong %}", "{{ d }}", "{%p endfor %}"), {"dong": texts}, author="")
    shown = folded(plain_text(made))
    assert all(folded(normalize(text)) in shown for text in texts)


def paths(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    if isinstance(value, str):
        return [path] if value and path[0] != "so_muc" else []  # numbers stand elsewhere too
    if isinstance(value, bool):
        return []
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    return [found for key, below in pairs for found in paths(below, (*path, key))]


def test_the_gate_allows_what_a_filter_put_in_capitals():
    assert "KẾ HOẠCH" in plain_text(render_docx(small("{{ ten|hoa }}"), {"ten": "Kế hoạch"}, author=""))


@pytest.mark.parametrize("rules", RULES)
def test_the_gate_notices_any_single_text_that_is_lost(rules: str, monkeypatch: pytest.MonkeyPatch):
    """Each field in turn is lost on its way to the page; each time nothing may be returned."""
    given_fields = fields(rules)
    rendered = render._rendered
    tellable = [
        path for path in paths(given_fields) if path[0] != "so_muc" and len(_at(given_fields, path)) > 2
    ]
    assert len(tellable) > 60
    for path in tellable:
        monkeypatch.setattr(render, "_rendered", lambda t, d, p=path: rendered(t, _without(d, p)))
        with pytest.raises(OutputError, match="thiếu nội dung"):
            render_docx(template(rules), given_fields, author="")


def _at(value: Any, path: tuple[Any, ...]) -> Any:
    for key in path:
        value = value[key]
    return value


def _without(value: Any, path: tuple[Any, ...]) -> Any:
    if not path:
        return ""
    copy = dict(value) if isinstance(value, dict) else list(value)
    copy[path[0]] = _without(value[path[0]], path[1:])
    return copy


def test_a_template_that_prints_no_field_is_refused_by_the_fields_name():
    with pytest.raises(OutputError, match="ten"):
        render_docx(small("không có thẻ"), {"ten": "Kế hoạch"}, author="")


def test_a_field_nobody_gives_is_named():
    with pytest.raises(InputError, match="“nguoi_la”"):
        render_docx(small("{{ nguoi_la }}"), {"ten": ""}, author="")
    with pytest.raises(InputError, match="“la”"):
        render_docx(small("{{ ten.la }}"), {"ten": {}}, author="")


def test_a_tag_without_end_is_shown():
    with pytest.raises(InputError, match="viết sai"):
        render_docx(small("{% for x in ten %}"), {"ten": []}, author="")


@pytest.mark.parametrize("broken", [b"", b"no file", small("x")[:500]])
def test_a_template_that_is_no_word_file_is_refused(broken: bytes):
    with pytest.raises(InputError, match="bị hỏng"):
        render_docx(broken, {}, author="")


def test_data_that_a_template_may_see_cannot_be_called():
    made = render_docx(small("x{{ ten }}y{{ so }}"), {"ten": print, "so": 12}, author="")
    assert "xy12" in plain_text(made)
