import datetime as dt

from msgspec.structs import replace

from tests.dossier.dossier_samples import read_table, sample
from ttdn_desktop.dossier import versions
from ttdn_desktop.dossier.reading import read, write
from ttdn_desktop.dossier.records import Dossier, IssuedPaper

REPLACED = IssuedPaper(number="05/KH-UBND", date=dt.date(2019, 3, 8))


def dossier() -> Dossier:
    return read_table(sample()).dossier


def revised() -> Dossier:
    """A dossier whose plan's second version has one activity fewer."""
    begun = versions.begin_version(dossier(), REPLACED)
    return replace(begun, plan=replace(begun.plan, activities=begun.plan.activities[1:]))


def test_a_first_plan_is_in_force_itself() -> None:
    one = dossier()
    assert versions.plan_in_force(one) == one.plan
    assert versions.in_force(one) is one
    assert (versions.version_of(one), versions.is_in_work(one)) == (1, False)


def test_while_a_version_is_in_work_the_issued_plan_is_in_force() -> None:
    two = revised()
    assert (versions.version_of(two), versions.is_in_work(two)) == (2, True)
    assert versions.plan_in_force(two).activities == dossier().plan.activities
    assert versions.plan_in_force(two).number == "05/KH-UBND"
    assert (two.plan.number, two.plan.replaces) == (None, REPLACED)
    assert versions.in_force(two).issued_plans == ()


def test_issued_the_new_version_is_in_force_and_the_old_one_kept() -> None:
    two = revised()
    issued = replace(two, plan=replace(two.plan, number="09/KH-UBND", date=dt.date(2019, 6, 3)))
    assert versions.plan_in_force(issued) == issued.plan
    assert [plan.number for plan in issued.issued_plans] == ["05/KH-UBND"]


def test_versions_survive_their_file() -> None:
    assert read(write(revised()), name="D.json").dossier == revised()
