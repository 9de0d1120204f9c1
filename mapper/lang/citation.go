package lang

// Citation is how documents are cited in running text and footnotes.
type Citation struct{}
