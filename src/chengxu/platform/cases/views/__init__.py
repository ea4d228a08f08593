"""The pages of cases: lists, the case, the form of a step, drafts, the queue, complaints, the dashboard."""
