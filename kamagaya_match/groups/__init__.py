"""Bodies that post: citizens' groups, neighbourhoods, businesses, schools, the city."""
