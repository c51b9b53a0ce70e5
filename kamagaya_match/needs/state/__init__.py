"""What a tab shows of needs."""
