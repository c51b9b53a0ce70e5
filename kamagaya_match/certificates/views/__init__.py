"""What people read of certificates: frozen rows, worded for one reader."""

from .addresses import check_path
from .checked import Checked, checked_of
from .desk import Desk, DeskCertificate, desk_of
from .holder import Askable, MyCertificate, MyCertificates, PartyCertificates, mine_of, party_of
from .lines import LineRow, WorkRow, hours, whole_day
from .paper import Paper, paper_of

__all__ = [
    "Askable",
    "Checked",
    "Desk",
    "DeskCertificate",
    "LineRow",
    "MyCertificate",
    "MyCertificates",
    "Paper",
    "PartyCertificates",
    "WorkRow",
    "check_path",
    "checked_of",
    "desk_of",
    "hours",
    "mine_of",
    "paper_of",
    "party_of",
    "whole_day",
]
