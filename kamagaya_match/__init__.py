"""Kamagaya Match: where the actors of a city find each other and work together."""
