"""The words of official documents, workbooks and charts."""
