"""Finding entries: words, filters, and the order."""

import datetime as dt

from ttdn_desktop.activity_log.search import Filter, LogIndex, find_entries
from ttdn_desktop.dossier.records import Activity, Commune, Dossier, Evidence, LogEntry, Plan, PressMatter

PLAN = Plan(activities=(Activity(id="a1", title="Phát thanh biển đảo"),))


def dossier(*log: LogEntry, plan: Plan = PLAN) -> Dossier:
    commune = Commune(name="Vạn Thắng", kind="xã", province="Khánh Hòa")
    return Dossier(pack="p", year=2019, commune=commune, plan=plan, log=log)


def entry(id_: str, day: str = "2019-05-01", **more: object) -> LogEntry:
    return LogEntry(id=id_, date=dt.date.fromisoformat(day), **more)  # type: ignore[arg-type]


LOG = (
    entry("planned", "2019-05-01", activity="a1", channel="radio", title="Bản tin"),
    entry("other", "2019-06-01", activity="x", channel="press", title="Trả lời báo", note="Quý II"),
    entry("bare", "2019-06-01", by="Đài Truyền thanh", press=PressMatter(outlet="Báo Khánh Hòa")),
)


def ids(**wanted: object) -> list[str]:
    return [one.id for one in find_entries(dossier(*LOG), Filter(**wanted))]  # type: ignore[arg-type]


def test_the_newest_day_comes_first_and_of_one_day_the_one_added_last() -> None:
    assert ids() == ["bare", "other", "planned"]


def test_every_word_must_occur_without_accents_and_in_any_field() -> None:
    assert ids(text="ban tin") == ["planned"]
    assert ids(text="dao phat") == ["planned"]
    assert ids(text="quy ii") == ["other"]
    assert ids(text="khanh hoa") == ["bare"]
    assert ids(text="khanh ban") == []


def test_each_filter_by_itself() -> None:
    assert ids(channel="press") == ["other"]
    assert ids(activity="a1") == ["planned"]
    assert ids(month=6) == ["bare", "other"]
    assert ids(month=5) == ["planned"]
    assert ids(only_unplanned=True) == ["bare", "other"]
    assert ids(only_without_evidence=True) == ["bare", "other", "planned"]


def test_entries_with_evidence_are_left_out_where_those_without_are_asked_for() -> None:
    shown = entry("shown", evidence=(Evidence(text="Ảnh"),))
    assert [one.id for one in find_entries(dossier(shown), Filter(only_without_evidence=True))] == []
    assert [one.id for one in find_entries(dossier(shown), Filter())] == ["shown"]


def test_an_index_takes_in_a_new_title_and_a_new_log() -> None:
    index = LogIndex(dossier(*LOG))
    renamed = Plan(activities=(Activity(id="a1", title="Chiếu phim"),))
    index.update(dossier(*LOG, plan=renamed))
    assert [one.id for one in index.find(Filter(text="chieu phim"))] == ["planned"]
    assert index.find(Filter(text="bien dao")) == ()
    index.update(dossier(*LOG[:1], plan=renamed))
    assert [one.id for one in index.find(Filter())] == ["planned"]
