"""From a file's lines to what an earlier paper of the unit says."""

import re
from collections.abc import Sequence
from functools import reduce

from msgspec.structs import replace

from ttdn_desktop.basics.wording import join_lines
from ttdn_desktop.directive.ending import Ending, read_ending
from ttdn_desktop.directive.head import Head, read_head
from ttdn_desktop.directive.lines import Source
from ttdn_desktop.directive.outline.closing import find_closing
from ttdn_desktop.directive.outline.nodes import SectionNode
from ttdn_desktop.directive.paragraphs import Paragraph, join_pieces
from ttdn_desktop.directive.pieces import Piece, split_columns, split_lines
from ttdn_desktop.directive.plan_year import plan_year
from ttdn_desktop.directive.regions import (
    Regions,
    find_regions,
    find_report_regions,
    other_document_kind,
)
from ttdn_desktop.dossier.records import Signer
from ttdn_desktop.earlier_papers.organ import organ_of
from ttdn_desktop.earlier_papers.outline import outline_of
from ttdn_desktop.earlier_papers.plan_parts import read_plan_parts
from ttdn_desktop.earlier_papers.records import EarlierPaper, Kind
from ttdn_desktop.earlier_papers.report_parts import read_report_parts
from ttdn_desktop.earlier_papers.superior import superior_of
from ttdn_desktop.earlier_papers.tables import DataTable, split_tables
from ttdn_desktop.earlier_papers.unit import unit_of
from ttdn_desktop.official_paper import eras
from ttdn_desktop.official_paper.endings import begins_archive
from ttdn_desktop.official_paper.kinds import LETTER, is_decision_title, plan_title, report_title

_LINES_OF_HEAD = 40
"""As for a higher plan's kind: further down a title is part of a text."""

_FIRST_PARAGRAPHS = 4
"""A judgement: a report may say below its first heading what it carries out."""

_SAME_AS_ABOVE = re.compile(r"như (?:trên|kính gửi|mục kính gửi)", re.IGNORECASE)
_TO = re.compile(r"^Kính gửi\s*:?\s*", re.IGNORECASE)
_ARCHIVE = re.compile(r"^lưu\s*[:.;]?\s*", re.IGNORECASE)
_YEAR = re.compile(r"\bnăm\s+(20\d\d)\b", re.IGNORECASE)
_ANY_YEAR = re.compile(r"\b(20\d\d)\b")


def read_paper(source: Source) -> EarlierPaper:
    """Return what the paper in ``source`` says; its kind is ``other`` where it is no plan and no report."""
    pieces = split_lines(source)
    kind = _kind(pieces)
    if kind == "other":
        return EarlierPaper(file=source.name, kind=kind, title=other_document_kind(pieces))

    regions = find_regions(pieces, {}) if kind == "plan" else find_report_regions(pieces)
    if not regions.kind or regions.kind == LETTER.title:
        return EarlierPaper(file=source.name, kind="other", title=other_document_kind(pieces))
    return _read(source, kind, regions)


def _kind(pieces: Sequence[Piece]) -> Kind:
    """Return what a paper is by the first title in its head; a decision's is its attached plan's."""
    for piece in pieces[:_LINES_OF_HEAD]:
        for part in split_columns(piece):
            if part.mark:
                continue
            if report_title(part.text):
                return "report"
            if plan_title(part.text) or is_decision_title(part.text):
                return "plan"
    return "plan" if find_regions(pieces, {}).kind not in ("", LETTER.title) else "other"


def _read(source: Source, kind: Kind, regions: Regions) -> EarlierPaper:
    tables, text = split_tables(regions.body)
    annex_tables, _ = split_tables(regions.annex)
    tables = (*tables, *annex_tables)
    preamble = join_pieces(regions.preamble, features=source.features)
    addressees, preamble = _addressees(preamble)
    body = join_pieces(text, features=source.features)
    end = find_closing(body, {})
    root = outline_of(body[:end])

    head = read_head(regions.masthead)
    ending = read_ending(regions.ending)
    title = reduce(join_lines, [piece.text for piece in regions.title] or [""])
    opening = [*(piece.text for piece in regions.attached), *(paragraph.text for paragraph in preamble)]
    year = _year(kind, title, head, [*opening, *(paragraph.text for paragraph in body[end:])])

    day = head.date or eras.undated_day(year or head.year or 1)
    place_line = _place_line(regions.masthead)
    texts = _where_said(opening, body, end, ending, [title, *addressees])
    unit = unit_of([head.above, head.issuer], place_line, texts, has_districts=eras.has_district_level(day))
    paper = EarlierPaper(
        file=source.name,
        kind=kind,
        title=regions.kind,
        subject=title,
        year=year,
        number=head.number,
        date=head.date,
        unit=unit,
        organ=organ_of(head, place_line, texts),
        superior=superior_of(preamble, body[:_FIRST_PARAGRAPHS], head.number, is_report=kind == "report"),
        signer=_signer(ending),
        addressee=addressees,
        recipients=tuple(line for line in ending.recipients if _is_recipient(line)),
        archive=_archive(ending),
    )
    return _with_parts(paper, root, tables, opening)


def _with_parts(
    paper: EarlierPaper, root: SectionNode, tables: tuple[DataTable, ...], opening: list[str]
) -> EarlierPaper:
    """Return ``paper`` with what stands below its head."""
    if paper.kind == "plan":
        plan = read_plan_parts(root, tables, paper.year)
        return replace(paper, plan=plan.parts, doubts=plan.doubts)
    report = read_report_parts(root, tables, opening, paper.subject, paper.year)
    return replace(paper, report=report.parts, doubts=report.doubts)


def _place_line(masthead: Sequence[Piece]) -> str:
    """Return the line of place and date: «Vạn Lương, ngày 12 tháng 02 năm 2018»."""
    texts = [piece.text for whole in masthead for piece in split_columns(whole)]
    return next((text for text in texts if ", ngày" in text), "")


def _addressees(paragraphs: tuple[Paragraph, ...]) -> tuple[tuple[str, ...], tuple[Paragraph, ...]]:
    """Return whom «Kính gửi:» names at the beginning of a text, and the text's other paragraphs."""
    if not paragraphs or not _TO.match(paragraphs[0].text):
        return (), paragraphs
    first = _TO.sub("", paragraphs[0].text).strip()
    names = [first] if first else []
    rest = 1
    while rest < len(paragraphs) and _has_dash(paragraphs[rest]):
        names.append(paragraphs[rest].text)
        rest += 1
    parts = [part for name in names for part in re.split(r";\s*", name)]
    return tuple(part.strip(" .;,-") for part in parts if part.strip(" .;,-")), paragraphs[rest:]


def _has_dash(paragraph: Paragraph) -> bool:
    return paragraph.mark is not None and paragraph.mark.kind == "dash"


def _year(kind: Kind, title: str, head: Head, texts: Sequence[str]) -> int | None:
    """Return the year that a paper is of; a report's is the first that its title names."""
    if kind == "report" and (found := _YEAR.search(title) or _ANY_YEAR.search(title)):
        return int(found[1])
    return plan_year(title, head, texts)


def _where_said(
    opening: list[str], body: Sequence[Paragraph], end: int, ending: Ending, others: Sequence[str]
) -> list[str]:
    """Return the texts that may say where the unit lies, those that speak of itself first."""
    of_body = [paragraph.text for paragraph in body]
    return [*reversed(opening), *others, *of_body[end:], *ending.recipients, *of_body[:end]]


def _signer(ending: Ending) -> Signer:
    signed = ending.signer
    authority = signed.authority or ("TM" if signed.position == "CHỦ TỊCH" else "none")
    return Signer(authority=authority, position=signed.position or "", name=signed.name or "")


def _is_recipient(line: str) -> bool:
    return not begins_archive(f"{line} ") and _SAME_AS_ABOVE.match(line) is None


def _archive(ending: Ending) -> str:
    line = next((line for line in ending.recipients if begins_archive(f"{line} ")), "")
    return _ARCHIVE.sub("", line)
