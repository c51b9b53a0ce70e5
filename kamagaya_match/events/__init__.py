"""Dated gatherings: what they are, when they are, who may change them."""
