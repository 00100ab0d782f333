"""What is wrong with a manifest that could be read: its own keys, and the higher plan in it."""

from collections import Counter
from collections.abc import Iterable, Iterator

from ttdn_desktop.directive.records import Directive
from ttdn_desktop.directive.subject import AREA, YEAR
from ttdn_desktop.dossier.field_sets import FieldSet, standard_sets, unusable_sets
from ttdn_desktop.official_paper import eras
from ttdn_desktop.packs import versions
from ttdn_desktop.packs.archive import MANIFEST
from ttdn_desktop.packs.check_field import field_faults
from ttdn_desktop.packs.faults import PackFault
from ttdn_desktop.packs.records import Manifest


def manifest_faults(manifest: Manifest) -> Iterator[PackFault]:
    """Yield the faults of ``manifest``, those of its higher plan last."""
    if not versions.is_id(manifest.id):
        yield PackFault("manifest.id", MANIFEST, {"id": manifest.id})

    if not versions.is_version(manifest.pack_version):
        yield PackFault("manifest.version", MANIFEST, {"version": manifest.pack_version})

    if not manifest.title.strip():
        yield PackFault("manifest.no_title", MANIFEST)

    year = manifest.directive.year
    if year and manifest.rules not in eras.rule_sets_in(year):
        data = {"rules": manifest.rules, "fitting": eras.rule_set_for(None, year), "year": year}
        yield PackFault("manifest.rules", MANIFEST, data)

    yield from _subject_faults(manifest.subject)
    yield from _field_faults(manifest)
    yield from _outline_faults(manifest.directive)
    yield from _duty_faults(manifest.directive)
    yield from _date_faults(manifest.directive)


def _subject_faults(subject: str) -> Iterator[PackFault]:
    """Yield that the subject line has a gap that nothing fills: it would stand on each paper."""
    rest = subject.replace(AREA, "").replace(YEAR, "")
    if "{" in rest or "}" in rest:
        yield PackFault("manifest.subject", MANIFEST)


def _field_faults(manifest: Manifest) -> Iterator[PackFault]:
    """Yield what a field set named or carried has that the program doesn't know."""
    field = manifest.field
    if not isinstance(field, FieldSet):
        if field and field not in standard_sets():
            yield PackFault("field.unknown", MANIFEST, {"id": field})
        yield from _standard_set_faults()
        return

    yield from field_faults(field, MANIFEST)


def _standard_set_faults() -> Iterator[PackFault]:
    """Yield why files among the standard sets are left out: what a pack has from them it has from another."""
    for name, why in unusable_sets().items():
        yield PackFault("field.file", f"fields/{name}", {"why": why})


def _outline_faults(directive: Directive) -> Iterator[PackFault]:
    """Yield ids and numbers given twice, and references to items that the outline lacks."""
    ids = [item.id for item in directive.items()]
    for repeated in _repeated(ids):
        yield PackFault("directive.item_id_repeated", MANIFEST, {"id": repeated})

    for repeated in _repeated(section.number for section in directive.all_sections()):
        yield PackFault("directive.section_number_repeated", MANIFEST, {"number": repeated})

    known = set(ids)
    for name, references in _references(directive):
        for unknown in (item_id for item_id in references if item_id not in known):
            yield PackFault("directive.item_unknown", MANIFEST, {"list": name, "id": unknown})


def _duty_faults(directive: Directive) -> Iterator[PackFault]:
    texts = {item.id: item.text for item in directive.items()}
    for duty in directive.commune_duties:
        if duty.id in texts and texts[duty.id] != duty.text:
            yield PackFault("directive.duty_reworded", MANIFEST, {"id": duty.id})

    if not directive.commune_duties:
        yield PackFault("directive.no_duties", MANIFEST)


def _date_faults(directive: Directive) -> Iterator[PackFault]:
    year, due = directive.year, directive.report_due
    if year is None:
        yield PackFault("directive.no_year", MANIFEST)

    # a year's report may be due in the January after
    if year and due and due.year not in (year, year + 1):
        yield PackFault("directive.due_outside_year", MANIFEST, {"due": due, "year": year})


def _references(directive: Directive) -> Iterator[tuple[str, Iterable[str]]]:
    """Yield each list of item ids with its name in ``pack.json``."""
    yield "purposes", directive.purposes
    yield "contents", directive.contents
    yield "forms", directive.forms
    for assignment in directive.assignments:
        yield f"assignments {assignment.number}", assignment.items
    yield "commune_duties", [duty.id for duty in directive.commune_duties]


def _repeated(ids: Iterable[str]) -> list[str]:
    return [item_id for item_id, count in Counter(ids).items() if count > 1]
