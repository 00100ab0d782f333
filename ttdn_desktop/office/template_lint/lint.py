"""Whether a Word template can be filled: each wrong tag with its place, its neighbours and its fix."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, islice

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.office.template_lint.blocks import scan_blocks
from ttdn_desktop.office.template_lint.consequences import is_hidden_by, without_consequences
from ttdn_desktop.office.template_lint.lost_fields import lost_fields, split_unknown_and_lost
from ttdn_desktop.office.template_lint.messages import WARNINGS, error_message, lost_field_message, tag_label
from ttdn_desktop.office.template_lint.nearby_text import nearby_text
from ttdn_desktop.office.template_lint.placement import heading_rows, misplaced_tags
from ttdn_desktop.office.template_lint.scan_result import BlockScan, PlacedTag, TagProblem
from ttdn_desktop.office.template_lint.schema import FieldType
from ttdn_desktop.office.template_lint.scope import scope_of
from ttdn_desktop.office.template_lint.source import Paragraph, paragraphs_of
from ttdn_desktop.office.template_lint.tag_scanner import tags_in
from ttdn_desktop.office.template_lint.tags import Tag, TagError
from ttdn_desktop.packs.findings import PackFinding

LOST = "field.lost"

_MOST_TAGS = 2000
"""Tags of a template that is checked. A judgement: the shipped ones have 63 at most; each is scanned up to
25 times (``scan_blocks``), so a hostile file could keep the check busy."""


@dataclass(frozen=True)
class _LintState:
    """A template's paragraphs and the tags in them."""

    paragraphs: tuple[Paragraph, ...]
    tags: tuple[PlacedTag, ...]


def check_template(docx: bytes, fields: FieldType, *, file: str) -> tuple[PackFinding, ...]:
    """Return what is wrong with the template ``docx``, called ``file``, whose paper has these ``fields``.

    In the order of the paper; fields that no tag prints come last (code ``field.lost``, the field as
    ``tag``). Raises InputError where the file is no readable Word file.
    """
    paragraphs = paragraphs_of(docx)
    state = _LintState(paragraphs, tuple(islice(_tags(paragraphs, deleted=False), _MOST_TAGS + 1)))
    if len(state.tags) > _MOST_TAGS:
        raise InputError(f"Mẫu Word có hơn {_MOST_TAGS} thẻ.", "Hãy bớt thẻ, hoặc chọn mẫu khác.")

    result = _scan_parts(state, fields)
    if any(paragraph.deleted and list(tags_in(paragraph.deleted)) for paragraph in paragraphs):
        state, result = _with_deleted_tags(state, result, fields)

    return _findings(state, result, fields, file)


def _with_deleted_tags(
    state: _LintState, result: BlockScan, fields: FieldType
) -> tuple[_LintState, BlockScan]:
    """Return the scan that counts tags in tracked deletions too, where it explains more than it adds.

    A deleted ``endfor`` explains a loop that isn't closed; a deleted field that stands again beside it
    explains nothing, and is left out.
    """
    with_deleted = _LintState(state.paragraphs, tuple(_tags(state.paragraphs, deleted=True)))
    rescan = _scan_parts(with_deleted, fields)
    own = sum(placed.tag.error == TagError("mark.deleted") for placed in with_deleted.tags)

    if len(rescan.problems) - own + len(rescan.unknown) <= len(result.problems) + len(result.unknown):
        return with_deleted, rescan
    return state, result


def _tags(paragraphs: Sequence[Paragraph], *, deleted: bool) -> Iterator[PlacedTag]:
    """Yield the tags of each paragraph, then those Word doesn't print: in deletions, in field codes."""
    for index, paragraph in enumerate(paragraphs):
        for tag in tags_in(paragraph.text):
            yield PlacedTag(replace(tag, error=tag.error or _word_error(tag, paragraph)), paragraph, index)

        for code, text in (
            ("mark.deleted", paragraph.deleted if deleted else ""),
            ("mark.code", paragraph.codes),
        ):
            for tag in tags_in(text):
                if tag.error is None:
                    yield PlacedTag(replace(tag, error=TagError(code)), paragraph, index)


def _word_error(tag: Tag, paragraph: Paragraph) -> TagError | None:
    """Return what is wrong with where and how a tag stands in Word, the gravest first."""
    pieces = paragraph.pieces_between(tag.start, tag.end)
    if not paragraph.place.rendered:
        return TagError("mark.part")
    if paragraph.place.box:
        return TagError("mark.box")
    if any(piece.hidden for piece in pieces):
        return TagError("mark.hidden")
    if pieces and pieces[0].chain != pieces[-1].chain:
        return TagError("mark.crossing")
    if any(piece.cut for piece in pieces[1:]):
        return TagError("mark.cut")
    if len({piece.style for piece in pieces if piece.text.strip()}) > 1:
        return TagError("mark.split" if tag.kind == "output" else "mark.split-statement")
    return None


def _scan_parts(state: _LintState, fields: FieldType) -> BlockScan:
    """Return what all parts' tags come to; a block never reaches from one part into another."""
    whole = BlockScan()
    for _, group in groupby(state.tags, key=lambda placed: placed.paragraph.place.part):
        whole.add(scan_blocks(tuple(group), scope_of(fields)))
    return whole


def _findings(state: _LintState, result: BlockScan, fields: FieldType, file: str) -> tuple[PackFinding, ...]:
    misplaced = [
        *misplaced_tags(state.tags, state.paragraphs),
        *heading_rows(result.loop_rows, state.paragraphs),
    ]
    problems = without_consequences(result.problems, misplaced)

    for problem in misplaced:
        if not any(is_hidden_by(problem, known) for known in problems):
            problems.append(problem)

    unknown, lost = split_unknown_and_lost(result, lost_fields(fields, result.printed), fields)
    order = {id(placed): index for index, placed in enumerate(state.tags)}
    problems = sorted((*problems, *unknown), key=lambda problem: order[id(problem.at)])

    return (
        *(_finding(problem, state, file) for problem in problems),
        *(_lost_finding(path, fields, file) for path in lost),
    )


def _finding(problem: TagProblem, state: _LintState, file: str) -> PackFinding:
    placed, error = problem.at, problem.error
    what, fix = error_message(error, placed.tag)
    return PackFinding(
        code=error.code,
        severity="warning" if error.code in WARNINGS else "error",
        file=file,
        where=placed.paragraph.place.words,
        near=nearby_text(state.paragraphs, placed),
        tag=tag_label(placed.tag),
        what=what,
        mend=fix,
    )


def _lost_finding(path: str, fields: FieldType, file: str) -> PackFinding:
    what, fix = lost_field_message(path, fields)
    return PackFinding(code=LOST, severity="error", file=file, tag=path, what=what, mend=fix)
