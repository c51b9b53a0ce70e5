"""The lottery that anyone can recompute: promised before sign-up opens, drawn after it closed, shown for ever."""
