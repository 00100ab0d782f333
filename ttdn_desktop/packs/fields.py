"""The field set of a pack: the one it names or carries, else the one its higher plan's title is known by."""

from functools import lru_cache

from ttdn_desktop.dossier.channels import Channel
from ttdn_desktop.dossier.field_sets import FieldSet, standard_set, with_topic
from ttdn_desktop.packs.records import Manifest
from ttdn_desktop.packs.subject import short_topic, subject_template


def field_of(manifest: Manifest) -> FieldSet:
    """Return the field set of the pack, complete."""
    if isinstance(manifest.field, FieldSet):
        return standard_set(manifest.field, manifest.directive.title)
    return _standard(manifest.field, manifest.directive.title)


def channels_of(manifest: Manifest) -> dict[str, Channel]:
    """Return the channels of the pack's field by id, in their order."""
    return field_of(manifest).by_id


def report_phrases(manifest: Manifest) -> dict[str, tuple[str, ...]]:
    """Return the phrases for a report under the pack, by the report's field that they are for."""
    about = short_topic(subject_template(manifest))
    return {part: with_topic(phrases, about) for part, phrases in field_of(manifest).phrases.report.items()}


def plan_phrases(manifest: Manifest) -> dict[str, tuple[str, ...]]:
    """Return the phrases for a plan under the pack, by the section of the interview."""
    about = short_topic(subject_template(manifest))
    return {part: with_topic(phrases, about) for part, phrases in field_of(manifest).phrases.plan.items()}


@lru_cache(maxsize=32)
def _standard(field: str, title: str) -> FieldSet:
    return standard_set(field, title)
