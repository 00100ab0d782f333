"""No verb: the window. A verb: the command line, without Qt."""

import sys

from ttdn_desktop.cli.arguments import parse


def main(argv: list[str] | None = None) -> int:
    """Run the program with ``argv`` (else the process's own) and return its exit status."""
    options = parse(sys.argv[1:] if argv is None else argv)
    if isinstance(options, int):
        return options

    if options.verb is None:
        from ttdn_desktop.gui import app  # Qt only where a window is wanted

        return app.run(sample=options.sample, screenshot=options.screenshot, page=options.page)

    from ttdn_desktop.cli import verbs

    return verbs.run(options)


if __name__ == "__main__":
    sys.exit(main())
