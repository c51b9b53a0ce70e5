"""Give a person a role: the way in for the first administrator of a new site."""

from argparse import ArgumentParser, Namespace

from kamagaya_match.ops import OperatorError, reaching_database
from kamagaya_match.people import service as people
from kamagaya_match.problems import Invalid
from kamagaya_match.storage.transaction import transaction
from kamagaya_match.who import Role


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("email", help="the person's address; the account is made if there is none yet")
    parser.add_argument("role", choices=[role.value for role in Role], help="admin gives all other roles on the site itself")


def run(args: Namespace) -> int:
    with reaching_database(), transaction() as tx:
        try:
            people.appoint(tx, args.email, Role(args.role))
        except Invalid as error:
            raise OperatorError(f"{args.email} is no e-mail address.") from error
    print(f"{args.email} now has the role {args.role}, and can sign in with a link sent to that address.")
    return 0
