"""A pack generated from a higher plan as understood: nobody writes one by hand."""

import re

from ttdn_desktop.basics.dates import date_in_words
from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.basics.wording import first_upper
from ttdn_desktop.directive.cited import subject_line_of, title_in_sentence
from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier import records_json
from ttdn_desktop.dossier.field_sets import standard_set
from ttdn_desktop.dossier.records import Dossier, Record
from ttdn_desktop.interview.records import Interview
from ttdn_desktop.official_paper.areas import Area
from ttdn_desktop.official_paper.eras import RuleSetName
from ttdn_desktop.official_paper.sentence_case import within_sentence
from ttdn_desktop.packs import pack_json
from ttdn_desktop.packs.generate import era
from ttdn_desktop.packs.generate.interview import make_interview
from ttdn_desktop.packs.generate.sample import make_sample
from ttdn_desktop.packs.records import FORMAT, VERSION, Documents, Manifest
from ttdn_desktop.packs.subject import plan_about, short_topic, topic

_LONGEST_AREA = 28
"""«ho-chi-minh» has 11, a committee's whole name some 40; a judgement: half of an id is the topic's."""

_LONGEST_ID = 58
"""An id has at most 64 characters (``versions.is_id``): area and topic; then two hyphens and the year."""

_NOT_OF_A_SLUG = re.compile(r"[^a-z0-9]+")


class GeneratedPack(Record, frozen=True, kw_only=True):
    """What a generated pack holds, but for its Word templates, which the rule set gives."""

    manifest: Manifest
    interview: Interview
    sample: Dossier


def generate_pack(
    directive: Directive,
    *,
    rules: RuleSetName | None = None,
    pack_id: str | None = None,
    pack_version: str = "1.0",
) -> GeneratedPack:
    """Return the pack that answers ``directive``; the same plan gives the same pack.

    Args:
        directive: The higher plan as understood; it goes into the pack as it is.
        rules: The rule set of the commune's paper; by default the one in force when it is written.
        pack_id: By default the higher office's area and the year: ``van-ninh-2019``.
        pack_version: What the pack calls itself.
    """
    chosen = pack_id or id_of(directive)
    manifest = Manifest(
        format=FORMAT,
        version=VERSION,
        id=chosen,
        title=_title(directive),
        pack_version=pack_version,
        rules=rules or era.rules_of(directive),
        subject=subject_line_of(directive),
        field=standard_set("", directive.title).id,
        documents=Documents(report="report.docx"),
        directive=directive,
        extra={"source": _source(directive)},
    )
    interview = make_interview(directive)

    return GeneratedPack(manifest=manifest, interview=interview, sample=make_sample(directive, chosen))


def pack_parts(pack: GeneratedPack, plan_template: bytes, report_template: bytes) -> dict[str, bytes]:
    """Return the files of the pack, name to content; the templates are the rule set's .docx."""
    documents = pack.manifest.documents
    return {
        "pack.json": pack_json.to_json(pack_json.plain_manifest(pack.manifest)),
        "interview.json": records_json.dumps(pack.interview),
        documents.plan: plan_template,
        documents.report or "report.docx": report_template,
        "sample.json": records_json.dumps(pack.sample),
    }


def id_of(directive: Directive) -> str:
    """Return the id of the pack that answers ``directive``: lower-case ASCII letters, digits, hyphens.

    Area, topic and year: two plans of one office in one year have two packs.
    """
    area = _slug(era.area_of(directive)[1] or directive.issuer, _LONGEST_AREA)
    of_whom = area or "ke-hoach"
    topic = _slug(short_topic(subject_line_of(directive)), _LONGEST_ID - len(of_whom))
    return "-".join(filter(None, (of_whom, topic, str(era.year_of(directive)))))


def _slug(text: str, longest: int) -> str:
    """Return ``text`` in lower-case ASCII, cut between words where it is longer than ``longest``."""
    slug = _NOT_OF_A_SLUG.sub("-", fold(text)).strip("-")
    return slug if len(slug) <= longest else slug[: longest + 1].rpartition("-")[0] or slug[:longest]


def _title(directive: Directive) -> str:
    """Return what the clerk reads in the list of packs."""
    kind, name = era.area_of(directive)
    of_whom = Area(kind, name).named if name else directive.issuer
    kinds = ", ".join(era.kinds_of(directive))
    year = era.year_of(directive)
    about = plan_about(topic(subject_line_of(directive)))
    return " ".join(f"{about} {of_whom} năm {year} (bản {kinds})".split())


def _source(directive: Directive) -> str:
    """Return in one line which paper the pack was made from, as a paper cites it."""
    known = [f"số {directive.number}"] if directive.number else []
    known += [date_in_words(directive.date)] if directive.date else []
    kind = first_upper(directive.kind.lower())
    title = within_sentence(title_in_sentence(directive))
    of_whom = f"của {directive.issuer}" if directive.issuer else ""
    about = f"về {title.removeprefix('về ')}" if title else ""
    words = (kind, *known, of_whom, about) if known else (kind, title, of_whom)
    lacks = [name for name, value in (("số", directive.number), ("ngày", directive.date)) if not value]
    note = f" (bản không có {' và '.join(lacks)} ban hành)" if lacks else ""

    return " ".join(" ".join(words).split()) + f"{note}."
