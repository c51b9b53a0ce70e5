"""What a tab shows of events."""
