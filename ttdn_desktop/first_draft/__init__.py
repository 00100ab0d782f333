"""A whole first draft of a plan: duties as activities, bodies with tasks, recipients."""
