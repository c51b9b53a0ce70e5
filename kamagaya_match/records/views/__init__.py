"""What people and verifiers read of records of hours."""

from .checked import OFFICE_DESK, checked_of
from .credential import achievement_of, credential_of, registered, status_list_of
from .mine import MyRecord, MyRecords, mine_of
from .paper import RecordPaper, paper_of

__all__ = [
    "OFFICE_DESK",
    "MyRecord",
    "MyRecords",
    "RecordPaper",
    "achievement_of",
    "checked_of",
    "credential_of",
    "mine_of",
    "paper_of",
    "registered",
    "status_list_of",
]
