"""The keys by which the site signs credentials: list them, or sign with a new one from now on."""

from argparse import ArgumentParser, Namespace

from kamagaya_match.outside import signing


def add_arguments(parser: ArgumentParser) -> None:
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="list|rotate")
    verbs.add_parser("list", help="the ids of all keys, the one in use first; makes the first one where there is none")
    verbs.add_parser("rotate", help="make a new key; older ones stay published, so that what they signed stays valid")


def run(args: Namespace) -> int:
    if args.verb == "rotate":
        signing.rotate()
    print("\n".join(signing.key_ids()))
    return 0
