"""What a dossier's papers are about: the one place that makes the subject line and all that is said of it.

docs/contract.md, «Who writes, and about what»: a pack keeps the line with ``{area}`` and ``{year}``, they are
filled with the writer's area and the dossier's year; ``plan.subject`` overrides it.
"""

import re

from ttdn_desktop.basics.wording import first_upper, tidy_text
from ttdn_desktop.directive.cited import subject_line_of
from ttdn_desktop.directive.subject import AREA, YEAR
from ttdn_desktop.dossier.records import Commune, Dossier
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.dossier.writer import writer, writer_of
from ttdn_desktop.official_paper.sentence_case import within_sentence
from ttdn_desktop.packs.records import Manifest

_AREA_WORDS = re.compile(rf"\s*(?:\b(?:trên\s+)?địa bàn|\b(?:của|trong|tại)\b)?\s*{re.escape(AREA)}")
"""«trên địa bàn {area}», «của {area}», «{area}» alone."""

_YEAR_WORDS = re.compile(rf"\s*\b(?:trong\s+)?năm\s+{re.escape(YEAR)}")

_RESULTS_OF = ("hoạt động", "công tác", "triển khai", "thực hiện", "chương trình", "phong trào")
"""What a report speaks of the results of as it stands: «Kết quả công tác …»; of other subjects, such as «Tăng
cường …», it reports on the plan: «Kết quả thực hiện Kế hoạch tăng cường …»."""

_ACTIVITIES = "hoạt động"


def subject_template(manifest: Manifest) -> str:
    """Return the pack's subject line with ``{area}`` and ``{year}``; of a pack without one its plan's."""
    return _one_line(manifest.subject) or _one_line(subject_line_of(manifest.directive))


def fill(template: str, area: str, year: int) -> str:
    """Return ``template`` with area and year in its gaps; without an area what leads to it goes."""
    placed = template.replace(AREA, area) if area else _AREA_WORDS.sub("", template)
    return first_upper(placed.replace(YEAR, str(year)).strip())


def subject_of(dossier: Dossier, manifest: Manifest) -> str:
    """Return what the plan in ``dossier`` is about: the line below KẾ HOẠCH."""
    own = _one_line(dossier.plan.subject)
    return own or fill(subject_template(manifest), writer_of(dossier).area, dossier.year)


def subject_for(manifest: Manifest, settings: CommuneSettings, year: int) -> str:
    """Return what a plan of ``year`` by the unit of ``settings`` will be about."""
    return fill(subject_template(manifest), writer(settings.commune, settings.author).area, year)


def topic_of(manifest: Manifest) -> str:
    """Return the subject without area and year: ``Hoạt động thông tin đối ngoại``."""
    return topic(subject_template(manifest))


def topic(template: str) -> str:
    """Return a subject line's topic; ``template`` has its gaps."""
    return _YEAR_WORDS.sub("", _AREA_WORDS.sub("", template)).replace(YEAR, "").strip(" ,;.-–")


def short_topic(template: str) -> str:
    """Return a subject line's topic without the word that leads to it: ``thông tin đối ngoại``."""
    named = within_sentence(topic(template))
    lead = max((word for word in _RESULTS_OF if named.startswith(f"{word} ")), key=len, default="")
    return named.removeprefix(lead).strip() or named


def dossier_topic(dossier: Dossier, manifest: Manifest) -> str:
    """Return the topic of ``dossier``, of a subject of its own too."""
    own = own_template(dossier)
    return topic(own) if own else topic_of(manifest)


def own_template(dossier: Dossier) -> str:
    """Return the subject of its own that ``dossier`` has, with ``{area}`` and ``{year}``; empty for none."""
    if not dossier.plan.subject:
        return ""
    area, year = writer_of(dossier).area, str(dossier.year)
    own = _one_line(dossier.plan.subject).replace(year, YEAR)
    return own.replace(area, AREA) if area else own


def plan_about(subject: str) -> str:
    """Return the plan by its subject: ``Kế hoạch hoạt động …``."""
    return f"Kế hoạch {within_sentence(subject)}"


def results_of(subject: str) -> str:
    """Return what a report on that subject reports: ``Kết quả công tác …``."""
    within = within_sentence(subject)
    if within.startswith("kết quả "):
        return first_upper(within)
    named = within if within.startswith(_RESULTS_OF) else f"thực hiện {plan_about(subject)}"
    return f"Kết quả {named}"


def half_of(subject: str, year: int) -> str:
    """Return ``subject`` of the first half of its year: ``… 6 tháng đầu năm 2026``."""
    part = "6 tháng đầu"
    whole = f"năm {year}"
    return subject.replace(whole, f"{part} {whole}") if whole in subject else f"{subject} {part} {whole}"


def activities_of(subject: str) -> str:
    """Return what a list of the plan's activities is called: ``Hoạt động …``."""
    within = within_sentence(subject)
    if within.startswith(_ACTIVITIES):
        return first_upper(within)
    named = within if within.startswith(("triển khai ", "thực hiện ")) else f"thực hiện {plan_about(subject)}"
    return first_upper(f"{_ACTIVITIES} {named}")


def unit_area(commune: Commune) -> str:
    """Return the area of a commune's own committee."""
    return writer(commune, None).area


def _one_line(text: str) -> str:
    return " ".join(tidy_text(text).split())
