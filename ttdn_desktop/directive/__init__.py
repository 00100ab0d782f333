"""A higher office's plan as data: outline, items, duties, due date."""
