"""The words that laws share: a fact that two laws ask is one fact, declared here once, in both languages.

One module a subject: `parties`, `service` (what the service is and its life), `training` (data, models,
annotation), `conduct` (content, users, personal information, complaints), `oversight` (filings, inspections,
sanctions).
"""
