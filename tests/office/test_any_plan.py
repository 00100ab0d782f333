"""Whatever a clerk fills in, the plan is made and says it."""

import datetime as dt

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.office.assembly_samples import PACKS
from ttdn_desktop.basics.paths import templates_dir
from ttdn_desktop.dossier.records import Activity, Assignment, Choice, Commune, Dossier, Plan, Signer, Target
from ttdn_desktop.office.docx.plain_text import plain_text
from ttdn_desktop.office.render.render import render_docx
from ttdn_desktop.packs import loading
from ttdn_desktop.papers.phrases import tidy_text
from ttdn_desktop.papers.plan.paper import compose_plan

PACK = {rules: loading.load_folder(templates_dir() / name) for rules, name in PACKS.items()}
IDS = [item.id for item in PACK["nd30"].directive.items()]

words = st.text(alphabet=st.sampled_from("aăâđêôơưáàạ ẢNHĐ.,;:&<>{}%#_-\n\t\"'0123456789🎉"), max_size=40)
days = st.none() | st.dates(dt.date(2019, 1, 1), dt.date(2026, 12, 31))
targets = st.builds(Target, quantity=st.integers(0, 10**6) | st.floats(0, 10**6), unit=words)
activities = st.builds(
    Activity,
    id=words,
    title=words,
    start=days,
    end=days,
    lead=words,
    support=st.lists(words, max_size=2).map(tuple),
    target=st.none() | targets,
    budget=st.integers(0, 10**12),
    note=words,
)
plans = st.builds(
    Plan,
    number=st.none() | words,
    date=days,
    signer=st.builds(Signer, authority=st.sampled_from(["TM", "KT", "Q", "?"]), position=words, name=words),
    choices=st.lists(st.builds(Choice, id=st.sampled_from(IDS), text=st.none() | words), max_size=4).map(
        tuple
    ),
    activities=st.lists(activities, max_size=3).map(tuple),
    assignments=st.lists(
        st.builds(Assignment, to=words, tasks=st.lists(words, max_size=3).map(tuple)), max_size=3
    ).map(tuple),
    recipients=st.lists(words, max_size=3).map(tuple),
    archive=words,
)
answers = st.fixed_dictionaries(
    {},
    optional={
        "opening": st.sampled_from(["can_cu", "thuc_hien"]),
        "bases": st.lists(words, max_size=2),
        "own_contents": st.lists(words, max_size=2),
        "funding": st.sampled_from(["ngan_sach", "long_ghep", "xa_hoi_hoa", "khac"]),
        "funding_other": words,
        "funding_note": words,
        "lead": words,
    },
)
communes = st.builds(
    Commune, name=words, kind=st.sampled_from(["xã", "thị trấn", "phường", "đặc khu", "?"]), province=words
)


@settings(max_examples=80, deadline=None)
@given(plans, answers, communes, st.sampled_from(["tt01", "nd30"]))
def test_any_plan_is_made_and_says_what_was_filled_in(
    plan: Plan, given_answers, commune: Commune, rules: str
):
    dossier = Dossier(pack="x", year=2026, commune=commune, plan=plan, answers=given_answers)
    paper = compose_plan(dossier, PACK[rules])
    text = " ".join(
        plain_text(render_docx(PACK[rules].plan_template, msgspec.to_builtins(paper), author="")).split()
    )
    for typed in (*given_answers.get("own_contents", ()), *(activity.title for activity in plan.activities)):
        assert " ".join(tidy_text(typed).split()) in text
