"""What can be done with offers and invitations; each verb is one transaction, what takes `tx` joins the caller's."""

from .answering import invites_of_body, my_invites, say_no, say_yes, sent_by_group
from .finding import ask_body_form, ask_person_form, cards_of_people, find_people
from .inviting import ask_body, invite
from .matching import of_person, open_for_matching
from .mine import delete_mine, forget, mine, my_values, pause_mine, records_of, resume_mine, save_mine
from .office import counts
from .proposed import asked_about, person_shown, proposals, proposals_since, quiet_people
from .proposing import propose
from .reading import beside_group, count_fitting, public_list, public_page, public_pages
from .suggesting import bodies_for_matching, changed_for_matching, matching_mark, public_cards, visible_people
from .writing import change, create, delete, desk_offer_of, form_values, group_changed, offers_of_desk, publish, withdraw, words_of

__all__ = [
    "ask_body",
    "ask_body_form",
    "ask_person_form",
    "asked_about",
    "beside_group",
    "bodies_for_matching",
    "cards_of_people",
    "change",
    "changed_for_matching",
    "count_fitting",
    "counts",
    "create",
    "delete",
    "delete_mine",
    "desk_offer_of",
    "find_people",
    "forget",
    "form_values",
    "group_changed",
    "invite",
    "invites_of_body",
    "matching_mark",
    "mine",
    "my_invites",
    "my_values",
    "of_person",
    "offers_of_desk",
    "open_for_matching",
    "pause_mine",
    "person_shown",
    "proposals",
    "proposals_since",
    "propose",
    "public_cards",
    "public_list",
    "public_page",
    "public_pages",
    "publish",
    "quiet_people",
    "records_of",
    "resume_mine",
    "save_mine",
    "say_no",
    "say_yes",
    "sent_by_group",
    "visible_people",
    "withdraw",
    "words_of",
]
