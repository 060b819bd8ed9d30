"""Form II.06a/VPCP/KSTT on paper and as a workbook: the same words, the same numbers."""
