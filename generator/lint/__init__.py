"""The problems of a release as reports: JSON, SARIF, annotations of GitHub, comments in its workbooks."""
