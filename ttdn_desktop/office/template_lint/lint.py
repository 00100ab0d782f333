"""Whether a Word template can be filled: each wrong tag with its place, its neighbours and its cure."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, islice

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.office.template_lint.blocks import BlockScan, PlacedTag, Problem, Unknown, scan_blocks
from ttdn_desktop.office.template_lint.expressions import scope_of
from ttdn_desktop.office.template_lint.messages import WARNINGS, said, shown
from ttdn_desktop.office.template_lint.placement import misplaced_tags
from ttdn_desktop.office.template_lint.schema import Shape
from ttdn_desktop.office.template_lint.source import Paragraph, paragraphs_of
from ttdn_desktop.office.template_lint.tags import Tag, TagError, tags_in
from ttdn_desktop.packs.findings import PackFinding

LOST = "field.lost"
_NEAR = 45
_MOST_TAGS = 2000
_ANY_TAG = re.compile(r"\{[{%#].*?[}%#]\}")


@dataclass(frozen=True)
class _LintState:
    """A template's paragraphs and the tags in them."""

    paragraphs: tuple[Paragraph, ...]
    tags: tuple[PlacedTag, ...]


def check_template(docx: bytes, fields: Shape, *, file: str) -> tuple[PackFinding, ...]:
    """Return what is wrong with the template ``docx``, called ``file``, whose paper has these ``fields``.

    In the order of the paper; fields that no tag prints come last (code ``field.lost``, the field as
    ``tag``). Raises InputError where the file is no readable Word file.
    """
    paragraphs = paragraphs_of(docx)
    plain = _LintState(paragraphs, tuple(islice(_tags(paragraphs, deleted=False), _MOST_TAGS + 1)))
    if len(plain.tags) > _MOST_TAGS:
        raise InputError(f"Mẫu Word có hơn {_MOST_TAGS} thẻ.", "Hãy bớt thẻ, hoặc chọn mẫu khác.")

    found = _walked(plain, fields)
    if any(paragraph.deleted and list(tags_in(paragraph.deleted)) for paragraph in paragraphs):
        with_deleted = _LintState(paragraphs, tuple(_tags(paragraphs, deleted=True)))
        again = _walked(with_deleted, fields)
        own = sum(placed.tag.fault == TagError("mark.deleted") for placed in with_deleted.tags)
        if len(again.problems) - own + len(again.unknown) <= len(found.problems) + len(found.unknown):
            plain, found = with_deleted, again

    return _findings(plain, found, fields, file)


def _tags(paragraphs: Sequence[Paragraph], *, deleted: bool) -> Iterator[PlacedTag]:
    for index, paragraph in enumerate(paragraphs):
        for tag in tags_in(paragraph.text):
            yield PlacedTag(replace(tag, fault=tag.fault or _mark_fault(tag, paragraph)), paragraph, index)

        for code, text in (
            ("mark.deleted", paragraph.deleted if deleted else ""),
            ("mark.code", paragraph.codes),
        ):
            for tag in tags_in(text):
                if tag.fault is None:
                    yield PlacedTag(replace(tag, fault=TagError(code)), paragraph, index)


def _mark_fault(tag: Tag, paragraph: Paragraph) -> TagError | None:
    """Return what is wrong with where and how a tag stands in Word, the gravest first."""
    pieces = paragraph.touched(tag.start, tag.end)
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
    if len({piece.look for piece in pieces if piece.text.strip()}) > 1:
        return TagError("mark.split" if tag.kind == "output" else "mark.split-statement")
    return None


def _walked(read: _LintState, fields: Shape) -> BlockScan:
    """Return what all parts' tags come to; a block never reaches from one part into another."""
    whole = BlockScan()

    for _, group in groupby(read.tags, key=lambda placed: placed.paragraph.place.part):
        part = scan_blocks(tuple(group), scope_of(fields))
        whole.problems += part.problems
        whole.unknown += part.unknown
        whole.printed |= part.printed
        whole.loop_names |= part.loop_names
        whole.loop_rows += part.loop_rows
        whole.lone_ends += part.lone_ends
        whole.unread += part.unread

    return whole


def _findings(read: _LintState, found: BlockScan, fields: Shape, file: str) -> tuple[PackFinding, ...]:
    placed_wrong = [*misplaced_tags(read.tags, _row_texts(read.paragraphs)), *_heading_rows(read, found)]
    problems = _without_consequences(found.problems, placed_wrong)

    for problem in placed_wrong:
        if not any(_hides(known, problem) for known in problems):
            problems.append(problem)

    unknown, lost = _unknown(found, _lost(fields, found), fields)
    order = {id(placed): place for place, placed in enumerate(read.tags)}
    problems = sorted((*problems, *unknown), key=lambda problem: order[id(problem.at)])

    return (*_told(problems, read, file), *(_lost_finding(path, fields, file) for path in lost))


def _hides(known: Problem, later: Problem) -> bool:
    """Return whether ``later`` can wait until ``known`` is mended: the same tag, or the same paragraph."""
    same_paragraph = known.at.index == later.at.index
    return known.at is later.at or (later.fault.code == "p.shared" and same_paragraph)


def _without_consequences(problems: Sequence[Problem], placed_wrong: Sequence[Problem]) -> list[Problem]:
    """Return ``problems`` without those that only follow from others.

    Loops are too deep because one above was never closed; ends are missing or over because two tags share a
    paragraph, of which the assembly reads only the first.
    """
    gone: set[str] = set()

    if any(problem.fault.code == "block.unclosed-for" for problem in problems):
        gone.add("for.depth")

    if any(problem.fault.code == "p.shared" and _holds_two(problem.at) for problem in placed_wrong):
        gone |= {
            "block.unclosed-for",
            "block.unclosed-if",
            "block.lone-endfor",
            "block.lone-endif",
            "for.depth",
        }

    return [problem for problem in problems if problem.fault.code not in gone]


def _holds_two(placed: PlacedTag) -> bool:
    return sum(tag.prefix == "p" for tag in tags_in(placed.paragraph.text)) > 1


def _told(problems: Iterable[Problem], read: _LintState, file: str) -> Iterator[PackFinding]:
    for problem in problems:
        placed = problem.at
        what, mend = said(problem.fault, placed.tag)
        yield PackFinding(
            code=problem.fault.code,
            severity="warning" if problem.fault.code in WARNINGS else "error",
            file=file,
            where=placed.paragraph.place.words,
            near=_near(read.paragraphs, placed),
            tag=shown(placed.tag),
            what=what,
            mend=mend,
        )


def _row_texts(paragraphs: Sequence[Paragraph]) -> dict[tuple[int, int], str]:
    rows: dict[tuple[int, int], str] = {}
    for paragraph in paragraphs:
        row = paragraph.place.row
        if row is not None:
            rows[row] = f"{rows.get(row, '')}\n{paragraph.text}"
    return rows


def _heading_rows(read: _LintState, found: BlockScan) -> Iterator[Problem]:
    """Yield loops over rows whose repeated row is set as the table's heading."""
    for begin, end in found.loop_rows:
        between = read.paragraphs[begin.index + 1 : end.index]
        if any(paragraph.place.heading_row for paragraph in between):
            yield Problem(begin, TagError("row.heading"))


def _unknown(found: BlockScan, lost: list[str], fields: Shape) -> tuple[list[Problem], list[str]]:
    """Return what to say of names that are no field, and the fields still lost then.

    A name used before a lone end belongs to a loop whose beginning is gone: that end says it. One single
    field that is printed nowhere is what one single unknown name, or wrong loop, was meant to be.
    """
    names = [each for each in found.unknown if not _explained(each, found)]

    if found.lone_ends:
        lost = [path for path in lost if "[]" not in path and not _is_list(path, fields)]

    wrong_loops = sum(_is_wrong_loop(problem) for problem in found.problems)
    if len(lost) <= wrong_loops + found.unread - len(found.unknown):
        lost = []

    said_of: list[Problem] = []
    for each in names:
        meant = lost.pop() if len(lost) == 1 and len(names) == 1 else None
        said_of.append(Problem(each.at, _unknown_fault(each, meant, found)))

    return said_of, lost


def _is_list(path: str, fields: Shape) -> bool:
    shape = fields.at(path)
    return shape is not None and shape.form == "list"


def _is_wrong_loop(problem: Problem) -> bool:
    return problem.at.tag.kind == "statement" and problem.fault.code in (
        "field.shape", "for.syntax", "tag.forbidden", "tag.syntax",
    )  # fmt: skip


def _explained(unknown: Unknown, found: BlockScan) -> bool:
    return any(
        end.index >= unknown.at.index and end.paragraph.place.part == unknown.at.paragraph.place.part
        for end in found.lone_ends
    )


def _unknown_fault(unknown: Unknown, meant: str | None, found: BlockScan) -> TagError:
    root = unknown.name.partition(".")[0]
    if root in found.loop_names:
        what = f"“{root}” chỉ dùng được giữa thẻ for và thẻ endfor của nó."
        return TagError("field.outside", what, "Chuyển thẻ vào trong vòng lặp.")

    what = f"không có trường “{unknown.name}”."
    if meant:
        name = meant.replace("[]", "")
        return TagError("field.unknown", what, f"Có lẽ là “{name}”, trường chưa được in ở đâu.")

    return TagError("field.unknown", what, "Xem danh sách trường trong templates/README.md rồi viết lại tên.")


def _lost(fields: Shape, found: BlockScan) -> list[str]:
    """Return the fields that no tag prints; a group of which none is printed stands for all in it."""
    missing = [path for path in fields.leaves() if path not in found.printed]
    return _gathered(fields, set(missing), "")


def _gathered(shape: Shape, missing: set[str], path: str) -> list[str]:
    leaves = list(shape.leaves(path))
    if path and leaves and all(leaf in missing for leaf in leaves):
        return [path]
    if shape.form == "list" and shape.item:
        return _gathered(shape.item, missing, f"{path}[]")

    below: list[str] = []
    for name, each in shape.fields.items():
        below += _gathered(each, missing, f"{path}.{name}" if path else name)

    return below


def _lost_finding(path: str, fields: Shape, file: str) -> PackFinding:
    return PackFinding(
        code=LOST,
        severity="error",
        file=file,
        tag=path,
        what=f"không thẻ nào in trường “{path.replace('[]', '')}”; có nội dung ở đó thì không ghép được.",
        mend=f"Đặt lại {_snippet(path, fields)} vào chỗ cần in.",
    )


def _snippet(path: str, fields: Shape) -> str:
    """Return the tags that print the field at ``path``."""
    owner, _, name = path.rpartition("[].")
    if owner:
        return f"thẻ {{{{ x.{name} }}}} trong vòng lặp {{% for x in {owner.replace('[]', '')} %}}"

    shape = fields.at(path)
    if shape and shape.form == "list":
        return f"ba đoạn {{%p for x in {path} %}}, {{{{ x }}}}, {{%p endfor %}}"
    if shape and shape.form == "group":
        return "các thẻ " + ", ".join(f"{{{{ {path}.{below} }}}}" for below in shape.fields)
    return f"thẻ {{{{ {path.replace('[]', '')} }}}}"


def _near(paragraphs: Sequence[Paragraph], placed: PlacedTag) -> str:
    """Return words beside the tag: its own paragraph's, else the nearest text above, else below."""
    text = placed.paragraph.text
    before, after = text[: placed.tag.start], text[placed.tag.end :]
    own = " ".join(_ANY_TAG.sub(" ", f"{before[-_NEAR:]} … {after[:_NEAR]}").split())
    if re.search(r"\w{2}", own):
        return own.strip("… ") if not (before.strip() and after.strip()) else own

    part = placed.paragraph.place.part
    above = range(placed.index - 1, -1, -1)
    below = range(placed.index + 1, len(paragraphs))

    for index in (*above, *below):
        words = " ".join(_ANY_TAG.sub(" ", paragraphs[index].text).split())
        if paragraphs[index].place.part == part and re.search(r"\w{2}", words):
            return words if len(words) <= _NEAR else f"{words[:_NEAR].rstrip()}…"

    return ""
