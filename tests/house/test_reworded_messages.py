"""Every message is worded anew and nothing but the words changes: a sentence is never data."""

import datetime as dt
import json
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from docx import Document

from tests.interview.interview_samples import CONTEXT, EMPTY, FULL, RADIO, with_activities, with_plan
from tests.workspace.issued import issue_now
from tests.workspace.made_packs import CHANGED, DRAFT, PLAN, pack
from ttdn_desktop.activity_log.calendar import due_days
from ttdn_desktop.basics.paths import templates_dir
from ttdn_desktop.consolidation import messages as consolidation_messages
from ttdn_desktop.directive import messages as intake_messages
from ttdn_desktop.directive.line_map import ParsedPlan
from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier import messages as dossier_messages
from ttdn_desktop.dossier import reading
from ttdn_desktop.dossier.records import Assignment, Dossier, Period, Remark, Subject
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.interview import fault_messages as interview_faults
from ttdn_desktop.interview import flow, messages
from ttdn_desktop.interview.answers import Context
from ttdn_desktop.interview.findings import Finding, is_suppressed
from ttdn_desktop.office.template_lint import messages as tag_messages
from ttdn_desktop.packs import fault_messages as pack_faults
from ttdn_desktop.packs import loading
from ttdn_desktop.packs.fault_messages import FaultKind
from ttdn_desktop.packs.migrate import messages as migrate_messages
from ttdn_desktop.packs.migrate.diff import compare_packs
from ttdn_desktop.packs.migrate.dossier import MigrationResult, migrate_dossier
from ttdn_desktop.packs.records import Manifest
from ttdn_desktop.sense.check import plan_findings as findings
from ttdn_desktop.sense.messages import expected, message_of, plan, report
from ttdn_desktop.workspace import finding_actions
from ttdn_desktop.workspace.consolidation.consolidate import consolidate
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.intake.read_plan import make_parts, read_and_parse
from ttdn_desktop.workspace.log import messages as log_messages
from ttdn_desktop.workspace.pack_library import library
from ttdn_desktop.workspace.pack_library.check import check as check_pack
from ttdn_desktop.workspace.paper_snapshot import PaperSnapshot
from ttdn_desktop.workspace.report.findings import outline, report_findings
from ttdn_desktop.workspace.signing import issuing
from ttdn_desktop.workspace.signing.issuing import Issue
from ttdn_desktop.workspace.signing.readiness import readiness

PLANS = sorted((Path(__file__).parents[1] / "samples" / "superior_plans").glob("*.*"))
PLANS = [path for path in PLANS if path.suffix in (".docx", ".pdf", ".txt")]
PACKS = ("van-ninh-2019", "mau-nd30")
TABLES: tuple[dict[Any, Any], ...] = (
    messages.ODDITY_MESSAGES,
    dossier_messages.MESSAGES,
    interview_faults.MESSAGES,
    pack_faults.FAULTS,
    migrate_messages.CHANGES,
    migrate_messages.NOTES,
    migrate_messages.LOST,
    tag_messages._MESSAGES,
    log_messages.MESSAGES,
    plan.PLAN_FOUND,
    report.REPORT_FOUND,
    expected.EXPECTED,
    expected.FIX_LABELS,
    intake_messages.DOUBTS,
    intake_messages.REPAIRS,
    consolidation_messages.REJECTIONS,
    consolidation_messages.LATE_BY,
    consolidation_messages.MEASURES,
)

Reword = Callable[[], None]


@pytest.fixture
def data_folder(tmp_path: Path) -> Iterator[DataFolder]:
    opened = DataFolder.open(tmp_path / "data")
    opened.save_settings(CommuneSettings(commune=opened.open_sample().dossier.commune))
    yield opened
    opened.close()


@pytest.fixture
def reword(monkeypatch: pytest.MonkeyPatch) -> Reword:
    """Words every message anew when called: another sentence a code, in another order of the letters."""

    def scrambled(number: int, made: Any) -> Any:
        if isinstance(made, str):
            # a template keeps its gaps, by their names; its words are read backwards
            pieces = re.split(r"(\{\w+\}|\{\{|\}\})", made)
            return f"{(number * 7) % 10} " + "".join(
                piece if piece.startswith(("{", "}")) else piece[::-1] for piece in pieces
            )
        if isinstance(made, FaultKind):
            return made._replace(what=scrambled(number, made.what), fix=scrambled(number, made.fix))
        if isinstance(made, tuple):
            return tuple(scrambled(number, part) for part in made)
        return lambda **data: f"{(number * 7) % 10} {made(**data)[::-1]}"

    def now() -> None:
        for table in TABLES:
            for number, (code, made) in enumerate(list(table.items())):
                monkeypatch.setitem(table, code, scrambled(number, made))

    return now


def spoilt() -> Iterator[Dossier]:
    """The interview's samples with all that a check can find."""
    yield from (EMPTY, FULL)
    day = dt.date(2019, 12, 1)
    wrong = msgspec.structs.replace(
        RADIO,
        title="",
        lead="",
        start=day,
        end=dt.date(2018, 1, 1),
        duties=("III.9",),
        contents=("Q",),
        channel="x",
    )
    late = msgspec.structs.replace(RADIO, id="a2", end=day)
    remarks = tuple(
        Remark(on=Subject(kind=kind, id=subject), text="Xem lại.", severity=severity)
        for kind, subject in (("duty", "III.1"), ("activity", "a1"), ("question", "opening"))
        for severity in ("must", "should")
    )
    full = with_activities(wrong, late, msgspec.structs.replace(RADIO, id="a3", start=None))
    plan = msgspec.structs.replace(
        full.plan, not_applicable={"III.1": "có", "III.2": "", "Z": "z"}, assignments=(Assignment(),)
    )
    waived = {"sense.dates-missing:a3": "đã xem", "sense.after-report-due:a2": "đã xem"}
    yield msgspec.structs.replace(full, plan=plan, remarks=remarks, waived=waived, year=2020)
    yield with_plan(assignments=(Assignment(to="x"),))


def facts(found: tuple[Finding, ...], dossier: Dossier) -> list[object]:
    return [(one, one.key, is_suppressed(one, dossier)) for one in found]


def papers() -> Iterator[PaperSnapshot]:
    for name in PACKS:
        pack = loading.load(name, folders=(templates_dir(),))
        sample = reading.read(pack.sample or b"", name="sample.json").dossier
        settings = CommuneSettings(commune=sample.commune)
        bare = msgspec.structs.replace(sample, report=None, half_report=None, log=sample.log[:3])
        late = sample.report and msgspec.structs.replace(
            sample.report,
            variances={},
            period=Period(start=dt.date(sample.year, 1, 1), end=dt.date(sample.year, 12, 31)),
        )
        for dossier in (sample, bare, msgspec.structs.replace(sample, report=late)):
            for kind in ("report", "half"):
                yield PaperSnapshot(dossier=dossier, pack=pack, settings=settings, kind=kind)


def test_findings_of_a_plan_keep_all_but_their_words(reword: Reword) -> None:
    def state() -> list[object]:
        return [
            (
                facts(findings(dossier, context), dossier),
                flow.outline(dossier, context, findings(dossier, context)),
            )
            for dossier, context in dossiers
        ]

    dossiers = [(dossier, CONTEXT) for dossier in spoilt()]
    dossiers += [
        (paper.dossier, Context(paper.pack.interview, paper.pack.directive, paper.settings))
        for paper in papers()
    ]
    said = [message_of(one) for dossier, context in dossiers for one in findings(dossier, context)]
    before = state()
    reword()
    assert state() == before
    reworded = [message_of(one) for dossier, context in dossiers for one in findings(dossier, context)]
    assert len({one.code for dossier, context in dossiers for one in findings(dossier, context)}) >= 16
    assert not set(said) & set(reworded)


def test_findings_of_a_report_keep_all_but_their_words(reword: Reword) -> None:
    def state() -> list[object]:
        found = [(paper, report_findings(paper)) for paper in papers()]
        return [(facts(found, paper.dossier), outline(found, paper.kind)) for paper, found in found]

    said = {message_of(one) for paper in papers() for one in report_findings(paper)}
    before = state()
    reword()
    assert state() == before
    assert said
    assert not said & {message_of(one) for paper in papers() for one in report_findings(paper)}


def test_what_stops_a_paper_and_what_is_suppressed_stays(data_folder: DataFolder, reword: Reword) -> None:
    drafting = data_folder.open_sample()
    bare = tuple(msgspec.structs.replace(entry, evidence=()) for entry in drafting.dossier.log)
    drafting.change(msgspec.structs.replace(drafting.dossier, log=bare))
    warned = next(one for one in report_findings(drafting.report()) if one.severity == "warning")
    drafting.change(finding_actions.suppress(drafting.dossier, warned.key, "đã xem"))

    def state() -> list[object]:
        ready = [readiness(drafting.paper(kind)) for kind in ("plan", "report", "half")]
        return [(one.findings, one.errors, one.warnings, one.format_findings) for one in ready]

    before = state()
    reword()
    assert state() == before
    assert warned not in readiness(drafting.paper("report")).findings


def test_a_new_version_replaces_the_issued_paper(data_folder: DataFolder, reword: Reword) -> None:
    reword()
    first = data_folder.create_dossier(data_folder.open_sample().dossier)
    line = issue_now(data_folder, data_folder.open_dossier(first), Issue(5, dt.date(2019, 3, 8)))
    second = issuing.new_version(data_folder, first)
    again = issue_now(data_folder, data_folder.open_dossier(second), Issue(6, dt.date(2019, 3, 9)))
    assert again.replaces == line.issued_paper
    cards = {card.id: (card.missing, card.trouble) for card in data_folder.dossiers()}
    assert cards[first] == cards[second] == ((), "")


BARE = Manifest(format="ttdn-pack", version=1, id="x", title="", rules="nd30", directive=Directive())


def test_intake_understands_the_same(reword: Reword) -> None:
    def state() -> list[object]:
        return [wordless(read_and_parse(path)) for path in PLANS]

    def wordless(found: ParsedPlan) -> object:
        bare = msgspec.structs.replace(found.directive, warnings=(), repairs=())
        sample = Dossier(pack="x", year=bare.year or 2019, commune=FULL.commune)
        return (
            msgspec.structs.replace(found, directive=bare),
            bare.half_due,
            due_days(sample, msgspec.structs.replace(BARE, directive=found.directive)),
        )

    said = {line for path in PLANS for line in read_and_parse(path).directive.warnings}
    before = state()
    reword()
    assert state() == before
    assert said
    assert not said & {line for path in PLANS for line in read_and_parse(path).directive.warnings}


def test_a_consolidation_comes_to_the_same(tmp_path: Path, reword: Reword) -> None:
    files: list[Path] = []
    sample = loading.load(PACKS[0], folders=(templates_dir(),)).sample or b""
    dossier = reading.read(sample, name="sample.json").dossier
    for number in range(7):
        commune = msgspec.structs.replace(dossier.commune, name=f"Xã {number}", code=None)
        log = () if number == 0 else dossier.log
        if number == 1:
            log = tuple(msgspec.structs.replace(entry, audience=entry.audience * 9) for entry in log)
        report = dossier.report and msgspec.structs.replace(
            dossier.report, date=dt.date(2019, 11, 4 + number)
        )
        year = 2018 if number == 6 else dossier.year
        made = msgspec.structs.replace(dossier, commune=commune, log=log, report=report, year=year)
        files.append(tmp_path / f"{number}.json")
        files[-1].write_bytes(reading.write(made))
    files.append(tmp_path / "hong.ttdn")
    files[-1].write_bytes(b"x")

    def state() -> list[object]:
        found = consolidate(files, communes=["Xã 0", "Xã 9"])
        parts = (
            "received",
            "missing",
            "rejected",
            "duplicates",
            "late",
            "outliers",
            "totals",
            "channels",
            "communes",
        )
        return [getattr(found, part) for part in parts]

    before = state()
    assert all(before[place] for place in (2, 4, 5))
    reword()
    assert state() == before


def test_a_plan_taken_in_again_is_the_same_pack(data_folder: DataFolder, reword: Reword) -> None:
    made = {path: library.install_made(data_folder, parts_of_plan(path)) for path in PLANS}
    before = {path: parts_of_plan(path)["pack.json"] for path in PLANS}
    reword()
    again = {path: library.install_made(data_folder, parts_of_plan(path)) for path in PLANS}
    assert {path: (one.pack_id, one.version, True) for path, one in made.items()} == {
        path: (one.pack_id, one.version, one.already) for path, one in again.items()
    }
    assert any(before[path] != parts_of_plan(path)["pack.json"] for path in PLANS)


def parts_of_plan(path: Path) -> dict[str, bytes]:
    return make_parts(read_and_parse(path).directive)


def test_a_faulty_pack_has_the_same_faults(tmp_path: Path, reword: Reword) -> None:
    folder = tmp_path / "mau"
    shutil.copytree(templates_dir() / PACKS[1], folder)
    manifest = json.loads((folder / "pack.json").read_bytes())
    manifest |= {"id": "Mẫu", "rules": "tt01", "pack_version": "x"}
    manifest["directive"]["report_due"] = "2031-01-01"
    (folder / "pack.json").write_text(json.dumps(manifest), encoding="utf-8")
    interview = json.loads((folder / "interview.json").read_bytes())
    interview["sections"][0]["questions"][0]["when"] = {"op": "answered", "question": "khong-co"}
    (folder / "interview.json").write_text(json.dumps(interview), encoding="utf-8")
    document = Document(str(folder / "plan.docx"))
    for tag in ("{{ khong_co }}", "{% bad %}", "{{ so_ke_hoach"):
        document.add_paragraph(tag)
    document.save(str(folder / "plan.docx"))

    def state() -> list[object]:
        return [
            (one.code, one.severity, one.file, one.where, one.tag, one.rule)
            for one in check_pack(str(folder))
        ]

    said = {one.what for one in check_pack(str(folder))}
    before = state()
    assert len({one.code for one in check_pack(str(folder))}) >= 5
    reword()
    assert state() == before
    assert not said & {one.what for one in check_pack(str(folder))}


def test_a_newer_version_changes_the_same_answers(reword: Reword) -> None:
    old, new = pack(PLAN), pack(CHANGED)

    def carried() -> MigrationResult:
        return migrate_dossier(DRAFT, old, new, compare_packs(old, new))

    def state() -> list[object]:
        bare = msgspec.structs.replace(carried().dossier, private_notes="")
        return [bare, [(note.code, note.subject) for note in carried().review_notes], compare_packs(old, new)]

    said = {note.text for note in carried().review_notes}
    before = state()
    reword()
    assert state() == before
    assert said and not said & {note.text for note in carried().review_notes}
