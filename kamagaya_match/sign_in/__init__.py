"""How people prove that an address is theirs, and the browsers in which they did."""
