"""What tabs show of sign-ups."""
