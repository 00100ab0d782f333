"""Who writes, chosen where a higher plan is accepted."""

from tests.gui.fields.unikey import press
from tests.gui.plans_taken_in import SETTINGS, intake
from ttdn_desktop.dossier.records import Author
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.drafting.page import DraftingPage
from ttdn_desktop.gui.intake import controller
from ttdn_desktop.gui.intake.author_dialog import AuthorDialog


def test_without_a_name_the_dialog_stays_open(qtbot, monkeypatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(messages, "show_error", lambda _parent, fault: told.append(fault.what))
    dialog = AuthorDialog(Author(assignment="III.2", area="tỉnh Đắk Lắk"))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.accept()
    assert dialog.isVisible()
    assert len(told) == 1

    press(dialog.field.parts["name"].edit, "Sở Ngoại vụ")
    dialog.accept()
    assert not dialog.isVisible()
    assert dialog.field.value() == Author(assignment="III.2", name="Sở Ngoại vụ", area="tỉnh Đắk Lắk")


def test_the_commune_writes_unless_another_is_chosen(qtbot, ready) -> None:
    page = intake(qtbot, ready)
    assert page.parts.author.currentText() == "Ủy ban nhân dân xã Đồng Tâm"
    page.accept()
    qtbot.waitUntil(lambda: isinstance(ready.page, DraftingPage), timeout=20_000)
    assert ready.drafting_page.session.dossier.author is None


def test_another_addressee_writes_its_own_plan(qtbot, ready, monkeypatch) -> None:
    page = intake(qtbot, ready)
    page.parts.author.setCurrentIndex(1)
    chosen = page.parts.author.currentText()
    given = next(each for each in page.directive.assignments if each.to == chosen)
    asked: list[Author] = []

    def complete(author: Author, _parent: object) -> Author:
        asked.append(author)
        return Author(assignment=author.assignment, name="Sở Ngoại vụ", area="tỉnh Đắk Lắk", symbol="KH-SNgV")

    monkeypatch.setattr(controller, "ask_author", complete)
    page.accept()
    qtbot.waitUntil(lambda: isinstance(ready.page, DraftingPage), timeout=20_000)
    session = ready.drafting_page.session
    assert asked[0].assignment == given.number
    assert session.dossier.author.name == "Sở Ngoại vụ"
    assert [duty.id for duty in session.pack.directive.commune_duties] == list(given.items) or [given.number]
    assert session.dossier.plan.signer.authority == "none"


def test_going_back_from_the_question_makes_nothing(qtbot, ready, monkeypatch) -> None:
    page = intake(qtbot, ready)
    monkeypatch.setattr(controller, "ask_author", lambda *_: None)
    page.parts.author.setCurrentIndex(1)
    page.accept()
    assert ready.page is page
    assert list(ready.data_folder.stored()) == []


def test_the_organ_of_the_settings_is_chosen_by_itself(qtbot, ready) -> None:
    organ = Author(name="Sở Ngoại vụ", area="tỉnh Đắk Lắk")
    ready.data_folder.save_settings(type(SETTINGS)(commune=SETTINGS.commune, author=organ))
    page = intake(qtbot, ready)
    assert page.parts.author.currentText() == "Sở Ngoại vụ"
