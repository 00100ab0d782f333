"""How the plan begins: its legal bases and the sentence that leads to its text."""

from collections.abc import Sequence

from ttdn_desktop.basics.dates import date_in_words
from ttdn_desktop.basics.wording import first_upper
from ttdn_desktop.directive.cited import title_in_sentence
from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier.records import Superior
from ttdn_desktop.dossier.writer import Writer
from ttdn_desktop.official_paper.sentence_case import within_sentence
from ttdn_desktop.packs.subject import plan_about
from ttdn_desktop.papers.phrases import tidy_text, without_dash_and_mark

# how a base may begin; «Căn cứ» is put before any other
_BEGINNINGS = ("Căn cứ", "Theo", "Xét", "Thực hiện")


def citation(directive: Directive, superior: Superior) -> str:
    """Return how the plan cites the higher one.

    With the number and date that are known; while none is known by title alone, without dots or blanks.
    """
    kind = first_upper(directive.kind.lower())
    title = within_sentence(without_dash_and_mark(title_in_sentence(directive))).removeprefix("về ")
    number = tidy_text(superior.number or directive.number or "")
    date = superior.date or directive.date
    if not number and not date:
        return f"{kind} {title} của {tidy_text(directive.issuer)}"

    known = " ".join(
        part for part in (f"số {number}" if number else "", date_in_words(date) if date else "") if part
    )

    return f"{kind} {known} của {tidy_text(directive.issuer)} về {title}"


def bases(lines: Sequence[str], ends: tuple[str, str]) -> tuple[str, ...]:
    """Return the bases, one a paragraph, each with the mark of the rule set (``bases.punctuation``)."""
    texts = [_with_beginning(without_dash_and_mark(line)) for line in lines if without_dash_and_mark(line)]
    marks = [ends[0]] * (len(texts) - 1) + [ends[1]]
    return tuple(text + mark for text, mark in zip(texts, marks, strict=False))


def sentence(by: Writer, subject: str, cited: str | None, *, has_annex: bool = True) -> str:
    """Return the sentence before section I; ``cited`` is the higher plan unless a base names it."""
    begin = f"Thực hiện {cited}, " if cited else ""
    annex = " (danh mục hoạt động tại Phụ lục kèm theo)" if has_annex else ""
    return f"{begin}{by.organ} ban hành {plan_about(subject)}{annex} như sau:"


def _with_beginning(text: str) -> str:
    return text if text.startswith(_BEGINNINGS) else f"Căn cứ {text}"
