"""Form fields: label, help, control and error, in the order of the digital agency's form pattern.

All are uncontrolled: `value` is what stands there at first. The control's id is `f-<name>`.
"""

from .choices import check, checks_field, radio_field, select_field
from .entries import date_field, hidden, number_field, text_field, time_field
from .frame import error_of, field_id, group
from .summary import error_of_field, error_summary

__all__ = [
    "check",
    "checks_field",
    "date_field",
    "error_of",
    "error_of_field",
    "error_summary",
    "field_id",
    "group",
    "hidden",
    "number_field",
    "radio_field",
    "select_field",
    "text_field",
    "time_field",
]
