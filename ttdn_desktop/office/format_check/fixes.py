"""Putting a foreign .docx right in a copy: only what a finding names, all other parts as they are."""

import io
import zipfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from typing import NamedTuple

import msgspec

from ttdn_desktop.basics import bounded_zip
from ttdn_desktop.basics.bounded_zip import Limits, ZipFaultError
from ttdn_desktop.format_rules import rule_set
from ttdn_desktop.format_rules.facts import Facts, LinePlace, Para
from ttdn_desktop.format_rules.findings import FormatFinding, FormatReport, on_lines, with_ordinals
from ttdn_desktop.format_rules.fixes import Edit
from ttdn_desktop.format_rules.spaces import sets_columns
from ttdn_desktop.office.docx.package import Package, broken, etree
from ttdn_desktop.office.docx.paragraph_text import NotSureError
from ttdn_desktop.office.docx.strict import transitional
from ttdn_desktop.office.format_check import fix_characters, fix_lines, fix_page, fix_style, fix_words
from ttdn_desktop.office.format_check.fix_style import has_old_font
from ttdn_desktop.office.format_check.fix_target import FixTarget, Spot
from ttdn_desktop.office.format_check.legacy_runs import in_unicode
from ttdn_desktop.office.format_check.liberties import LIBERTIES
from ttdn_desktop.office.format_check.words_kept import Change, refuse_loss
from ttdn_desktop.official_paper.eras import RuleSetName

DRAWN_LINE_RULES = frozenset({"motto.rule", "issuer.rule", "subject.rule"})
"""The rules of the drawn lines."""

_SPOT_EDITS: dict[Edit, Callable[[FixTarget, FormatFinding, Spot], None]] = {
    **fix_characters.SPOT_EDITS,
    **fix_words.SPOT_EDITS,
    **fix_style.SPOT_EDITS,
}
_FINDING_EDITS: dict[Edit, Callable[[FixTarget, FormatFinding], None]] = {
    **fix_words.FINDING_EDITS,
    **fix_page.FINDING_EDITS,
    **fix_lines.FINDING_EDITS,
}
"""One function an edit: on each of a finding's texts, or on all of them together."""

_FIRST: tuple[Edit, ...] = ("unicode", "composed", "letters")
"""What other edits read must be words in Unicode; single letters are counted before words change."""

_LAST: tuple[Edit, ...] = ("archive-last", "drawn-line", "remove-empty")
"""What moves paragraphs comes when the others have found theirs."""


_MAY_FAIL: tuple[Edit, ...] = (*_LAST, "motto-size")
"""Edits that may be refused though they change no word; ``font`` too where a font is of before Unicode."""


_KEPT = Limits(part=200 * 1024 * 1024, whole=200 * 1024 * 1024)
"""Bytes of a part that is kept: as large as a file may be that is opened at all (``LARGEST_INPUT``)."""


class _Step(NamedTuple):
    """One edit of one finding, on the text at ``place`` or on all of its texts."""

    number: int
    finding: FormatFinding
    edit: Edit
    place: LinePlace | None


def apply_fixes(docx: bytes, facts: Facts, findings: Iterable[FormatFinding], rules: RuleSetName) -> bytes:
    """Return a copy of ``docx`` in which what ``findings`` name is put right, as far as a program can.

    Every part but the main one keeps its bytes, all of them where nothing is put right. Raises InputError
    where a part can't be read, ClerkError where a word would get lost: nothing may be written then.
    """
    wanted = [finding for finding in findings if finding.fix]
    if not wanted:
        return docx

    package = Package(docx)
    target = FixTarget(package.tree(package.main_name), facts, rules=rule_set.load(rules))
    unsure = _carry_out(target, wanted, _steps(wanted))
    copy = with_part(docx, package.main_name, _written(target))

    refuse_loss(docx, copy, _changes(wanted, unsure, facts))
    return copy


def only_sure(docx: bytes | Mapping[str, bytes], facts: Facts, report: FormatReport) -> FormatReport:
    """Return the report with a fix only where it can be made without touching what must stay.

    Each is tried on a copy of the paper's tree. A finding that can be put right in some of its texts alone
    becomes two. Raises InputError.
    """
    wanted = [finding for finding in report.findings if finding.fix]
    if not wanted:
        return report

    package = Package(docx)
    target = FixTarget(package.tree(package.main_name), facts, rules=rule_set.load(report.rules))
    unsure = _carry_out(target, wanted, [step for step in _steps(wanted) if _may_fail(step, target)])

    numbers = {id(finding): number for number, finding in enumerate(wanted)}
    told = (
        _as_sure(finding, unsure[numbers[id(finding)]], facts) if id(finding) in numbers else [finding]
        for finding in report.findings
    )
    plain = (msgspec.structs.replace(finding, ordinal=1) for finding in chain.from_iterable(told))
    return msgspec.structs.replace(report, findings=tuple(with_ordinals(plain)))


def _steps(findings: list[FormatFinding]) -> list[_Step]:
    """Return the edits of all findings, each at its time: letters, words, looks, paragraphs."""
    steps = [
        _Step(number, finding, edit, place)
        for number, finding in enumerate(findings)
        for edit in (finding.fix.edits if finding.fix else ())
        for place in (finding.lines if edit in _SPOT_EDITS else (None,))
    ]
    return sorted(steps, key=lambda step: _time(step.edit))


def _time(edit: Edit) -> int:
    if edit in _FIRST:
        return _FIRST.index(edit)
    if edit in _LAST:
        return len(_FIRST) + 2
    return len(_FIRST) + (edit not in LIBERTIES)


def _may_fail(step: _Step, target: FixTarget) -> bool:
    """Return whether an edit may be refused: how a whole paragraph looks can always be changed."""
    is_of_whole = step.place is not None and step.place.line is None and target.is_alone(step.place)
    if not is_of_whole or step.edit in LIBERTIES or step.edit in _MAY_FAIL:
        return True
    if step.place is None:
        return False
    whole = target.whole(step.place)
    return (step.edit == "font" and has_old_font(whole)) or sets_columns(whole.raw)


def _carry_out(
    target: FixTarget, findings: list[FormatFinding], steps: list[_Step]
) -> defaultdict[int, set[LinePlace | None]]:
    """Carry edits out; return by finding the texts that were left alone, None for the finding as a whole."""
    unsure: defaultdict[int, set[LinePlace | None]] = defaultdict(set)

    for number, finding in enumerate(findings):
        writes = any(edit in LIBERTIES for edit in (finding.fix.edits if finding.fix else ()))
        for place in finding.lines:
            try:
                target.refuse_missing(place, reads=writes or place.line is not None)
            except NotSureError:
                unsure[number].add(place)

    for step in steps:
        left = unsure[step.number]
        if None in left or step.place in left or (step.place is None and left):
            continue
        try:
            _take(target, step)
        except NotSureError:
            left.add(step.place)

    target.finish()
    return unsure


def _take(target: FixTarget, step: _Step) -> None:
    if step.place is None:
        _FINDING_EDITS[step.edit](target, step.finding)
    else:
        _SPOT_EDITS[step.edit](target, step.finding, target.spot(step.place))


def _as_sure(finding: FormatFinding, unsure: set[LinePlace | None], facts: Facts) -> list[FormatFinding]:
    """Return a finding as it is, or without its fix, or as one of each kind."""
    if not unsure:
        return [finding]

    sure = tuple(place for place in finding.lines if place not in unsure)
    is_together = None in unsure or any(
        edit in _FINDING_EDITS for edit in (finding.fix.edits if finding.fix else ())
    )
    left = msgspec.structs.replace(finding, fix=None)
    if is_together or not sure:
        return [left]

    others = tuple(place for place in finding.lines if place in unsure)
    return [on_lines(finding, sure, facts), on_lines(left, others, facts)]


def _changes(
    findings: list[FormatFinding], unsure: defaultdict[int, set[LinePlace | None]], facts: Facts
) -> Iterator[Change]:
    """Yield which of the file's paragraphs were changed, and by what."""
    by_source: defaultdict[int, list[Para]] = defaultdict(list)
    for para in facts.paras:
        by_source[para.source].append(para)

    for number, finding in enumerate(findings):
        for place in finding.lines:
            if not finding.fix or place in unsure[number] or None in unsure[number]:
                continue

            para = facts.paras[place.paragraph - 1]
            text = None
            if "unicode" in finding.fix.edits:
                text = "\f".join(in_unicode(one.runs) for one in by_source[para.source])
            yield Change(para.source, finding.fix.edits, text)


def _written(target: FixTarget) -> bytes:
    written: bytes = etree.tostring(target.root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return written


def with_part(docx: bytes, name: str, content: bytes) -> bytes:
    """Return a copy of ``docx`` with ``content`` as the part ``name``; every other part keeps its bytes.

    Only in a strict file all parts become transitional, as ``content`` is: Word opens no mixed one.
    A part that stands twice is written once.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        # of a part that stands twice the last counts, as where it is read
        for info in {one.filename: one for one in old.infolist()}.values():
            new.writestr(info, content if info.filename == name else transitional(_copied(old, info)))
    return out.getvalue()


def _copied(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """Return a part to be kept. Raises InputError: the check reads few of them, it may be damaged."""
    try:
        return bounded_zip.read_part(archive, info, _KEPT)
    except ZipFaultError as fault:
        raise broken(f"phần {info.filename[:80]} không chép lại được, {fault.why}") from fault
