"""What tabs show of notices."""
