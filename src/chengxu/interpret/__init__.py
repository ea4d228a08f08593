"""Interpreters: each module gives conditions and norms one meaning, in one public function of its name.

No interpreter knows an article; no statute knows how it is evaluated.
"""
