"""What a tab shows of offers."""
