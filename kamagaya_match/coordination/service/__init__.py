"""What coordinators and the office can see and do; each verb is one transaction."""

from .fitting import need_to_propose, person_to_propose
from .overview import overview
from .proposing import propose_need, propose_to_person
from .tracking import proposals
from .waiting import waiting_needs, waiting_people

__all__ = [
    "need_to_propose",
    "overview",
    "person_to_propose",
    "proposals",
    "propose_need",
    "propose_to_person",
    "waiting_needs",
    "waiting_people",
]
