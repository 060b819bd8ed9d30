"""The page of targets as it is handed in: actual and target of every share, on paper and in Excel."""
