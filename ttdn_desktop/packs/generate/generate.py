"""A pack generated from a higher plan as understood: nobody writes one by hand."""

import re

from ttdn_desktop.basics.dates import date_in_words
from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.basics.wording import first_upper
from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier import records_json
from ttdn_desktop.dossier.records import Dossier, Record
from ttdn_desktop.interview.records import Interview
from ttdn_desktop.official_paper.eras import RuleSetName
from ttdn_desktop.packs import pack_json
from ttdn_desktop.packs.generate import era
from ttdn_desktop.packs.generate.interview import make_interview
from ttdn_desktop.packs.generate.sample import make_sample
from ttdn_desktop.packs.records import FORMAT, VERSION, Documents, Manifest

_LONGEST_AREA = 58
"""An id has at most 64 characters (``versions.is_id``): the area, a hyphen, the year, one to spare."""

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
        subject=directive.subject,
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
    """Return the id of the pack that answers ``directive``: lower-case ASCII letters, digits, hyphens."""
    area = era.area_of(directive)[1] or directive.issuer
    slug = _NOT_OF_A_SLUG.sub("-", fold(area)).strip("-")[:_LONGEST_AREA].strip("-")
    return f"{slug or 'ke-hoach'}-{era.year_of(directive)}"


def _title(directive: Directive) -> str:
    """Return what the clerk reads in the list of packs."""
    kind, name = era.area_of(directive)
    of_whom = f"{kind} {name}" if name else directive.issuer
    kinds = ", ".join(era.kinds_of(directive))
    year = era.year_of(directive)
    return " ".join(f"Kế hoạch thông tin đối ngoại {of_whom} năm {year} (bản {kinds})".split())


def _source(directive: Directive) -> str:
    """Return in one line which paper the pack was made from, as a paper cites it."""
    known = [f"số {directive.number}"] if directive.number else []
    known += [date_in_words(directive.date)] if directive.date else []
    kind = first_upper(directive.kind.lower())
    title = directive.title[:1].lower() + directive.title[1:]
    of_whom = f"của {directive.issuer}" if directive.issuer else ""
    about = f"về {title.removeprefix('về ')}" if title else ""
    words = (kind, *known, of_whom, about) if known else (kind, title, of_whom)
    lacks = [name for name, value in (("số", directive.number), ("ngày", directive.date)) if not value]
    note = f" (bản không có {' và '.join(lacks)} ban hành)" if lacks else ""

    return " ".join(" ".join(words).split()) + f"{note}."
