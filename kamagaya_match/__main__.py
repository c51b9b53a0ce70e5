"""`python -m kamagaya_match <command>`: the commands for the person who runs the site."""

import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Sequence
from importlib import import_module
from typing import NamedTuple

from kamagaya_match.ops import OperatorError
from kamagaya_match.settings import SettingsError

PROGRAM = "python -m kamagaya_match"


class Command(NamedTuple):
    """A module with `add_arguments(parser)` and `run(args) -> int`, imported when it is called."""

    module: str
    help: str


COMMANDS = {
    "build": Command("kamagaya_match.ops.build", "build the pages that browsers load"),
    "migrate": Command("kamagaya_match.ops.migrate", "bring the database to the shape this version needs"),
    "seed": Command("kamagaya_match.ops.seed", "fill the database with invented groups, events and needs"),
    "import": Command("kamagaya_match.ops.importing", "read events from an open-data file"),
    "appoint": Command("kamagaya_match.ops.appoint", "give a person a role, such as the first administrator's"),
    "keys": Command("kamagaya_match.ops.keys", "list or rotate the keys that sign credentials"),
    "draw": Command("kamagaya_match.ops.draw", "verify the published file of a draw"),
    "serve": Command("kamagaya_match.ops.serve", "run the site"),
    "check": Command("kamagaya_match.ops.check", "tell whether everything is in order"),
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; 0 when it went well, 1 when it found something wrong, 2 when it could not run."""
    given = list(sys.argv[1:] if argv is None else argv)
    if not given or given[0] not in COMMANDS:
        return _overview(given)
    try:
        return _run(given[0], given[1:])
    except (OperatorError, SettingsError) as error:
        print(f"kamagaya_match: {error}", file=sys.stderr)
        return 2


def _run(name: str, rest: Sequence[str]) -> int:
    module = import_module(COMMANDS[name].module)
    parser = ArgumentParser(prog=f"{PROGRAM} {name}", description=COMMANDS[name].help)
    module.add_arguments(parser)
    return int(module.run(parser.parse_args(rest)))


def _overview(given: Sequence[str]) -> int:
    lines = [f"  {name:<10}{command.help}" for name, command in COMMANDS.items()]
    parser = ArgumentParser(
        prog=PROGRAM,
        usage=f"{PROGRAM} <command> [--help]",
        description="commands:\n" + "\n".join(lines),
        formatter_class=RawDescriptionHelpFormatter,
    )
    if not given or given[0] not in ("-h", "--help"):
        parser.error(f"{given[0]} is not a command" if given else "which command?")
    parser.print_help()
    return 0


if __name__ == "__main__":
    sys.exit(main())
