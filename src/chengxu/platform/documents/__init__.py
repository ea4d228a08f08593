"""Documents that steps issue, from the values of their notice, as DOCX and PDF."""
