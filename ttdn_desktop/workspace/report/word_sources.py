"""Where in a report's answers a printed text comes from, and the dossier with that text changed."""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from ttdn_desktop.basics.dates import numeric_date, parse_date
from ttdn_desktop.dossier.records import Dossier, Period, Report, Reworded, Signer
from ttdn_desktop.dossier.register import PaperKind
from ttdn_desktop.interview.wording_places import TextSource
from ttdn_desktop.papers.diff import Pair
from ttdn_desktop.papers.report.sentences import ReportSentence, printed_sentence
from ttdn_desktop.workspace.report.editing import edit_report

_NUMBER = re.compile(r"Số\s*:\s*(?P<number>\d{1,5}\s*/\s*\S+)")
_DATE = re.compile(r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$")

Write = Callable[..., Dossier]


def report_sources(
    dossier: Dossier, report: Report, lines: tuple[ReportSentence, ...], kind: PaperKind
) -> Iterator[TextSource]:
    """Yield every text of the report's answers that is printed within a paragraph, and its own sentences.

    ``report`` is the dossier's report of that ``kind``; ``lines`` are the program's sentences in it: one that
    Word has otherwise becomes the clerk's wording. Lists of lines are ``word_lists``'.
    """

    def write(**changes: Any) -> Dossier:
        return edit_report(dossier, kind, **changes)

    yield from _of_mapping("variances", report.variances, write)
    yield from _of_mapping("duty_answers", report.duty_answers, write)
    yield from _of_signer(report.signer if report.signer.name else dossier.plan.signer, write)
    yield from _of_period(report, write)
    yield TextSource(report.archive or dossier.plan.archive, lambda text: write(archive=text))
    for index, line in enumerate(report.addressee):
        yield TextSource(line, _item(report.addressee, index, write))
    for line in lines:
        yield TextSource(printed_sentence(line, report), _reworded(report, line, write))


def number_and_date(pair: Pair, dossier: Dossier, kind: PaperKind) -> Iterator[Dossier]:
    """Yield the dossier with the report's number, or its date, where Word fills in the head's."""
    number = _NUMBER.match(pair.theirs)
    if number and pair.ours.startswith("Số"):
        yield edit_report(dossier, kind, number=re.sub(r"\s+", "", number["number"]))

    found = _DATE.search(pair.theirs)
    if found and re.search(r", ngày\s", pair.ours):
        day, month, year = map(int, found.groups())
        try:
            yield edit_report(dossier, kind, date=dt.date(year, month, day))
        except ValueError:
            return


def _of_mapping(field: str, texts: dict[str, str], write: Write) -> Iterator[TextSource]:
    for key, text in texts.items():
        if text.strip():
            yield TextSource(text, lambda new, key=key: write(**{field: {**texts, key: new}}))


def _of_signer(signer: Signer, write: Write) -> Iterator[TextSource]:
    def changed(**changes: str) -> Dossier:
        return write(signer=msgspec.structs.replace(signer, **changes))

    if signer.name.strip():
        yield TextSource(signer.name, lambda text: changed(name=text))
    if signer.position.strip():
        yield TextSource(signer.position.upper(), lambda text: changed(position=text))


def _of_period(report: Report, write: Write) -> Iterator[TextSource]:
    period = report.period
    for field, day in (("start", period.start), ("end", period.end)):
        if day:
            yield TextSource(numeric_date(day), _period_day(period, field, write))


def _period_day(period: Period, field: str, write: Write) -> Callable[[str], Dossier]:
    return lambda text: write(period=msgspec.structs.replace(period, **{field: _day(text)}))


def _day(text: str) -> dt.date:
    day = parse_date(text)
    if day is None:
        raise ValueError(text)
    return day


def _item(items: tuple[str, ...], index: int, write: Write) -> Callable[[str], Dossier]:
    return lambda text: write(addressee=(*items[:index], text, *items[index + 1 :]))


def _reworded(report: Report, line: ReportSentence, write: Write) -> Callable[[str], Dossier]:
    return lambda text: write(reworded={**report.reworded, line.key: Reworded(text=text, was=line.text)})
