"""Next year's dossier: what is kept, shifted, joined, new; what is left over is flagged; sources stay."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import msgspec
import pytest

from tests.workspace.issued import issue_now
from ttdn_desktop.basics.dates import shift_date
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.basics.paths import templates_dir
from ttdn_desktop.directive.records import Item
from ttdn_desktop.dossier import reading
from ttdn_desktop.dossier.records import (
    Activity,
    Author,
    Commune,
    Dossier,
    LogEntry,
    Period,
    Plan,
    Report,
    Signer,
    Target,
)
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.exchange import package
from ttdn_desktop.interview.coverage import matrix
from ttdn_desktop.packs import loading
from ttdn_desktop.packs.records import Pack
from ttdn_desktop.packs.rollover.duties import DutyGuesser
from ttdn_desktop.packs.rollover.figures import proposed_target
from ttdn_desktop.packs.rollover.proposal import build_dossier
from ttdn_desktop.packs.rollover.records import ActivityRow, Proposal
from ttdn_desktop.workspace import rollover
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.signing import issuing

replace = msgspec.structs.replace
BINH = Commune(name="Vạn Bình", kind="xã", district="Vạn Ninh", province="Khánh Hòa", code="22501")
THANG = replace(BINH, name="Vạn Thắng", code="22516")


@pytest.fixture
def data_folder(tmp_path: Path) -> Iterator[DataFolder]:
    opened = DataFolder.open(tmp_path / "data", now=lambda: datetime(2020, 1, 6, 8, 0))
    opened.save_settings(CommuneSettings(commune=THANG, signers=(Signer(name="Lê Thị C"),)))
    yield opened
    opened.close()


def pack(name: str) -> Pack:
    return loading.load(name, folders=(templates_dir(),))


def next_pack(*more: str) -> Pack:
    """The sample's higher plan a year later, with duties added."""
    old = pack("van-ninh-2019")
    due = date(2020, 11, 5)
    added = tuple(Item(id=f"III.8.{place}", text=text) for place, text in enumerate(more, start=4))
    directive = replace(
        old.directive, year=2020, report_due=due, commune_duties=(*old.directive.commune_duties, *added)
    )
    return replace(old, manifest=replace(old.manifest, id="van-ninh-2020", directive=directive))


def sample(data_folder: DataFolder) -> Dossier:
    return replace(data_folder.open_sample().dossier, commune=THANG)


def of(proposal: Proposal, activity: str) -> ActivityRow:
    return next(row for row in proposal.activities if row.key.endswith(f":{activity}"))


def one(title: str = "Phát thanh", **more: object) -> Dossier:
    """A dossier of 2025 with one activity, of Vạn Thắng unless told otherwise."""
    plan = Plan(
        activities=(Activity(id="a1", title=title, channel="radio", target=Target(quantity=10, unit="tin")),)
    )
    fields = {"pack": "van-ninh-2019", "year": 2025, "commune": THANG, "plan": plan, **more}
    return Dossier(**fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("day", "years", "then"),
    [
        (date(2019, 2, 28), 1, date(2020, 2, 29)),
        (date(2020, 2, 29), 1, date(2021, 2, 28)),
        (date(2020, 2, 28), 1, date(2021, 2, 28)),
        (date(2019, 10, 31), 1, date(2020, 10, 31)),
        (date(2019, 4, 15), 2, date(2021, 4, 15)),
    ],
)
def test_a_day_moves_to_its_place_in_the_next_year(day: date, years: int, then: date) -> None:
    assert shift_date(day, years) == then


@pytest.mark.parametrize(
    ("target", "done", "reason", "wanted"),
    [
        (24, 0, "", 24), (12, 12, "", 12), (12, 13, "", 13), (20, 21, "", 25), (100, 101, "", 110),
        (24, 12, "", 24), (24, 7, "", 7), (24, 7, "Đài hỏng.", 24), (3, 1.2, "", 2),
    ],
)  # fmt: skip
def test_a_target_follows_from_what_was_done(target: int, done: float, reason: str, wanted: int) -> None:
    quantity, why = proposed_target(target, done, reason)
    assert quantity == wanted
    assert why


def test_the_samples_next_year_keeps_its_work_a_year_later(data_folder: DataFolder) -> None:
    found = rollover.proposal(data_folder, (sample(data_folder),), next_pack(), 2020)
    row = of(found, "a4")
    assert row.activity.title.endswith("năm 2020")
    assert "đã đổi “năm 2019” thành “năm 2020”" in row.changes
    assert (row.activity.start, row.activity.end) == (date(2020, 4, 15), date(2020, 9, 5))
    made = reading.read(reading.write(build_dossier(found)), name="mới").dossier
    assert made.plan.signer == sample(data_folder).plan.signer
    assert (made.year, made.plan.number, made.plan.date, made.superior.number) == (2020, None, None, None)
    assert (made.log, made.report, made.half_report, made.waived) == ((), None, None, {})
    assert made.plan.choices == sample(data_folder).plan.choices
    assert made.plan.recipients == sample(data_folder).plan.recipients
    assert made.answers == sample(data_folder).answers


def test_what_was_done_is_counted_as_in_the_report(data_folder: DataFolder) -> None:
    old = sample(data_folder)
    log = (
        LogEntry(id="1", date=date(2019, 5, 1), activity="a1", quantity=30, unit="tin, bài"),
        LogEntry(id="2", date=date(2019, 12, 1), activity="a1", quantity=9, unit="tin, bài"),
    )
    old = replace(
        old, log=log, report=Report(period=Period(end=date(2019, 10, 31)), next_year=("Mở thêm lớp.",))
    )
    found = rollover.proposal(data_folder, (old,), next_pack(), 2020)
    row = of(found, "a1")
    assert (row.old, row.done) == (Target(quantity=24, unit="tin, bài"), 30)
    assert row.activity.target == Target(quantity=30, unit="tin, bài")
    offered = next(each for each in found.texts if each.text == "Mở thêm lớp.")
    assert not offered.kept
    taken = rollover.replace_row(found, replace(offered, kept=True))
    assert build_dossier(taken).answers["own_contents"][-1] == "Mở thêm lớp."


def test_a_dropped_activity_stays_out_and_a_new_duty_has_its_row(data_folder: DataFolder) -> None:
    duty = "Đón tiếp, hướng dẫn đoàn kiều bào về thăm quê hương; báo cáo kết quả."
    found = rollover.proposal(data_folder, (sample(data_folder),), next_pack(duty), 2020)
    new = found.activities[-1]
    assert new.new
    assert new.activity.duties == ("III.8.4",)
    assert new.activity.title == "Đón tiếp, hướng dẫn đoàn kiều bào về thăm quê hương"
    assert new.activity.end == date(2020, 10, 31)
    found = rollover.replace_row(found, replace(of(found, "a1"), kept=False))
    made = build_dossier(found)
    assert len(made.plan.activities) == len(sample(data_folder).plan.activities)
    assert not any(each.title.startswith("Phát thanh") for each in made.plan.activities)
    assert len({each.id for each in made.plan.activities}) == len(made.plan.activities)


def test_duties_go_to_the_new_plan_by_meaning(data_folder: DataFolder) -> None:
    found = rollover.proposal(data_folder, (replace(sample(data_folder), year=2025),), pack("mau-nd30"), 2026)
    assert of(found, "a3").activity.duties == ("IV.9.4",)
    press = of(found, "a5")
    assert press.activity.duties == ("IV.9.2",)
    assert "nhiệm vụ IV.9.2 được đoán theo lời, hãy xem lại" in press.flags
    assert {row.activity.duties for row in found.activities if row.new} == {("IV.9.1",), ("IV.9.5",)}
    made = build_dossier(found)
    assert not matrix(made, pack("mau-nd30").directive).open_rows


def test_a_duty_is_guessed_only_where_one_is_clearly_meant() -> None:
    duties = {"1": "Cung cấp thông tin cho cơ quan báo chí.", "2": "Tuyên truyền về thông tin đối ngoại."}
    assert DutyGuesser(duties).guess("Tiếp, cung cấp thông tin cho cơ quan báo chí") == "1"
    assert DutyGuesser(duties).guess("Trồng cây đầu xuân") is None
    assert DutyGuesser({}).guess("Trồng cây") is None


def test_bodies_are_called_as_they_are_since_july_2025(data_folder: DataFolder) -> None:
    found = rollover.proposal(data_folder, (replace(sample(data_folder), year=2025),), pack("mau-nd30"), 2026)
    assert of(found, "a2").activity.lead == "Văn phòng HĐND và UBND xã"
    assert "tên việc: còn “Đài Truyền thanh xã”, nay là “Phòng Văn hóa - Xã hội”" in of(found, "a1").flags
    made = build_dossier(found)
    assert made.commune == replace(THANG, district=None)
    said = " ".join((*made.plan.recipients, *(task for each in made.plan.assignments for task in each.tasks)))
    assert "huyện" not in said
    assert made.plan.recipients[0] == "Ủy ban nhân dân tỉnh Khánh Hòa (b/c)"
    left = next(row for row in found.texts if row.text == "Phòng Văn hóa và Thông tin huyện (b/c)")
    assert not left.kept
    assert left.flags == ("còn “Phòng Văn hóa và Thông tin”, nay không còn", "còn “huyện”, nay không còn")


@pytest.mark.parametrize(
    ("title", "then", "flags"),
    [
        ("Hội chợ xã Vạn Bình năm 2025", "Hội chợ xã Vạn Thắng năm 2026", ()),
        ("Xong trước ngày 28/02/2025", "Xong trước ngày 28/02/2026", ()),
        ("Theo Kế hoạch số 15/KH-UBND ngày 02/3/2025", None, ("tên việc: còn năm 2025",)),
        ("Hội làng Vạn Bình", None, ("tên việc: còn tên “Vạn Bình”",)),
        ("Giao lưu với thị trấn bạn", None, ("tên việc: còn “thị trấn”, nay không còn",)),
        ("Kỷ niệm 50 năm (1975 - 2025)", None, ("tên việc: còn năm 2025",)),
        ("Treo băng rôn năm 2019", None, ("tên việc: còn năm 2019",)),
        ("Phát thanh … tin", None, ()),
        ("Phát thanh ……", None, ("tên việc: còn sót “……”",)),
    ],
)
def test_no_leftover_goes_through_in_silence(
    data_folder: DataFolder, title: str, then: str | None, flags: tuple[str, ...]
) -> None:
    found = rollover.proposal(data_folder, (one(title, commune=BINH),), pack("mau-nd30"), 2026)
    row = of(found, "a1")
    assert row.activity.title == (then or title)
    assert tuple(flag for flag in row.flags if flag.startswith("tên")) == flags


def test_two_communes_that_merged_give_one_plan(data_folder: DataFolder) -> None:
    first = one(commune=BINH, private_notes="của Bình")
    first = replace(first, plan=replace(first.plan, signer=Signer(name="Ông cũ")))
    twice = (first, one("Phát  thanh.", private_notes="của Thắng"))
    found = rollover.proposal(data_folder, twice, pack("mau-nd30"), 2026)
    joined = found.activities[0]
    assert joined.source == "xã Vạn Bình, xã Vạn Thắng"
    assert (joined.old, joined.activity.target) == (Target(quantity=20, unit="tin"),) * 2
    made = build_dossier(found)
    assert made.plan.signer.name == "Ông cũ"
    assert any("Người ký Ông cũ lấy từ hồ sơ xã Vạn Bình" in notice for notice in found.notices)
    assert made.commune == replace(THANG, district=None)
    assert made.private_notes == "của Bình\ncủa Thắng"
    apart = rollover.split_row(found, joined.key)
    assert [row.key for row in apart.activities[:2]] == ["1:a1", "2:a1"]


def test_the_names_of_all_merged_communes_give_way_to_the_new_one(data_folder: DataFolder) -> None:
    titles = ("Phát thanh ở xã Vạn Thắng", "Hội chợ xã Vạn Bình", "Giao lưu xã Vạn Bình")
    three = (one(titles[0], commune=BINH), *(one(title, commune=THANG) for title in titles[1:]))
    found = rollover.proposal(data_folder, three, pack("mau-nd30"), 2026)
    assert [row.activity.title for row in found.activities if not row.new] == [
        "Phát thanh ở xã Vạn Thắng",
        "Hội chợ xã Vạn Thắng",
        "Giao lưu xã Vạn Thắng",
    ]


def test_communes_of_different_new_ones_are_not_put_together(data_folder: DataFolder) -> None:
    other = replace(BINH, name="Vạn Hưng", code="22525")
    with pytest.raises(InputError, match="không thuộc cùng một xã"):
        rollover.proposal(data_folder, (one(commune=BINH), one(commune=other)), pack("mau-nd30"), 2026)
    with pytest.raises(InputError, match="Chưa chọn hồ sơ"):
        rollover.proposal(data_folder, (), pack("mau-nd30"), 2026)
    with pytest.raises(InputError, match="không sau năm"):
        rollover.proposal(data_folder, (one(),), pack("mau-nd30"), 2025)


def test_a_pack_that_is_not_here_loses_no_work(data_folder: DataFolder) -> None:
    found = rollover.proposal(data_folder, (one(pack="xa-khac", pack_version="9.9"),), pack("mau-nd30"), 2026)
    assert of(found, "a1").activity.title == "Phát thanh"


def test_sources_stay_and_a_second_dossier_is_made_only_on_purpose(data_folder: DataFolder) -> None:
    stored = data_folder.create_dossier(sample(data_folder))
    before = reading.write(data_folder.open_dossier(stored).dossier)
    found = rollover.proposal(data_folder, (data_folder.open_dossier(stored).dossier,), next_pack(), 2020)
    first = rollover.store_proposal(data_folder, found)
    assert reading.write(data_folder.open_dossier(stored).dossier) == before
    with pytest.raises(InputError, match="Đã có hồ sơ năm 2020"):
        rollover.store_proposal(data_folder, found)
    assert rollover.store_proposal(data_folder, found, second=True) != first


def test_an_issued_plan_rolls_forward_unlocked(data_folder: DataFolder) -> None:
    stored = data_folder.create_dossier(sample(data_folder))
    issue_now(data_folder, data_folder.open_dossier(stored), issuing.Issue(5, date(2019, 3, 8)))
    session = data_folder.open_dossier(stored)
    assert session.read_only
    made = rollover.store_proposal(
        data_folder, rollover.proposal(data_folder, (session.dossier,), pack("mau-nd30"), 2026)
    )
    new = data_folder.open_dossier(made)
    assert not new.read_only
    assert new.dossier.plan.number is None


def test_sources_come_from_files_too(tmp_path: Path) -> None:
    whole = tmp_path / "xa.ttdn"
    whole.write_bytes(package.write(one(), exported=datetime(2026, 1, 5)))
    plain = tmp_path / "xa.json"
    plain.write_bytes(reading.write(one()))
    assert reading.write(rollover.read_source(whole)) == reading.write(one())
    assert rollover.read_source(plain) == one()
    plain.write_bytes(b"{")
    with pytest.raises(InputError, match=r"xa\.json"):
        rollover.read_source(plain)


def test_only_plans_of_later_years_are_offered(data_folder: DataFolder) -> None:
    assert [plan.pack_id for plan in rollover.new_plans(data_folder, 2019)] == ["mau-nd30"]
    assert rollover.new_plans(data_folder, 2026) == ()
    assert rollover.pack_of(data_folder, rollover.new_plans(data_folder, 2019)[0]).id == "mau-nd30"


def test_dossiers_of_the_communes_that_merged_are_offered(data_folder: DataFolder) -> None:
    for commune in (BINH, replace(BINH, name="Vạn Hưng", code="22525")):
        data_folder.create_dossier(one(commune=commune))
    assert [each.commune for each in rollover.merged_commune_dossiers(data_folder, one())] == [BINH]


def work(**more: object) -> Plan:
    """A plan of 2025 with one activity."""
    usual: dict[str, object] = {"id": "a1", "title": "Phát thanh", "channel": "radio"}
    return Plan(activities=(Activity(**(usual | more)),))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("start", "end", "odd"),
    [
        (date(2025, 1, 1), date(2025, 12, 31), False),
        (date(2024, 12, 31), date(2025, 12, 31), True),
        (date(2025, 1, 1), date(2026, 1, 1), True),
        (None, None, False),
    ],
)
def test_days_outside_the_new_year_are_flagged(
    data_folder: DataFolder, start: date | None, end: date | None, odd: bool
) -> None:
    found = rollover.proposal(data_folder, (one(plan=work(start=start, end=end)),), pack("mau-nd30"), 2026)
    assert any("ngoài năm 2026" in flag for flag in of(found, "a1").flags) is odd


def test_who_helps_is_named_once_and_not_who_leads(data_folder: DataFolder) -> None:
    plan = work(lead="Công an xã", support=("Đoàn xã", "Công an xã", "Đoàn xã", "Hội Phụ nữ xã"))
    found = rollover.proposal(data_folder, (one(plan=plan),), pack("mau-nd30"), 2026)
    row = of(found, "a1").activity
    assert (row.lead, row.support) == ("Công an xã", ("Đoàn xã", "Hội Phụ nữ xã"))


def test_answers_in_words_are_kept_but_those_that_the_new_pack_has_anew(data_folder: DataFolder) -> None:
    answers = {
        "own_contents": ["Mở lớp.", " ", "Mở chợ."],
        "bases": ["Căn cứ Luật Báo chí"],
        "lead": "Công an xã",
    }
    found = rollover.proposal(data_folder, (one(answers=answers),), pack("mau-nd30"), 2026)
    rows = [(row.place, row.text, row.kept) for row in found.texts if row.part == "answer"]
    assert sorted(rows) == [
        ("bases", "Căn cứ Luật Báo chí", False),
        ("lead", "Công an xã", True),
        ("own_contents", "Mở chợ.", True),
        ("own_contents", "Mở lớp.", True),
    ]


@pytest.fixture
def another_topic(monkeypatch: pytest.MonkeyPatch) -> str:
    """The id of a pack on another topic than the sample's."""
    topic_of = DataFolder.topic_of
    monkeypatch.setattr(
        DataFolder, "topic_of", lambda self, each: "khac" if each.pack == "mau-nd30" else topic_of(self, each)
    )
    return "mau-nd30"


def test_the_year_before_is_offered_by_topic_and_writer(data_folder: DataFolder, another_topic: str) -> None:
    directive = replace(pack("van-ninh-2019").directive, year=2020)
    organ = Author(assignment="III.4", name="Công an huyện Vạn Ninh")
    other_topic = one(year=2019, pack=another_topic)
    data_folder.create_dossier(other_topic)
    data_folder.create_dossier(one(year=2019, author=organ))
    assert rollover.year_before(data_folder, directive) is None

    wanted = data_folder.create_dossier(one(year=2019, commune=replace(THANG, code=None)))
    assert rollover.year_before(data_folder, directive) == wanted


def test_another_topic_of_the_year_hides_no_year_before(data_folder: DataFolder, another_topic: str) -> None:
    directive = replace(pack("van-ninh-2019").directive, year=2020)
    wanted = data_folder.create_dossier(one(year=2019))
    data_folder.create_dossier(one(year=2020, pack=another_topic))
    assert rollover.year_before(data_folder, directive) == wanted

    data_folder.create_dossier(one(year=2020))
    assert rollover.year_before(data_folder, directive) is None
