"""All parts of a report's page, in the order of its outline."""

from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.gui.report.figures import DutiesPart, LeadingPart, ResultsPart, TargetsPart
from ttdn_desktop.gui.report.part import ReportPart, texts_part
from ttdn_desktop.gui.report.sending import SendingPart
from ttdn_desktop.gui.report.sentences import SentencesPart
from ttdn_desktop.packs.fields import report_phrases
from ttdn_desktop.packs.records import Manifest


def make_parts(settings: CommuneSettings, manifest: Manifest) -> dict[str, ReportPart]:
    """Return the parts by their ids, which are those of ``workspace.report.findings.PARTS``."""
    phrases = report_phrases(manifest)
    parts = (
        SendingPart(settings),
        LeadingPart(phrases),
        ResultsPart(),
        TargetsPart(phrases),
        DutiesPart(manifest.directive, phrases),
        texts_part("judgement", phrases),
        texts_part("next_year", phrases),
        texts_part("proposals", phrases),
        SentencesPart(),
    )

    return {part.part: part for part in parts}
