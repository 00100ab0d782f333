"""Where in a dossier a rule is broken: the part, the item in it, and the question that leads there."""

import msgspec

from ttdn_desktop.interview.findings import Place, place_of_key
from ttdn_desktop.interview.records import Interview, Key


class Places(msgspec.Struct, frozen=True):
    """The places of one interview, looked up once."""

    by_key: dict[str, Place]
    by_question: dict[str, Place]

    def activity(self, activity_id: str) -> Place:
        """Return the place of an activity."""
        return self._of("plan.activities").on(activity_id, "activity")

    def duty(self, duty_id: str) -> Place:
        """Return the place where a duty is covered or excused."""
        table = self._of("plan.not_applicable")
        return (table if table.question else self._of("plan.activities")).on(duty_id, "duty")

    def choice(self, item_id: str, group: str, part: str) -> Place:
        """Return the place of an item taken over from the higher plan, among those of its ``group``."""
        asked = self.by_question.get(group) or self._of("plan.choices")
        return asked.on(item_id, part)

    def assignment(self, number: int) -> Place:
        """Return the place of an assignment, counted from 1."""
        return self._of("plan.assignments").on(f"{number}", "assignment")

    def assignments(self) -> Place:
        """Return the place of all assignments."""
        return self._of("plan.assignments").on("assignments", "plan")

    def recipient(self, number: int) -> Place:
        """Return the place of a line of Nơi nhận, counted from 1."""
        return self._of("plan.recipients").on(f"{number}", "recipient")

    def recipients(self) -> Place:
        """Return the place of all recipients."""
        return self._of("plan.recipients").on("recipients", "plan")

    def signer(self) -> Place:
        """Return the place of who signs the plan."""
        return self._of("plan.signer").on("signer", "plan")

    def higher_plan(self) -> Place:
        """Return the place of the higher plan's number and date."""
        return self._of("superior.number").on("superior", "superior")

    def plan_date(self) -> Place:
        """Return the place of the plan's number and date."""
        return self._of("plan.date").on("date", "plan")

    def subject(self) -> Place:
        """Return the place of the subject line."""
        return self.question("subject").on("subject", "plan")

    def question(self, question_id: str) -> Place:
        """Return the place of a question, or no place but the question's name."""
        return self.by_question.get(question_id, Place("", question_id))

    def _of(self, key: Key) -> Place:
        return self.by_key.get(key, Place())


_KEYS: tuple[Key, ...] = (
    "superior.number", "plan.date", "plan.signer", "plan.choices", "plan.activities", "plan.assignments",
    "plan.recipients", "plan.not_applicable",
)  # fmt: skip


def places_of(interview: Interview) -> Places:
    """Return the places of ``interview``."""
    by_question = {
        question.id: Place(section.id, question.id)
        for section in interview.sections
        for question in section.questions
    }
    groups = {
        question.group: Place(section.id, question.id)
        for section in interview.sections
        for question in section.questions
        if question.group
    }
    return Places({key: place_of_key(key, interview) for key in _KEYS}, {**by_question, **groups})


def report_place(part: str, field: str, subject: str | None = None, name: str = "report") -> Place:
    """Return a place of the report: its part, the field in it, the item; ``name`` is the dossier's part."""
    return Place(part, field, subject or field, name)
