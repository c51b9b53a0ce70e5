"""Verify the published file of a draw: needs neither the site nor its database."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from kamagaya_match.draws.rules import is_good, verify
from kamagaya_match.ops import OperatorError
from kamagaya_match.words.catalogue import LANGS, say


def add_arguments(parser: ArgumentParser) -> None:
    parser.epilog = "Exit status: 0 when the draw was held as promised, 1 when something does not agree."
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="verify")
    checking = verbs.add_parser("verify", help="recompute a draw from its published file")
    checking.add_argument("file", type=Path, help="what /draws/<event>.json answered")
    checking.add_argument("--commitment", default="", help="a commitment that was noted before sign-up opened")
    checking.add_argument("--lang", choices=LANGS, default="ja", help="the language of the answer")


def run(args: Namespace) -> int:
    try:
        data = args.file.read_bytes()
    except OSError as error:
        raise OperatorError(f"{args.file} cannot be read: {error.strerror}") from error
    findings = verify(data, args.commitment)
    for finding in findings:
        mark = "ok" if finding.agrees else "!!" if finding.grave else "--"
        answer = "yes" if finding.agrees else "no"
        print(f"{mark}  {say(args.lang, f'draws.verify.{finding.name}.{answer}')}")
    good = is_good(findings)
    print(say(args.lang, "draws.verify.good" if good else "draws.verify.bad"))
    return 0 if good else 1
