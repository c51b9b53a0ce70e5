"""マイページ: what the platform holds for and about the person who is signed in. It stands above the other features."""
