"""The doors to the world outside: one small module each, and beside each one that leads nowhere."""
