"""A dossier migrated to a newer pack: what goes along, what is to be reviewed, what is noted."""

import datetime as dt
from functools import cache

import msgspec
import pytest

from ttdn_desktop.basics.paths import templates_dir
from ttdn_desktop.basics.wording import FIELD_LIMIT
from ttdn_desktop.directive.records import Item, Section
from ttdn_desktop.dossier.records import Activity, Choice, Commune, Dossier, Plan, Superior
from ttdn_desktop.interview.records import Interview, InterviewSection, Option, Question
from ttdn_desktop.packs import loading
from ttdn_desktop.packs.migrate.answers import migrate_answers
from ttdn_desktop.packs.migrate.diff import compare_packs
from ttdn_desktop.packs.migrate.dossier import MigrationResult, migrate_dossier
from ttdn_desktop.packs.records import Pack

replace = msgspec.structs.replace
GONE, STAYS, MOVED = "III.8.1", "III.8.2", "III.8.3"
DUE = dt.date(2019, 10, 1)


@cache
def old() -> Pack:
    return loading.load("van-ninh-2019", folders=(templates_dir(),))


def newer(id_: str = "van-ninh-2019", due: dt.date = DUE) -> Pack:
    """The pack a version later: its first duty gone, the last one at another number, one reworded."""
    pack = old()
    _, second, third = pack.directive.commune_duties
    duties = (replace(second, text=second.text + " Báo cáo thêm."), Item(id="III.8.9", text=third.text))
    directive = replace(pack.directive, commune_duties=duties, report_due=due)
    return replace(pack, manifest=replace(pack.manifest, id=id_, pack_version="9.0", directive=directive))


def dossier(**more: object) -> Dossier:
    commune = Commune(name="Vạn Thắng", kind="xã", province="Khánh Hòa")
    usual: dict[str, object] = {"pack": "van-ninh-2019", "year": 2019, "commune": commune}
    return Dossier(**(usual | more))  # type: ignore[arg-type]


def migrated(found: Dossier, new: Pack | None = None) -> MigrationResult:
    pack = new or newer()
    return migrate_dossier(found, old(), pack, compare_packs(old(), pack))


def subjects(found: MigrationResult) -> list[str | None]:
    return [note.subject for note in found.review_notes]


def test_activities_go_along_by_what_their_duties_say() -> None:
    activity = Activity(id="a1", title="Việc", duties=(GONE, STAYS, MOVED, "X.1"))
    found = migrated(dossier(plan=Plan(activities=(activity,))))
    assert found.dossier.plan.activities[0].duties == (STAYS, "III.8.9", "X.1")
    assert (found.dossier.pack, found.dossier.pack_version) == ("van-ninh-2019", "9.0")
    assert GONE in found.dossier.private_notes
    assert subjects(found).count("a1") == 1


def test_an_id_that_would_now_name_another_thing_goes() -> None:
    activity = Activity(id="a1", title="Việc", duties=("III.8.9",))
    assert migrated(dossier(plan=Plan(activities=(activity,)))).dossier.plan.activities[0].duties == ()


def test_reasons_and_suppressions_go_with_their_duty() -> None:
    reasons = {GONE: "a", STAYS: "b", MOVED: "c", "X.1": "d"}
    waived = {f"uncovered:{GONE}": "a", f"uncovered:{MOVED}": "c", "after_due:a1": "e"}
    found = migrated(dossier(plan=Plan(not_applicable=reasons), waived=waived))
    assert found.dossier.plan.not_applicable == {STAYS: "b", "III.8.9": "c", "X.1": "d"}
    assert found.dossier.waived == {"uncovered:III.8.9": "c", "after_due:a1": "e"}
    assert GONE in subjects(found)


@pytest.mark.parametrize(("end", "named"), [(DUE, False), (DUE + dt.timedelta(days=1), True), (None, False)])
def test_an_activity_that_ends_after_a_moved_due_date_is_named(end: dt.date | None, named: bool) -> None:
    activity = Activity(id="a1", title="Việc", duties=(STAYS,), end=end)
    assert ("a1" in subjects(migrated(dossier(plan=Plan(activities=(activity,)))))) is named


def test_where_the_due_date_stays_nothing_is_late_anew() -> None:
    due = old().directive.report_due
    assert due is not None
    activity = Activity(id="a1", title="Việc", duties=(STAYS,), end=due + dt.timedelta(days=9))
    found = migrated(dossier(plan=Plan(activities=(activity,))), newer(due=due))
    assert "a1" not in subjects(found)


def without_and_reworded(pack: Pack, gone: str, reworded: str) -> Pack:
    """The pack with one content gone from its list and another said with more words."""
    item = pack.directive.item(reworded)
    assert item is not None
    text = msgspec.json.encode(item.text)
    longer = msgspec.json.encode(item.text + " Có thêm lời.")
    sections = msgspec.json.encode(pack.directive.sections).replace(text, longer)

    directive = replace(
        pack.directive,
        sections=msgspec.json.decode(sections, type=tuple[Section, ...]),
        contents=tuple(each for each in pack.directive.contents if each != gone),
    )
    return replace(pack, manifest=replace(pack.manifest, directive=directive))


def test_a_chosen_item_that_was_reworded_is_looked_at_and_one_that_is_gone_is_noted() -> None:
    first, second, third = old().directive.contents[:3]
    chosen = Plan(choices=(Choice(id=first, text="lời riêng"), Choice(id=second), Choice(id=third)))
    found = migrated(dossier(plan=chosen), without_and_reworded(newer(), first, second))
    assert [choice.id for choice in found.dossier.plan.choices] == [second, third]
    assert "lời riêng" in found.dossier.private_notes
    assert [subjects(found).count(each) for each in (first, second, third)] == [1, 1, 0]


def test_another_plans_number_is_not_this_ones() -> None:
    superior = Superior(number="15/KH-UBND", date=dt.date(2019, 1, 20))
    same = migrated(dossier(superior=superior))
    assert same.dossier.superior == superior
    other = migrated(dossier(superior=superior), newer("van-ninh-2020"))
    assert (other.dossier.superior.number, other.dossier.superior.date) == (None, None)
    assert "15/KH-UBND" in other.dossier.private_notes
    untyped = migrated(dossier(), newer("van-ninh-2020"))
    assert untyped.dossier.private_notes == ""


def test_what_is_lost_goes_to_the_notes_while_they_have_room() -> None:
    plan = Plan(activities=(Activity(id="a1", title="Việc", duties=(GONE,)),))
    added = len(migrated(dossier(plan=plan)).dossier.private_notes)
    for room, noted in ((0, True), (-1, False)):
        notes = "x" * (FIELD_LIMIT - added - 1 - room)
        found = migrated(dossier(plan=plan, private_notes=notes)).dossier
        assert (len(found.private_notes) == FIELD_LIMIT) is noted
        assert ("ghi_chu_chuyen_mau" in found.answers) is not noted


def test_an_answer_that_is_a_text_is_never_looked_for_among_choices() -> None:
    def reviews(kind: str, value: object) -> int:
        asked = Question(id="q", kind=kind, label="Q", options=(Option("a", "A"),))  # type: ignore[arg-type]
        section = InterviewSection(id="s", title="S", questions=(asked,))
        pack = replace(old(), interview=Interview(sections=(section,)))
        return len(migrate_answers(dossier(answers={"q": value}), pack, pack, {"q": "q"}, str)[1])

    assert [reviews("choice", value) for value in ("a", "b", "", None)] == [0, 1, 0, 0]
    assert [reviews("text", value) for value in ("a", "b", "", None)] == [0, 0, 0, 0]
