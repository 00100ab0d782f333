import pytest

from ttdn_desktop.office.template_lint.statements import LoopHeader, read_loop_header, read_statement
from ttdn_desktop.office.template_lint.tag_scanner import tags_in


@pytest.mark.parametrize(
    ("text", "keyword", "code"),
    [
        ("{% for a in b %}", "for", None),
        ("{% enfor %}", "endfor", "statement.spelling"),
        ("{% end if %}", "endif", "statement.spelling"),
        ("{% fordong in b %}", "", "tag.forbidden"),
        ("{% set a = 1 %}", "", "tag.forbidden"),
        ("{% endset %}", "", None),
        ("{% %}", "", "tag.empty"),
        ("{% 1 %}", "", "tag.syntax"),
        ("{% mo_dau %}", "", "tag.statement-output"),
    ],
)
def test_the_keyword_is_read_as_meant(text: str, keyword: str, code: str | None):
    (tag,) = tags_in(text)
    found = read_statement(tag, {"mo_dau"}, None)
    assert found.keyword == keyword
    assert (found.error.code if found.error else None) == code


def test_a_puzzle_is_read_as_the_guess():
    (tag,) = tags_in("{%p fordong in can_cu %}")
    found = read_statement(tag, set(), "for")
    assert (found.keyword, found.arguments, found.is_puzzle) == ("for", "fordong in can_cu", True)


@pytest.mark.parametrize(
    ("arguments", "header"),
    [
        ("dong in can_cu", LoopHeader("dong", "can_cu")),
        ("dong trong can_cu", LoopHeader("dong", "can_cu", is_sound=False)),
        ("dongin can_cu", LoopHeader("dong", "can_cu", is_sound=False)),
        ("", LoopHeader("", "", is_sound=False)),
    ],
)
def test_a_loops_header_is_guessed_where_it_is_wrong(arguments: str, header: LoopHeader):
    assert read_loop_header(arguments) == header
