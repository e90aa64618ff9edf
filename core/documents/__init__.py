"""Official documents, workbooks, charts and evidence archives, all made from the figures."""
