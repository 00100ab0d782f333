"""One widget for each kind of question."""

from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.gui.fields import bases
from ttdn_desktop.gui.fields.activities import ActivitiesField
from ttdn_desktop.gui.fields.assignments import AssignmentsField
from ttdn_desktop.gui.fields.base import Field
from ttdn_desktop.gui.fields.chosen import ChoiceField, ItemsField
from ttdn_desktop.gui.fields.coverage import CoverageField
from ttdn_desktop.gui.fields.signer import SignerField
from ttdn_desktop.gui.fields.typed import (
    DateField,
    LineField,
    LinesField,
    MoneyField,
    NumberField,
    ParagraphField,
)
from ttdn_desktop.interview.records import Question

_PLAIN: dict[str, type[Field]] = {
    "text": LineField,
    "paragraph": ParagraphField,
    "lines": LinesField,
    "date": DateField,
    "money": MoneyField,
    "number": NumberField,
    "assignments": AssignmentsField,
}


def field_for(question: Question, directive: Directive, settings: CommuneSettings) -> Field:
    """Return a new field for ``question``."""
    match question.kind:
        case "choice":
            return ChoiceField(question.options)
        case "items":
            ids = getattr(directive, question.group) if question.group else ()
            items = (directive.item(item_id) for item_id in ids)
            return ItemsField(tuple(item for item in items if item))
        case "signer":
            return SignerField(settings.signers)
        case "activities":
            return ActivitiesField(directive)
        case "lines" if question.id == bases.QUESTION:
            return bases.BasesField(directive)
        case "coverage":
            return CoverageField(directive)
        case kind:
            return _PLAIN[kind]()
