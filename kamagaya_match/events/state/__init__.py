"""What a tab shows of events."""

from . import slim as slim
