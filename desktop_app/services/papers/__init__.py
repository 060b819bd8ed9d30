"""From what is recorded to what is printed: one module a group of papers, each filling a context of its form.

Words of the law come from the legal set, facts of the dossier from its standing receipt, so that every paper of one
dossier says the same.
"""
