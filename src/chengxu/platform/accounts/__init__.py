"""Who somebody is, for whom they act, and what they may see and do."""
