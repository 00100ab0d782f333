"""Who signs, who does what."""

from PySide6.QtTest import QTest

from tests.gui.fields.unikey import press
from tests.gui.rows import row_of
from ttdn_desktop.dossier.records import Signer
from ttdn_desktop.gui.fields.people import AssignmentsField, SignerField


def test_a_signers_usual_position_follows_the_form_of_signing(shown):
    field = shown(SignerField())
    field.show_value(Signer(name="Nguyễn Văn A"))
    field._authority.setCurrentIndex(1)
    field._authority.activated.emit(1)
    assert field.value() == Signer(authority="KT", position="PHÓ CHỦ TỊCH", name="Nguyễn Văn A")


def test_assignments_are_added_typed_in_and_removed(shown):
    field = shown(AssignmentsField())
    field.add_row()
    press(field.blocks[0].to, "Công an xã")
    field.blocks[0].tasks.setFocus()
    press(field.blocks[0].tasks, "Theo dõi")
    assert [(part.to, part.tasks) for part in field.value()] == [("Công an xã", ("Theo dõi",))]
    assert field.remove_row()
    assert field.value() == ()


def test_keys_nobody_knows_stay_with_a_signer_who_is_renamed(page):
    field = row_of(page, "ky", "signer").field
    field.show_value(Signer(name="A", extra={"phone": "1"}))
    QTest.keyClicks(field._name, "B")
    assert field.value().extra == {"phone": "1"}
