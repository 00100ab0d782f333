"""Who does what inside the commune."""

from tests.gui.fields.unikey import press
from ttdn_desktop.gui.fields.assignments import AssignmentsField


def test_assignments_are_added_typed_in_and_removed(shown):
    field = shown(AssignmentsField())
    field.add_row()
    press(field.blocks[0].to, "Công an xã")
    field.blocks[0].tasks.setFocus()
    press(field.blocks[0].tasks, "Theo dõi")
    assert [(part.to, part.tasks) for part in field.value()] == [("Công an xã", ("Theo dõi",))]
    assert field.remove_row()
    assert field.value() == ()
