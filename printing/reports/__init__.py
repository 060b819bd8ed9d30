"""Reports of a period: each says its words once, and is shown, drawn and written as a workbook from the same table."""
