"""A whole first draft of a plan: what the higher plan asks, as activities, bodies with tasks and recipients."""
