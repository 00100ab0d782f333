"""What each paper says, as data: the plan, the report, the higher office's consolidated report.

``plan``, ``report`` and ``consolidation`` compose one paper each from ``parts``; ``closing`` has the last
sentences of all three.
"""
