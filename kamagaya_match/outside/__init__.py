"""The doors to the outside: mail, pictures."""
