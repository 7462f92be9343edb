"""Two models compared, part by part; what each difference means is said in `generator.diff.rules`."""
