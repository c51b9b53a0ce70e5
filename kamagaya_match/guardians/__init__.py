"""What guardians open from their mail: the text they agree to, and the same on paper."""
