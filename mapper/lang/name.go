package lang

// Name is the words that make up names of bodies, conventions, frameworks and forums.
type Name struct{}
