package lang

// Number is cardinal and ordinal numbers and dates in words.
type Number struct{}
