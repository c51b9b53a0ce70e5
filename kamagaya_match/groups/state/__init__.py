"""What tabs show of groups."""
