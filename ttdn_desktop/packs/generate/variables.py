"""What the pattern's gaps are filled with: the words and the ids of one higher plan."""

import re
from collections.abc import Iterable

import msgspec

from ttdn_desktop.basics.dates import day_month_year
from ttdn_desktop.basics.money import amount_in_words
from ttdn_desktop.directive.cited import subject_line_of
from ttdn_desktop.directive.internal_deadline import internal_deadline
from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier.field_sets import FieldSet, Theme, standard_set, with_topic
from ttdn_desktop.official_paper.areas import Area
from ttdn_desktop.packs.generate import era as generate_era
from ttdn_desktop.packs.generate import legal_bases
from ttdn_desktop.packs.generate.pattern import Topic, fill_gaps, pattern, speaks_of
from ttdn_desktop.packs.subject import short_topic

# the number of a cited paper: «16-KL/TW», «72/2015/NĐ-CP»
_CITATION = re.compile(r"\b\d+(?:/\d{4})?[-/][A-ZĐ]{2,}")
# who takes the reports in: «UBND huyện (qua Phòng Văn hóa và Thông tin)»
_VIA = re.compile(r"\(\s*qua\s+([^)]+)\)", re.IGNORECASE)
_MOST_SHOWN = 3
"""Items named beside a question; a judgement: more than three ids in a line of help are not read."""


class DirectiveFacts(msgspec.Struct, frozen=True):
    """Words by gap, ids by list; an unknown word and an empty list are there too, empty."""

    words: dict[str, str]
    lists: dict[str, tuple[str, ...]]


def directive_facts(directive: Directive) -> DirectiveFacts:
    """Return all that the pattern may ask of ``directive``."""
    field = standard_set("", directive.title)
    lists = _lists(directive, field)
    words = {
        **_field_words(directive, field),
        **_place_words(directive),
        **_date_words(directive),
        **_duty_words(directive),
        **_report_words(directive),
        "base_example": lists["bases"][-1] if lists["bases"] else "",
        "expired_bases": _join_words(
            legal_bases.expired_citations(directive, generate_era.day_of(directive))
        ),
        "in_purpose_parts": _across_sections(lists["purpose_sections"], directive),
        "content_topics": _shared_topics(field.topics, directive.contents, directive),
        "form_topics": _shared_topics(pattern().channel_words, directive.forms, directive),
    }
    era = pattern().eras[generate_era.era_of(directive)]

    return DirectiveFacts({**words, **{name: fill_gaps(text, words) for name, text in era.items()}}, lists)


def _lists(directive: Directive, field: FieldSet) -> dict[str, tuple[str, ...]]:
    return {
        "purpose_sections": _sections_of(directive.purposes, directive),
        "content_sections": _sections_of(directive.contents, directive),
        "form_sections": _sections_of(directive.forms, directive),
        "own": generate_era.duty_sections(directive),
        "duties": tuple(duty.id for duty in directive.commune_duties if directive.item(duty.id)),
        "funding": _funding(directive),
        "citing": tuple(i for i in directive.contents if _CITATION.search(_text(i, directive)))[:_MOST_SHOWN],
        "bases": legal_bases.bases_in_force(directive, generate_era.day_of(directive), field.standing_bases),
        "form_phrases": with_topic(
            field.phrases.plan.get("hinh-thuc", ()), short_topic(subject_line_of(directive))
        ),
        "inside": (_day_inside(directive),) if directive.report_due else (),
    }


def _field_words(directive: Directive, field: FieldSet) -> dict[str, str]:
    """Return what the field says of its plans: the topic, the note on its bases, its examples."""
    about = short_topic(subject_line_of(directive))
    is_now = generate_era.era_of(directive) == "two_levels"
    year = str(generate_era.year_of(directive))
    examples = {
        f"example_{name}": with_topic((text.replace("{some_year}", year),), about)[0]
        for name, text in field.examples.items()
    }
    return {"topic": about, "bases_note": field.bases_note if is_now else "", **examples}


def _place_words(directive: Directive) -> dict[str, str]:
    kind, name = generate_era.area_of(directive)
    kinds = generate_era.kinds_of(directive)
    superior = kind or directive.level or "cấp trên"
    full = directive.issuer or "cơ quan cấp trên"

    return {
        "superior": superior,
        "superior_named": Area(kind, name).named if name else full,
        "superior_full": full,
        "units": ", ".join(kinds),
        "unit": kinds[0],
    }


def _date_words(directive: Directive) -> dict[str, str]:
    number = f"số {directive.number}" if directive.number else ""
    date = f"ngày {day_month_year(directive.date)}" if directive.date else ""
    lacks = [what for what, known in (("số", number), ("ngày", date)) if not known]

    return {
        "in_year": f" năm {directive.year}" if directive.year else "",
        "some_year": str(generate_era.year_of(directive)),
        "cited": " ".join(filter(None, (number, date))),
        "undated": f"không có {' và '.join(lacks)}" if lacks else "",
    }


def _duty_words(directive: Directive) -> dict[str, str]:
    count = len(directive.commune_duties)
    return {
        "duties_known": f", riêng cấp xã {amount_in_words(count)} nhiệm vụ" if count else "",
        "no_duties": "" if count else "không có mục riêng",
    }


def _report_words(directive: Directive) -> dict[str, str]:
    to = directive.report_to or ""
    return {
        "due": day_month_year(directive.report_due) if directive.report_due else "",
        "inside": _day_inside(directive),
        "inside_example": f"25/10/{generate_era.year_of(directive)}",
        "no_due": "" if directive.report_due else "kế hoạch không ghi ngày nên cần hỏi lại hạn",
        "report_to": to,
        "report_goes_to": to or directive.issuer or "cơ quan cấp trên",
        "rec_example": f"{_receiver(to, directive)} (b/c)",
    }


def _day_inside(directive: Directive) -> str:
    """Return the day until which results are due inside the unit, ISO 8601: proposed before the report's."""
    due = directive.report_due
    return internal_deadline(due).isoformat() if due else ""


def _receiver(report_to: str, directive: Directive) -> str:
    """Return the office that takes the report in: ``qua …`` where one is named."""
    via = _VIA.search(report_to)
    office = (via[1] if via else report_to or directive.issuer or "Cơ quan cấp trên").strip()
    kind = generate_era.area_of(directive)[0]
    return f"{office} {kind}" if office.startswith("Phòng") and kind and kind not in office else office


def _sections_of(ids: Iterable[str], directive: Directive) -> tuple[str, ...]:
    numbers = dict.fromkeys(item.rpartition(".")[0] for item in ids)
    return tuple(number for number in numbers if directive.section(number))


def _across_sections(numbers: tuple[str, ...], directive: Directive) -> str:
    """Return that purposes stand in several sections, and in which; empty where in one."""
    found = [directive.section(number) for number in numbers]
    headings = [section.heading.strip() for section in found if section and section.heading.strip()]
    return f" ở cả {len(headings)} phần {_join_words(headings)}" if len(headings) > 1 else ""


def _funding(directive: Directive) -> tuple[str, ...]:
    """Return the items that say who pays: those under a heading of their own first."""
    headed = (section for section in directive.all_sections() if "kinh phí" in section.heading.casefold())
    for section in headed:
        return tuple(item.id for item in section.items[:_MOST_SHOWN]) or (section.number,)
    for assignment in directive.assignments:
        if "tài chính" in assignment.to.casefold():
            return tuple(i for i in assignment.items if "kinh phí" in _text(i, directive).casefold())
    return tuple(item.id for item in directive.items() if "kinh phí" in item.text.casefold())[:1]


def _shared_topics(topics: Iterable[Topic | Theme], ids: tuple[str, ...], directive: Directive) -> str:
    """Return the topics of these items that the communes' duties speak of too, with the items' ids."""
    duties = "\n".join(duty.text for duty in directive.commune_duties)
    shared: list[str] = []
    for topic in topics:
        if not speaks_of(duties, topic.words):
            continue
        found = [item for item in ids if speaks_of(_text(item, directive), topic.words)]
        if found:
            shared.append(f"{topic.name} ({', '.join(found[:_MOST_SHOWN])})")
    return "; ".join(shared)


def _text(item_id: str, directive: Directive) -> str:
    item = directive.item(item_id)
    return item.text if item else ""


def _join_words(words: Iterable[str]) -> str:
    """Return ``a, b và c``."""
    *before, last = list(words) or [""]
    return f"{', '.join(before)} và {last}" if before else last
