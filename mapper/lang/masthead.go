package lang

// Masthead is how the cover page is printed: what readers of plain text look for.
type Masthead struct{}
