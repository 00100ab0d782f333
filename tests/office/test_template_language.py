import pytest

from tests.office.assembly_samples import small
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.office.render.render import render_docx
from ttdn_desktop.office.render.sandboxed_jinja import TemplateLanguage

FIELDS = {"ten": "Kế hoạch", "dong": ["một", "hai"], "nhom": [{"dong": ["ba"]}]}

HOSTILE = [
    "{{ ten.__class__ }}",
    "{{ ten['__class__'] }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ ten.upper() }}",
    "{{ dong.append('x') }}",
    "{{ range(9) }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ ten * 1000000 }}",
    "{{ 9 ** 9 }}",
    "{{ ten ~ ten }}",
    "{{ ten|attr('x') }}",
    "{{ ten|safe }}",
    "{{ ten is defined }}",
    "{% set x = 1 %}",
    "{% include 'x' %}",
    "{% macro m() %}{% endmacro %}",
    "{% for x in dong recursive %}{{ x }}{% endfor %}",
    "{% for a in dong %}{% for b in dong %}{% for c in dong %}{{ c }}{% endfor %}{% endfor %}{% endfor %}",
]


@pytest.mark.parametrize("tag", HOSTILE)
def test_a_hostile_tag_is_refused_in_the_text(tag: str):
    with pytest.raises(InputError, match="Mẫu Word"):
        render_docx(small(tag), FIELDS, author="")


@pytest.mark.parametrize("tag", HOSTILE[:6])
def test_a_hostile_tag_is_refused_in_header_and_properties(tag: str):
    with pytest.raises(InputError, match="Mẫu Word"):
        render_docx(small("{{ ten }}", header=tag), FIELDS, author="")
    with pytest.raises(InputError, match="Mẫu Word"):
        render_docx(small("{{ ten }}", title=tag), FIELDS, author="")


def rendered(source: str) -> str:
    return TemplateLanguage().from_string(source).render(FIELDS)


def test_the_listed_filters_work():
    assert rendered("{{ ten|hoa }} {{ ten|thuong }} {{ dong|noi('; ') }} {{ dong|so_luong }}") == (
        "KẾ HOẠCH kế hoạch một; hai 2"
    )
    assert rendered("{{ dong[0]|hoa_dau }}") == "Một"


def test_loops_and_conditions_work_two_deep():
    inner = "{% for d in n.dong %}{% if d != 'x' and d %}{{ d }}{% endif %}{% endfor %}"
    assert rendered(f"{{% for n in nhom %}}{inner}{{% endfor %}}") == "ba"


def test_a_value_is_text_and_never_a_template():
    assert TemplateLanguage().from_string("{{ x }}").render(x="{{ ten }} <b>") == "{{ ten }} &lt;b&gt;"


def test_the_same_source_is_compiled_once():
    language = TemplateLanguage()
    assert language.from_string("{{ ten }}") is language.from_string("{{ ten }}")
