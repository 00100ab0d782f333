"""Every error that the check can find has its message, and the message says what the data names."""

import pytest

from tests.codes_in_source import codes_in
from ttdn_desktop.office.render.sandboxed_jinja import LanguageViolation
from ttdn_desktop.office.template_lint import (
    block_pairs,
    block_scanner,
    expression_tree,
    expressions,
    lint,
    loop_names,
    lost_fields,
    messages,
    placement,
    statements,
    tag_scanner,
    tags,
)
from ttdn_desktop.office.template_lint.messages import (
    error_message,
    lost_field_message,
    tag_label,
)
from ttdn_desktop.office.template_lint.schema import TEXT, FieldType
from ttdn_desktop.office.template_lint.tag_scanner import tags_in
from ttdn_desktop.office.template_lint.tags import Tag, TagError

MODULES = (
    block_pairs, block_scanner, expression_tree, expressions, lint, loop_names, lost_fields, placement,
    statements, tag_scanner, tags,
)  # fmt: skip
FIELDS = FieldType(
    "group",
    fields={"ten": TEXT, "dong": FieldType("list", TEXT), "nhom": FieldType("group", fields={"a": TEXT})},
)


def tag(text: str) -> Tag:
    (found,) = tags_in(text)
    return found


def test_every_code_in_the_source_has_a_message():
    codes = codes_in(MODULES, "TagError")
    assert len(codes) > 20
    with_messages = {key.partition("/")[0] for key in messages._MESSAGES}
    assert codes <= with_messages


def test_every_reason_in_the_source_has_a_message():
    reasons = codes_in(MODULES, "TagError", place=1)
    assert {"keyword", "loop-name", "list", "group", "similar"} <= reasons
    assert reasons <= {key.partition("/")[2] for key in messages._MESSAGES}


def test_a_code_without_its_reason_has_no_message():
    with pytest.raises(KeyError):
        error_message(TagError("field.shape"), tag("{{ a }}"))
    with pytest.raises(KeyError):
        error_message(TagError("tag.brace", "list"), tag("{{ a }}"))


@pytest.mark.parametrize(
    ("error", "what", "fix"),
    [
        (TagError("tag.syntax", "end", {"word": "endfor"}), "viết sai cú pháp", "Viết {%p endfor %}."),
        (TagError("field.shape", "list", {"field": "a[].b"}), "“a.b” là danh sách", "for dong in a.b"),
        (TagError("field.shape", "list", {"field": ""}), "“giá trị này” là danh sách", "in giá trị này"),
        (TagError("field.shape", "group", {"field": "a", "members": ("b", "c")}),
         "“a” là một nhóm", "a.b, a.c."),
        (TagError("tag.forbidden", "language", {"violation": LanguageViolation("name", 3, "__x")}),
         "không được dùng tên “__x” (dòng 3)", "Chỉ dùng tên trường"),
    ],
)  # fmt: skip
def test_data_becomes_words(error: TagError, what: str, fix: str):
    found_what, found_fix = error_message(error, tag("{%p endfor x %}"))
    assert what in found_what
    assert fix in found_fix


def test_braces_in_what_the_clerk_wrote_are_no_placeholders():
    what, _ = error_message(TagError("tag.brace"), tag("{{ mo_dau{ }}"))
    assert "{{ mo_dau{ }}" in what


@pytest.mark.parametrize(("length", "cut"), [(80, False), (81, True)])
def test_a_long_tag_is_shortened(length: int, cut: bool):
    label = tag_label(tag("{{ " + "a" * (length - 6) + " }}"))
    assert label.endswith("…") == cut
    assert len(label) == 80 + cut


@pytest.mark.parametrize(
    ("path", "tags_named"),
    [
        ("ten", "thẻ {{ ten }}"),
        ("dong", "{%p for x in dong %}, {{ x }}, {%p endfor %}"),
        ("nhom", "các thẻ {{ nhom.a }}"),
        ("dong[].a", "thẻ {{ x.a }} trong vòng lặp {% for x in dong %}"),
    ],
)
def test_a_lost_field_names_the_tags_that_print_it(path: str, tags_named: str):
    what, fix = lost_field_message(path, FIELDS)
    assert path.replace("[]", "") in what
    assert tags_named in fix
