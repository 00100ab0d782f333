"""All parts of a report's page, in the order of its outline."""

from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.gui.report.figures import DutiesPart, LeadingPart, ResultsPart, TargetsPart
from ttdn_desktop.gui.report.part import ReportPart, texts_part
from ttdn_desktop.gui.report.sending import SendingPart
from ttdn_desktop.gui.report.sentences import SentencesPart


def make_parts(settings: CommuneSettings, directive: Directive) -> dict[str, ReportPart]:
    """Return the parts by their ids, which are those of ``workspace.report.findings.PARTS``."""
    parts = (
        SendingPart(settings),
        LeadingPart(),
        ResultsPart(),
        TargetsPart(),
        DutiesPart(directive),
        texts_part("judgement"),
        texts_part("next_year"),
        texts_part("proposals"),
        SentencesPart(),
    )

    return {part.part: part for part in parts}
