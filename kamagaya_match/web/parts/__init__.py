"""The design system: small functions that give elements, each alike painted and live."""
