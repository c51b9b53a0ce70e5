"""What can be done with questionnaires; each verb is one transaction, what takes `tx` joins the caller's."""

from .answering import answer, answer_page, is_asked, records_of
from .asking import save, send_due
from .results import csv_of, desk

__all__ = ["answer", "answer_page", "csv_of", "desk", "is_asked", "records_of", "save", "send_due"]
