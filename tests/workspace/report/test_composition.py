"""What a report says is composed once a state, whoever asks, and again only where it may differ."""

import threading

import msgspec
import pytest

from tests.workspace.report.papers import with_dossier, with_report
from ttdn_desktop.dossier.records import Period
from ttdn_desktop.workspace.documents.rendering import as_docx, word_of
from ttdn_desktop.workspace.paper_snapshot import PaperSnapshot
from ttdn_desktop.workspace.report import composition, rendering
from ttdn_desktop.workspace.report.composition import ReportComposition, compose, composition_of


@pytest.fixture
def composed(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What the program's sentences are made of from now on, one context each time."""
    made: list[object] = []
    real = composition.program_sentences

    def counted(context):
        made.append(context)
        return real(context)

    monkeypatch.setattr(composition, "program_sentences", counted)
    monkeypatch.setattr(composition, "_COMPOSITIONS", composition._Compositions())
    return made


def test_one_state_is_composed_once_on_any_thread(paper: PaperSnapshot, composed: list[object]) -> None:
    found: list[ReportComposition] = []
    threads = [threading.Thread(target=lambda: found.append(composition_of(paper))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    again = msgspec.structs.replace(paper)
    assert {id(one) for one in (*found, composition_of(again))} == {id(found[0])}
    assert len(composed) == 1


def test_page_and_paper_share_it(paper: PaperSnapshot, composed: list[object]) -> None:
    composition_of(paper)
    word_of(paper)
    assert len(composed) == 1


def test_the_clerks_own_words_compose_nothing(paper: PaperSnapshot, composed: list[object]) -> None:
    before = composition_of(paper)
    typed = composition_of(with_report(paper, strengths=("Khác.",)))
    assert (typed.lines, typed.context.figures) == (before.lines, before.context.figures)
    assert typed.context.report.strengths == ("Khác.",)
    assert len(composed) == 1


@pytest.mark.parametrize(
    "changes",
    [
        {"variances": {"a1": "Mưa bão."}},
        {"duty_answers": {"III.8.1": "Không phát sinh."}},
        {"period": Period(start=None, end=None)},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_what_the_sentences_quote_is_composed_again(
    paper: PaperSnapshot, composed: list[object], changes: dict[str, object]
) -> None:
    composition_of(paper)
    composition_of(with_report(paper, **changes))
    assert len(composed) == 2


@pytest.mark.parametrize("name", ["log", "plan", "superior", "commune", "year"])
def test_another_dossier_is_composed_again(paper: PaperSnapshot, composed: list[object], name: str) -> None:
    composition_of(paper)
    dossier = paper.dossier
    changed = {
        "log": dossier.log[:3],
        "plan": msgspec.structs.replace(dossier.plan, number="99/KH-UBND"),
        "superior": msgspec.structs.replace(dossier.superior, number="99/KH-UBND"),
        "commune": msgspec.structs.replace(dossier.commune, name="Khác"),
        "year": dossier.year + 1,
    }[name]
    composition_of(with_dossier(paper, **{name: changed}))
    assert len(composed) == 2


def test_the_half_years_report_is_another(paper: PaperSnapshot, composed: list[object]) -> None:
    composition_of(paper)
    composition_of(msgspec.structs.replace(paper, kind="half"))
    composition_of(paper)
    assert len(composed) == 2


def test_what_is_taken_from_an_earlier_state_prints_the_same(paper: PaperSnapshot) -> None:
    composition_of(paper)
    typed = with_report(paper, strengths=("Chủ động.",))
    alone = rendering.composed_parts(compose(typed.dossier, typed.pack, typed.last_year), typed.settings)
    assert as_docx(word_of(typed)) == as_docx(alone)
