"""アンケート: what those who came say afterwards, without their names where that was promised."""
