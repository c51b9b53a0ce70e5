"""What groups ask for: volunteers and pro bono help."""
