import pytest

from ttdn_desktop.office.template_lint.tag_scanner import tags_in


@pytest.mark.parametrize(
    "text",
    ["{a, b} và 5 %", "tập hợp { x }", "5 % và {", "(mo_dau)", ""],
)
def test_braces_of_a_sentence_are_no_tags(text: str):
    assert list(tags_in(text)) == []


def test_several_tags_come_in_their_order():
    found = list(tags_in("{%p for a in b %}{{ a | hoa }} chữ {# ghi chú #}"))
    assert [(tag.kind, tag.prefix, tag.inner) for tag in found] == [
        ("statement", "p", "for a in b"),
        ("output", "", "a | hoa"),
        ("comment", "", "ghi chú"),
    ]
    assert all(tag.error is None for tag in found)


def test_a_broken_tag_leaves_the_next_one_whole():
    found = list(tags_in("{{ mo_dau như sau: {{ ket_thuc }}"))
    assert [(tag.inner, tag.error.code if tag.error else None) for tag in found] == [
        ("mo_dau", "tag.unclosed"),
        ("ket_thuc", None),
    ]


@pytest.mark.parametrize(("letters", "inner"), [(190, "{}_dau"), (250, "")])
def test_a_beginning_is_looked_for_within_bounds(letters: int, inner: str):
    name = "a" * letters
    (found,) = tags_in(f"x {name}_dau }}}}")
    assert found.error is not None
    assert found.error.code == "tag.unopened"
    assert (found.inner == inner.format(name)) == (letters < 200)


def test_what_was_meant_is_written_out():
    (found,) = tags_in("{%– if nhom.tieu_de %}")
    assert found.meant == "{% if nhom.tieu_de %}"
