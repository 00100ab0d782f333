"""Texts of last year that may be used again: which are taken unless the clerk says otherwise."""

import msgspec

from tests.workspace.made_packs import DRAFT, PLAN, XA, pack
from ttdn_desktop.dossier.records import Assignment, Choice, Dossier, Report
from ttdn_desktop.packs.migrate.diff import compare_packs
from ttdn_desktop.packs.migrate.dossier import migrate_dossier
from ttdn_desktop.packs.records import Pack
from ttdn_desktop.packs.rollover.records import YearBefore
from ttdn_desktop.packs.rollover.reused_texts import texts_of
from ttdn_desktop.packs.rollover.wording import renew_wording

replace = msgspec.structs.replace


def taken(dossier: Dossier, packed: Pack) -> list[tuple[str, str, bool]]:
    """Part, text and whether it is taken, of each row."""
    source = YearBefore(dossier, packed)
    migrated = migrate_dossier(dossier, packed, packed, compare_packs(packed, packed))
    renewal = renew_wording(source, (), packed, XA, dossier.year + 1)
    return [(row.part, row.text, row.kept) for row in texts_of(source, migrated, renewal, packed, 1)]


def test_the_communes_own_texts_are_taken_and_those_of_the_report_only_offered() -> None:
    plan = replace(
        DRAFT.plan,
        choices=(Choice(id="I.1", text="Lời của xã."),),
        assignments=(Assignment(to="Văn phòng", tasks=("Tham mưu.", "Tổng hợp.")),),
        recipients=("UBND huyện (b/c)", "Các thôn ……"),
    )
    report = Report(strengths=("Chủ động.",), next_year=("Mở thêm lớp.",))
    assert taken(replace(DRAFT, plan=plan, report=report), pack(PLAN)) == [
        ("answer", "Giới thiệu làng nghề.", True),
        ("choice", "Lời của xã.", True),
        ("answer", "Mở thêm lớp.", False),
        ("assignment", "Tham mưu.", True),
        ("assignment", "Tổng hợp.", True),
        ("recipient", "UBND huyện (b/c)", True),
        ("recipient", "Các thôn ……", False),
        ("note", "Chủ động.", False),
    ]
