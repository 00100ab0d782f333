"""Who signs."""

from PySide6.QtTest import QTest

from tests.gui.rows import row_of
from ttdn_desktop.dossier.records import Signer
from ttdn_desktop.gui.fields.signer import SignerField


def test_a_signers_usual_position_follows_the_form_of_signing(shown):
    field = shown(SignerField())
    field.show_value(Signer(name="Nguyễn Văn A"))
    field._authority.setCurrentIndex(1)
    field._authority.activated.emit(1)
    assert field.value() == Signer(authority="KT", position="PHÓ CHỦ TỊCH", name="Nguyễn Văn A")


def test_keys_nobody_knows_stay_with_a_signer_who_is_renamed(page):
    field = row_of(page, "ky", "signer").field
    field.show_value(Signer(name="A", extra={"phone": "1"}))
    QTest.keyClicks(field._name, "B")
    assert field.value().extra == {"phone": "1"}
