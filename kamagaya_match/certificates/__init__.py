"""活動証明書: what somebody did with a group, confirmed by it, on paper that anyone can check."""
