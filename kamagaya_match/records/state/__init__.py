"""What a tab shows of records of hours."""

from .mine import OwnRecords

__all__ = ["OwnRecords"]
