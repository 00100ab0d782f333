"""The tables agree with each other and with the channels."""

from ttdn_desktop.dossier.channels import CHANNELS
from ttdn_desktop.first_draft import tables


def test_every_channel_has_its_use() -> None:
    assert {each.id for each in tables.channels().channels} == set(CHANNELS)
    assert tables.channel("chim").id == "other"


def test_units_are_those_of_their_channel() -> None:
    for each in tables.channels().channels:
        assert not each.units or {each.unit, each.own_unit or each.unit} <= set(each.units)
    for kind in tables.work().kinds:
        units = tables.channel(kind.channel).units if kind.channel else ()
        assert not units or not kind.unit or kind.unit in units


def test_each_verb_means_one_kind() -> None:
    verbs = [verb for kind in tables.work().kinds for verb in kind.verbs]
    assert len(verbs) == len(set(verbs))


def test_roles_are_known() -> None:
    known = {role.id for role in tables.bodies().roles}
    named = {role for kind in tables.work().kinds for role in (*kind.support, kind.role) if role}
    assert named <= known


def test_quantities_by_the_kind_of_unit() -> None:
    assert tables.quantity_for({"": 2, "phường": 5}, "phường") == 5
    assert tables.quantity_for({"": 2, "phường": 5}, "xã") == 2
    assert tables.quantity_for({}, "xã") == 1


def test_money_is_led_by_its_own_body_whatever_it_is_for() -> None:
    money = next(kind for kind in tables.work().kinds if kind.id == "money")
    assert (money.role, money.is_by_role) == ("finance", True)
