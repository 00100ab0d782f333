"""One small file a family of rules: what each rule looks at, as violations with codes."""
