"""A paper that comes back from Word: beside ours, simple changes taken over, or kept as what is signed."""

import datetime as dt
import hashlib
from collections.abc import Iterator

import msgspec

from ttdn_desktop.basics.errors import ClerkError, InputError
from ttdn_desktop.dossier.records import Dossier, WordText
from ttdn_desktop.dossier.register import PaperKind
from ttdn_desktop.interview.answers import Context
from ttdn_desktop.interview.wording_places import TextSource, text_sources
from ttdn_desktop.papers.diff import Pair, WordRun, diff_words, pair_paragraphs
from ttdn_desktop.papers.phrases import without_dash_and_mark
from ttdn_desktop.papers.report.paper import compose_paper
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.documents.format_check import FormatReport, check
from ttdn_desktop.workspace.documents.rendering import WordFile, as_docx, word_of
from ttdn_desktop.workspace.paper_kinds import paper_of, with_paper, with_report_begun
from ttdn_desktop.workspace.paper_snapshot import PaperSnapshot
from ttdn_desktop.workspace.report.composition import composition_of
from ttdn_desktop.workspace.report.editing import edit_report
from ttdn_desktop.workspace.report.word_lists import changed_lists, lines_of, without_mark
from ttdn_desktop.workspace.report.word_sources import number_and_date, report_sources
from ttdn_desktop.workspace.session import DossierSession

__all__ = [
    "Comparison",
    "Pair",
    "Taken",
    "WordRun",
    "compare_with_word",
    "diff_words",
    "drop_word_text",
    "keep_word_text",
    "take_changes",
]

_LEAST_FOUND = 0.2
"""Share of our paragraphs that must be found again, else the file is another paper.

A judgement, low on purpose: nothing is refused by it, the clerk is only warned. Changed paragraphs count as
found, so another commune's plan (half of ours and more) passes; a paper with nothing in common doesn't.
"""


class Comparison(msgspec.Struct, frozen=True):
    """A Word file beside what the answers give: every paragraph of both; what its format check says."""

    docx: bytes
    pairs: tuple[Pair, ...]
    format_report: FormatReport

    @property
    def differing(self) -> tuple[Pair, ...]:
        """The paragraphs that aren't the same."""
        return tuple(pair for pair in self.pairs if pair.kind != "same")

    @property
    def is_other_paper(self) -> bool:
        """Whether hardly anything of ours is found in it."""
        ours = [pair for pair in self.pairs if pair.ours]
        found = [pair for pair in ours if pair.theirs]
        return len(found) < _LEAST_FOUND * len(ours)


class KeptText(msgspec.Struct, frozen=True):
    """A Word text kept for signing: the day it was taken, whether the answers give another paper by now."""

    taken: dt.date
    is_outdated: bool


class Taken(msgspec.Struct, frozen=True):
    """The dossier with changes taken over, how many were, and the pairs that could not be."""

    dossier: Dossier
    taken: int
    left_pairs: tuple[Pair, ...] = ()

    @property
    def left(self) -> int:
        """How many could not be taken over."""
        return len(self.left_pairs)


def compare_with_word(plan: PaperSnapshot, docx: bytes) -> Comparison:
    """Return ``docx`` beside the paper that the answers give. Raises InputError if it can't be read."""
    theirs = _paragraphs_of(docx)
    ours = _paragraphs_of(_assembled(plan, plan.dossier))
    report = check(docx, while_undated=plan.pack.manifest.rules)
    return Comparison(docx, pair_paragraphs(ours, theirs), report)


def take_changes(plan: PaperSnapshot, wanted: tuple[Pair, ...], among: tuple[Pair, ...] = ()) -> Taken:
    """Take changed paragraphs into the answers they come from.

    A change is simple if it lies within one answer, and the paper assembled from the changed answer has the
    paragraph as Word has it; any other is left. Of a report new and removed lines of its lists are taken too:
    ``among`` are all pairs of both papers, which say where a new one stands.
    """
    if plan.kind == "plan":
        return _take_each(plan, plan.dossier, wanted)

    plan = msgspec.structs.replace(plan, dossier=with_report_begun(plan))
    lists = _take_lists(plan, wanted, among or wanted)
    each = _take_each(plan, lists.dossier, lists.left_pairs)
    return Taken(each.dossier, lists.taken + each.taken, each.left_pairs)


def _take_each(plan: PaperSnapshot, dossier: Dossier, wanted: tuple[Pair, ...]) -> Taken:
    left: list[Pair] = []
    for pair in wanted:
        changed = _take_change(plan, dossier, pair) if pair.kind == "changed" else None
        if changed is None:
            left.append(pair)
        else:
            dossier = changed
    return Taken(dossier, len(wanted) - len(left), tuple(left))


def _take_lists(plan: PaperSnapshot, wanted: tuple[Pair, ...], among: tuple[Pair, ...]) -> Taken:
    """Take what changed in the lists of a report; what isn't printed as Word has it stays among the left."""
    made = composition_of(plan)
    report = made.context.report
    paper = compose_paper(made.context, made.sentences, plan.settings)
    lists = lines_of(paper, report, _paragraphs_of(_assembled(plan, plan.dossier)))
    changes = changed_lists(among, wanted, lists)
    if not changes.fields:
        return Taken(plan.dossier, 0, wanted)

    dossier = edit_report(plan.dossier, plan.kind, **changes.fields)
    printed = {_bare(text) for text in _paragraphs_of(_assembled(plan, dossier))}
    took = {pair for pair in changes.pairs if pair.kind == "removed" or _bare(pair.theirs) in printed}
    left = tuple(pair for pair in wanted if pair not in took)
    return Taken(dossier, len(wanted) - len(left), left)


def keep_word_text(
    data_folder: DataFolder, session: DossierSession, docx: bytes, day: dt.date, kind: PaperKind = "plan"
) -> None:
    """Keep ``docx`` as the text to be signed. Raises ClerkError where it can't be read or stored."""
    _paragraphs_of(docx)
    text = WordText(
        sha256=data_folder.word_texts.keep(docx), taken=day, assembled=_checksum(session.paper(kind))
    )
    _set_word_text(session, text, kind)


def drop_word_text(session: DossierSession, kind: PaperKind = "plan") -> None:
    """Go back to the paper that the answers give; the kept file stays for undo."""
    _set_word_text(session, None, kind)


def kept_text(session: DossierSession, kind: PaperKind = "plan") -> KeptText | None:
    """Return the kept Word text of a paper, None where none is kept. Raises ClerkError."""
    paper = paper_of(session.dossier, kind)
    text = paper.word_text if paper else None
    if text is None:
        return None
    return KeptText(text.taken, is_outdated=text.assembled != _checksum(session.paper(kind)))


def kept_text_note(session: DossierSession, kind: PaperKind = "plan") -> str:
    """Return what the clerk should know of the kept Word text; empty where none is kept."""
    kept = kept_text(session, kind)
    if kept is None:
        return ""

    note = f"Bản trình ký là tệp Word lấy về ngày {kept.taken:%d/%m/%Y}."
    if kept.is_outdated:
        note += " Từ hôm đó câu trả lời trong hồ sơ đã thay đổi: hãy xem lại tệp Word hoặc bỏ bản Word."
    return note


def _set_word_text(session: DossierSession, text: WordText | None, kind: PaperKind) -> None:
    session.change(with_paper(with_report_begun(session.paper(kind)), kind, word_text=text))


def _assembled(plan: PaperSnapshot, dossier: Dossier) -> WordFile:
    return word_of(msgspec.structs.replace(plan, dossier=dossier, kept=None))


def _checksum(plan: PaperSnapshot) -> str:
    return hashlib.sha256(as_docx(_assembled(plan, plan.dossier))).hexdigest()


def _take_change(plan: PaperSnapshot, dossier: Dossier, pair: Pair) -> Dossier | None:
    bare = msgspec.structs.replace(pair, ours=without_mark(pair.ours), theirs=without_mark(pair.theirs))
    as_it_is, *candidates = dossier, *_candidates(plan, dossier, pair if plan.kind == "plan" else bare)
    if plan.kind != "plan" and _comes_out(plan, as_it_is, pair):
        return as_it_is  # another change brought it: number and date stand in the annex too
    return next((one for one in candidates if _comes_out(plan, one, pair)), None)


def _comes_out(plan: PaperSnapshot, dossier: Dossier, pair: Pair) -> bool:
    """Return whether the paper of ``dossier`` has the paragraph as Word has it; a list's mark may differ."""
    try:
        paragraphs = _paragraphs_of(_assembled(plan, dossier))
    except ClerkError:
        return False

    if plan.kind == "plan":
        return pair.theirs in paragraphs and pair.ours not in paragraphs
    printed = {_bare(text) for text in paragraphs}
    return _bare(pair.theirs) in printed and _bare(pair.ours) not in printed


def _bare(text: str) -> str:
    """Return a paragraph to be compared without the mark of its list and the one behind it in Nơi nhận."""
    return without_mark(text).rstrip(";. ")


def _candidates(plan: PaperSnapshot, dossier: Dossier, pair: Pair) -> Iterator[Dossier]:
    """Yield the dossier with one answer changed, the shortest first, so that theirs could come out."""
    if plan.kind != "plan":
        yield from number_and_date(pair, dossier, plan.kind)

    for source in sorted(_sources(plan, dossier), key=lambda source: len(source.printed)):
        new = _reworded(source.printed, pair)
        if new is None or new == source.printed:
            continue
        try:
            yield source.change(new)
        except (InputError, ValueError):
            continue


def _sources(plan: PaperSnapshot, dossier: Dossier) -> Iterator[TextSource]:
    if plan.kind == "plan":
        return text_sources(dossier, Context(plan.pack.interview, plan.pack.directive, plan.settings))

    now = msgspec.structs.replace(plan, dossier=dossier)
    made = composition_of(now)
    return report_sources(dossier, made.context.report, made.lines, plan.kind)


def _reworded(printed: str, pair: Pair) -> str | None:
    """Return what ``printed`` became in the Word file, None where the change lies outside of it."""
    whole = " ".join(printed.split())
    for core in dict.fromkeys((whole, without_dash_and_mark(whole))):
        lead, _, tail = whole.partition(core) if core else ("", "", "")
        new = _replacement_of(core, pair) if core else None
        if new is not None:
            return f"{lead}{new}{tail}"
    return None


def _replacement_of(core: str, pair: Pair) -> str | None:
    """Return what stands in theirs where ours has ``core``, whose first letter may be printed small."""
    at = pair.ours.lower().find(core.lower())
    if at < 0 or len(pair.ours) != len(
        pair.ours.lower()
    ):  # “İ” becomes two letters: the place would be wrong
        return None

    before, after = pair.ours[:at], pair.ours[at + len(core) :]
    new = pair.theirs[len(before) : len(pair.theirs) - len(after)]
    if not new.strip() or f"{before}{new}{after}" != pair.theirs:
        return None

    shown = pair.ours[at]
    return core[0] + new[1:] if shown != core[0] and new[0] == shown else new


def _paragraphs_of(docx: WordFile) -> tuple[str, ...]:
    """Return the paragraphs of a Word file. Raises InputError for one that can't be read."""
    from ttdn_desktop.office.format_check.measure import read_words  # brings the layout

    return read_words(docx)
