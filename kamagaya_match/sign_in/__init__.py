"""Signing in by a link in a mail, and the sessions that follow."""
