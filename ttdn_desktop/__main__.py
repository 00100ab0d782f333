"""No verb: the window. A verb: the command line, without Qt."""

import sys

from ttdn_desktop.cli.arguments import parse


def main(argv: list[str] | None = None) -> int:
    """Run the program with ``argv`` (else the process's own) and return its exit status."""
    arguments = sys.argv[1:] if argv is None else argv
    if arguments[:1] == ["-m"]:
        _be_a_child(arguments)

    options = parse(arguments)
    if isinstance(options, int):
        return options

    if options.verb is None:
        from ttdn_desktop.gui import app  # Qt only where a window is wanted

        return app.run(sample=options.sample, screenshot=options.screenshot, page=options.page)

    from ttdn_desktop.cli import verbs

    return verbs.run(options)


def _be_a_child(arguments: list[str]) -> None:
    """Be the gate's child, which a frozen program is asked for in Python's own words."""
    from ttdn_desktop.workspace import pack_gate

    if tuple(arguments) == pack_gate.TRIAL:
        pack_gate.be_the_trial()


if __name__ == "__main__":
    sys.exit(main())
