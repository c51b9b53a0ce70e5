"""Engagements over plain HTTP: the record of hours, and files."""

from .files import ROUTES as FILE_ROUTES
from .record import ROUTES as RECORD_ROUTES

ROUTES = [*RECORD_ROUTES, *FILE_ROUTES]
